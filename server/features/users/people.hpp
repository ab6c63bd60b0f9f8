#pragma once
// People: the public faces of many users at once, for lists.
#include <functional>
#include <span>
#include <unordered_map>

#include "features/users/user.hpp"

namespace store {
class Documents;
}

namespace users {

/// The faces of these users, read in one query, and the cards of their avatars in another, where there are any.
/// Somebody who is not there any more is "Deleted user".
class People {
public:
    /// Told that somebody's face is going to show a picture, before that is read: for who keeps what is made of it.
    using Shows = std::function<void(UserId, const base::ObjectId& picture)>;

    People(store::Documents&, std::span<const UserId> ids, const Shows& shows = {});
    /// One user who has been read already.
    static Person show(store::Documents&, const User&);
    Person operator[](UserId) const;

private:
    std::unordered_map<base::ObjectId, Person> faces_;
};

/// A user who has been read already, for themselves.
Account account(store::Documents&, User);

}  // namespace users
