// People: the public faces of many users at once.
#include "features/users/people.hpp"

#include "features/files/picture_cards.hpp"
#include "schema/files.hpp"
#include "store/collection.hpp"

namespace users {
namespace {

Person nobody(UserId id) { return {id, deleted_first_name, deleted_last_name}; }

}  // namespace

People::People(store::Documents& documents, std::span<const UserId> ids, const Shows& shows) {
    std::vector<UserId> missing;
    for (const auto id : ids)
        if (id && faces_.try_emplace(id.value, nobody(id)).second) missing.push_back(id);
    files::NamedPictures named;
    for (const auto& user : store::of<User>(documents).get_all(missing)) {
        const auto& face = faces_[user._id.value] = person(user);
        named.add(face.avatar);
        if (const auto picture = face.avatar ? schema::file_at(*face.avatar) : std::nullopt; picture && shows)
            shows(user._id, *picture);
    }
    const files::PictureCards cards{documents, named};
    for (auto& [id, face] : faces_) face.avatarCard = cards[face.avatar];
}

Person People::show(store::Documents& documents, const User& user) {
    auto out = person(user);
    out.avatarCard = files::picture_card(documents, out.avatar);
    return out;
}

Account account(store::Documents& documents, User user) {
    auto picture = files::picture_card(documents, user.avatar);
    return {std::move(user), std::move(picture)};
}

Person People::operator[](UserId id) const {
    const auto found = faces_.find(id.value);
    return found == faces_.end() ? nobody(id) : found->second;
}

}  // namespace users
