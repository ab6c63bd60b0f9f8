// People: the public faces of many users at once.
#include "features/users/people.hpp"

#include "store/collection.hpp"

namespace users {

People::People(store::Documents& documents, std::span<const UserId> ids) {
    std::vector<UserId> missing;
    for (const auto id : ids)
        if (id && faces_.try_emplace(id.value, Person{id, "Deleted", "user", std::nullopt}).second)
            missing.push_back(id);
    for (const auto& user : store::of<User>(documents).get_all(missing)) faces_[user._id.value] = person(user);
}

Person People::operator[](UserId id) const {
    const auto found = faces_.find(id.value);
    return found == faces_.end() ? Person{id, "Deleted", "user", std::nullopt} : found->second;
}

}  // namespace users
