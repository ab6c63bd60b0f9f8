#pragma once
// Exports: taking everything about oneself along.
#include <mutex>
#include <set>
#include <span>
#include <vector>

#include "auth/caller.hpp"
#include "features/users/references.hpp"
#include "features/users/user.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace users {

inline constexpr std::size_t most_exported_bytes = 128u << 20;  ///< it is put together in memory
inline constexpr std::size_t most_exports_at_once = 2;          ///< of the whole server; one for a user

class Exports {
public:
    /// `collections`: all of them.
    Exports(store::Documents& documents, std::span<const schema::Collection* const> collections)
        : documents_{documents}, references_{references(collections)}, parts_{parts(collections)} {}

    /// All documents that belong to the caller, as one JSON file: {exportedAt, users: […], posts: […], …}. Failure
    /// too_many while another one is made, too_large beyond the limit.
    schema::File mine(const auth::Caller&);

private:
    class Turn;
    struct Writing;

    void add_belongings(Writing&, const Reference&, UserId);
    void add_parts(Writing&, const Part&, const std::vector<base::ObjectId>& parents);

    store::Documents& documents_;
    std::vector<Reference> references_;
    std::vector<Part> parts_;
    std::mutex mutex_;
    std::set<base::ObjectId> running_;
};

}  // namespace users
