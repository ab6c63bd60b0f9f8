#pragma once
// Batches of an import: many documents in one transaction, and in halves where one of them is refused.
#include "app/dump_fit.hpp"

namespace app {

class Batches {
public:
    /// Documents of one transaction: the more, the more of them share the index pages that it writes.
    static constexpr std::size_t size = 5'000;

    Batches(store::Documents& documents, Collections all, ImportReport& report)
        : documents_{documents}, all_{all}, report_{report}, existing_{documents} {}

    /// Inserts what is not there yet. A document that must refer to what is missing is refused; other references to
    /// nothing are left out. With `by_pair`, a document that a unique index has under another _id counts as there.
    /// What refers to a later document of its own collection waits. Returns how many are new. The batch is empty
    /// afterwards.
    std::int64_t insert(const schema::Collection&, std::vector<Incoming>& batch, bool by_pair);
    /// Inserts what still waits, at the end of a collection.
    std::int64_t finish(const schema::Collection&);
    /// How many of them are not there, by _id or by pair. The batch is empty afterwards.
    std::int64_t missing(const schema::Collection&, std::vector<Incoming>& batch);

private:
    std::int64_t drop_present(const schema::Collection&, std::vector<Incoming>& batch, bool by_pair);
    bool pair_is_there(const schema::Collection&, const schema::Document&);
    void settle_references(const schema::Collection&, std::vector<Incoming>& batch, bool may_wait);
    bool settle(const Reference&, Incoming&);
    std::int64_t insert_all(const schema::Collection&, std::vector<Incoming>& batch);
    std::int64_t insert_some(const schema::Collection&, std::span<const Incoming>);
    std::int64_t insert_waiting(const schema::Collection&);
    void put(store::Documents&, const schema::Collection&, const std::string& bson);
    void refuse(const Incoming&, const std::string& reason);
    void note(const Incoming&, const std::string& reason);

    store::Documents& documents_;
    Collections all_;
    ImportReport& report_;
    Existing existing_;
    std::vector<Incoming> waiting_{};
};

}  // namespace app
