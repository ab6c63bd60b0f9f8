#pragma once
// Batches of an import: many documents in one transaction, and one by one where one of them is refused.
#include "app/dump.hpp"

namespace app {

/// A document on its way in, and where it came from.
struct Incoming {
    std::string bson, file, place;
};

class Batches {
public:
    static constexpr std::size_t size = 500;

    Batches(store::Documents& documents, Collections all, ImportReport& report)
        : documents_{documents}, all_{all}, report_{report}, existing_{documents} {}

    /// Inserts what is not there yet and refers to nothing missing. With `by_pair`, a document that a unique index has
    /// under another _id counts as there. Returns how many are new. The batch is empty afterwards.
    std::int64_t insert(const schema::Collection&, std::vector<Incoming>& batch, bool by_pair);

private:
    void drop_present(const schema::Collection&, std::vector<Incoming>& batch, bool by_pair);
    bool pair_is_there(const schema::Collection&, const schema::Document&);
    void drop_dangling(const schema::Collection&, std::vector<Incoming>& batch);
    /// Leaves out the optional members that name what is not there.
    void forget_dangling(Incoming&, const schema::Collection&, const std::vector<Reference>& needed);
    void put(store::Documents&, const schema::Collection&, const std::string& bson);
    void refuse(const Incoming&, const std::string& reason);

    store::Documents& documents_;
    Collections all_;
    ImportReport& report_;
    Existing existing_;
};

}  // namespace app
