#pragma once
// Layer: Documents around other Documents. What a layer does not change goes straight through.
#include "store/documents.hpp"

namespace store {

class Layer : public Documents {
public:
    explicit Layer(Documents& inner) : inner_{inner} {}

    std::optional<Bson> find(const Collection& in, const Filter& where) override { return inner_.find(in, where); }
    std::optional<Bson> find_whole(const Collection& in, const Value& id) final { return inner_.find_whole(in, id); }
    Page list(const Collection& in, const Query& query) override { return inner_.list(in, query); }
    std::int64_t count(const Collection& in, const Filter& where) override { return inner_.count(in, where); }
    Page search(const Collection& in, const Search& query) override { return inner_.search(in, query); }
    void insert(const Collection& in, const Bson& document) override { inner_.insert(in, document); }
    bool update(const Collection& in, const Filter& where, const Change& change) override {
        return inner_.update(in, where, change);
    }
    std::int64_t remove(const Collection& in, const Filter& where, int limit) override {
        return inner_.remove(in, where, limit);
    }
    void prepare(const Collection& in) override { inner_.prepare(in); }
    /// What runs in the transaction sees this layer.
    void transact(const std::function<void(Documents&)>& f) final {
        inner_.transact([&](Documents&) { f(*this); });
    }
    void transact_later(std::function<void(Documents&)> f, Done done) final {
        inner_.transact_later([this, f = std::move(f)](Documents&) { f(*this); }, std::move(done));
    }
    bool stores_arrays() const final { return inner_.stores_arrays(); }
    bool transactions_overlap() const final { return inner_.transactions_overlap(); }
    const base::Stamps* stamps() const final { return inner_.stamps(); }

protected:
    Documents& inner_;
};

}  // namespace store
