#pragma once
// Expiry: removing the documents whose time is over. A job for engines that do not do it themselves.
#include <chrono>
#include <span>

namespace schema {
struct Collection;
}
namespace store {
class Documents;
}

namespace jobs {

inline constexpr int most_expired_at_once = 500;  ///< documents that one transaction removes
/// Shorter than a job's lease: what is left then is done by the next run.
inline constexpr std::chrono::minutes longest_expiry{4};

/// Removes all that has expired, in transactions of `limit` documents. Collections without an index that starts with
/// their `expires` member are left alone.
void remove_expired(store::Documents&, std::span<const schema::Collection* const>, int limit = most_expired_at_once);

}  // namespace jobs
