#pragma once
// The contract between services and engines, checked on every call: only declared members, only served queries, limits.
#include "store/layer.hpp"

namespace store {

/// Passes on what keeps the rules; a logic_error names the collection and the filter that broke one. The outermost
/// layer, so that nothing is done with a call before it was checked.
class Contract : public Layer {
public:
    using Layer::Layer;

    std::optional<Bson> find(const Collection&, const Filter&) override;
    Page list(const Collection&, const Query&) override;
    std::int64_t count(const Collection&, const Filter&) override;
    Page search(const Collection&, const Search&) override;
    void insert(const Collection&, const Bson&) override;
    bool update(const Collection&, const Filter&, const Change&) override;
    std::int64_t remove(const Collection&, const Filter&, int limit) override;
    void prepare(const Collection&) override;
};

}  // namespace store
