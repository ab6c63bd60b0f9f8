// Idempotency records.
#include "app/idempotency.hpp"

#include "store/collection.hpp"

namespace app {

namespace {
constexpr auto kept = std::chrono::hours{24 * 7};
constexpr int removed_at_once = 50;  // so that a busy caller pays for room only now and then

void make_room(store::Documents& documents, base::ObjectId caller) {
    const auto records = store::of<Idempotency>(documents);
    const store::Filter theirs{store::eq<&Idempotency::caller>(caller)};
    if (records.count(theirs) < most_records) return;
    const store::Query oldest{.by = &schema::indexes<Idempotency>[1], .where = theirs, .limit = removed_at_once};
    for (const auto& record : records.list(oldest).items) records.remove({store::eq<&Idempotency::_id>(record._id)}, 1);
}
}  // namespace

std::optional<http::Record> recall(store::Documents& documents, const std::string& key) {
    const auto found =
        store::of<Idempotency>(documents).find({store::eq<&Idempotency::_id>(base::ObjectId::derived(key))});
    if (!found || found->expiresAt < base::now()) return std::nullopt;
    return http::Record{found->fingerprint, found->answer, {}};
}

void remember(store::Documents& documents, const std::string& key, const http::Record& record) {
    Idempotency made{._id = base::ObjectId::derived(key),
                     .fingerprint = record.fingerprint,
                     .answer = record.answer,
                     .expiresAt = base::now() + kept,
                     .caller = base::ObjectId::derived(record.caller)};
    documents.transact([&](store::Documents& inside) {
        const auto records = store::of<Idempotency>(inside);
        records.remove({store::eq<&Idempotency::_id>(made._id)});
        make_room(inside, made.caller);
        records.insert(made);
    });
}

}  // namespace app
