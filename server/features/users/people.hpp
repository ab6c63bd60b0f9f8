#pragma once
// People: the public faces of many users at once, for lists.
#include <span>
#include <unordered_map>

#include "features/users/user.hpp"

namespace store {
class Documents;
}

namespace users {

/// The faces of these users, read in one query. Somebody who is not there any more is "Deleted user".
class People {
public:
    People(store::Documents&, std::span<const UserId> ids);
    Person operator[](UserId) const;

private:
    std::unordered_map<base::ObjectId, Person> faces_;
};

}  // namespace users
