#pragma once
// Leaving: deleting one's account. The account itself goes at once, what belongs to it little by little.
#include <span>
#include <vector>

#include "auth/caller.hpp"
#include "features/removal.hpp"
#include "features/users/policy.hpp"
#include "features/users/references.hpp"

namespace jobs {
class Queue;
}
namespace sessions {
class Credentials;
}
namespace store {
class Documents;
}

namespace users {

/// What other features do when somebody leaves. App gives them.
struct LeavingHooks {
    Remove remove;  ///< a document with what belongs to it
    /// Gives up the rights that others rely on, in the transaction that ends the account. Throws conflict when
    /// something would be left without anybody: the last admin of a community.
    std::function<void(store::Documents&, UserId)> hand_over = [](store::Documents&, UserId) {};
    /// Removes some of what the user wrote, in a transaction of its own. False: nothing was left.
    std::function<bool(store::Documents&, UserId)> remove_writings = [](store::Documents&, UserId) { return false; };
};

class Leaving {
public:
    /// The kind of its jobs: app gives it to the workers with `clear`.
    static constexpr const char* job = "leaving";

    /// `collections`: all of them.
    Leaving(store::Documents& documents, sessions::Credentials& credentials, jobs::Queue& queue,
            std::span<const schema::Collection* const> collections, LeavingHooks hooks);

    /// Hashes. The account becomes a tombstone, its address is free, its sessions and tokens end; the rest is a job's.
    void leave(const auth::Caller&, const Departure&);
    /// The work of its jobs, in bounded transactions between those of others: removes what belongs to somebody who has
    /// left. To repeat it does no harm; what takes long goes on in a further job.
    void clear(const std::string& who);

private:
    bool clear_some(UserId, bool keep_writings);
    bool remove_edges(store::Documents&, UserId);

    store::Documents& documents_;
    sessions::Credentials& credentials_;
    jobs::Queue& queue_;
    std::vector<Reference> references_;  ///< those that do not stay
    LeavingHooks hooks_;
};

}  // namespace users
