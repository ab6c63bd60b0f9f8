#pragma once
// Leaving: taking everything about oneself along, and deleting the account.
#include <span>

#include "auth/caller.hpp"
#include "features/removal.hpp"
#include "features/users/policy.hpp"
#include "schema/input.hpp"

namespace sessions {
class Credentials;
}
namespace store {
class Documents;
}

namespace users {

/// What other features do when somebody leaves; each runs inside the transaction. App gives them.
struct LeavingHooks {
    Remove remove;  ///< a document with what belongs to it
    /// Throws conflict when something would be left without anybody: the last admin of a community.
    std::function<void(store::Documents&, UserId)> require_may_go = [](store::Documents&, UserId) {};
    /// Removes what the user wrote: posts, comments.
    std::function<void(store::Documents&, UserId)> remove_writings = [](store::Documents&, UserId) {};
};

class Leaving {
public:
    /// `collections`: all of them.
    Leaving(store::Documents& documents, sessions::Credentials& credentials,
            std::span<const schema::Collection* const> collections, LeavingHooks hooks);

    /// All documents that belong to the caller, as one JSON file: {exportedAt, users: […], posts: […], …}.
    schema::File export_mine(const auth::Caller&);
    /// Hashes. Leaves a tombstone; edges, sessions and tokens go.
    void leave(const auth::Caller&, const Departure&);

private:
    void remove_edges(store::Documents&, UserId);

    store::Documents& documents_;
    sessions::Credentials& credentials_;
    std::vector<const schema::Collection*> collections_;
    LeavingHooks hooks_;
};

}  // namespace users
