#pragma once
// Expiry: removing the documents whose time is over. A job for engines that do not do it themselves.
#include <span>

namespace schema {
struct Collection;
}
namespace store {
class Documents;
}

namespace jobs {

/// Removes what has expired, at most `limit` documents of each collection. Collections without an index that starts
/// with their `expires` member are left alone.
void remove_expired(store::Documents&, std::span<const schema::Collection* const>, int limit = 1'000);

}  // namespace jobs
