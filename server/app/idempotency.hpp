#pragma once
// Idempotency records: what was answered to a request that carried an Idempotency-Key. Collection idempotencies.
#include "http/hooks.hpp"
#include "schema/collection.hpp"

namespace store {
class Documents;
}

namespace app {

struct Idempotency {
    base::ObjectId _id;  ///< derived from the key's hash, which is bound to its caller
    std::string fingerprint;
    std::string answer;  ///< sealed with the key itself, which is not stored
    base::Instant expiresAt{};
    base::ObjectId caller;  ///< derived from who sent it, for the limit
};

inline constexpr int most_records = 500;  ///< of one caller; beyond, the oldest go

/// The record of a key that has not expired.
std::optional<http::Record> recall(store::Documents&, const std::string& key);
/// Keeps one for seven days, within the limits above. Inside a transaction, or one of its own.
void remember(store::Documents&, const std::string& key, const http::Record&);

}  // namespace app

namespace schema {

template <>
inline constexpr auto fields<app::Idempotency> = std::array{
    field<&app::Idempotency::_id>(),    field<&app::Idempotency::fingerprint>(),
    field<&app::Idempotency::answer>(), field<&app::Idempotency::expiresAt>(),
    field<&app::Idempotency::caller>(),
};
template <>
inline constexpr auto indexes<app::Idempotency> = std::array{
    index({asc<&app::Idempotency::expiresAt>}),
    index({asc<&app::Idempotency::caller>, asc<&app::Idempotency::expiresAt>}),
};
template <>
inline constexpr Collection collection<app::Idempotency>{.name = "idempotencies",
                                                         .table = &table_of<app::Idempotency>,
                                                         .indexes = indexes<app::Idempotency>,
                                                         .expires = name_of_member<&app::Idempotency::expiresAt>,
                                                         .short_lived = true};

}  // namespace schema
