// Idempotency records.
#include "app/idempotency.hpp"

#include "store/collection.hpp"

namespace app {

namespace {
constexpr auto kept = std::chrono::hours{24 * 7};
}

std::optional<http::Record> recall(store::Documents& documents, const std::string& key) {
    const auto found =
        store::of<Idempotency>(documents).find({store::eq<&Idempotency::_id>(base::ObjectId::derived(key))});
    if (!found || found->expiresAt < base::now()) return std::nullopt;
    return http::Record{found->fingerprint, found->answer};
}

void remember(store::Documents& documents, const std::string& key, const http::Record& record) {
    const auto id = base::ObjectId::derived(key);
    const auto records = store::of<Idempotency>(documents);
    records.remove({store::eq<&Idempotency::_id>(id)});
    Idempotency made{id, record.fingerprint, record.answer, base::now() + kept};
    records.insert(made);
}

}  // namespace app
