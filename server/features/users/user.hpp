#pragma once
// A user: who somebody is on this site. Collection users.
#include "features/files/picture_card.hpp"
#include "features/ids.hpp"
#include "schema/collection.hpp"

namespace users {

enum class Role { student, creator };

struct User {
    UserId _id;
    std::string email;
    std::string password;  ///< PHC string (argon2id), or bcrypt from an imported database
    std::string firstName;
    std::string lastName;
    Role role = Role::student;
    std::optional<std::string> avatar;
    std::optional<std::string> bio;
    std::vector<CommunityId> joinedCommunities;
    std::vector<CourseId> enrolledCourses;
    base::Instant createdAt{};
    base::Instant updatedAt{};
    // Beside the seed's fields:
    bool isOwner = false;    ///< owns the installation
    std::int64_t epoch = 0;  ///< raised to end all sessions at once
    std::optional<base::Instant> emailVerifiedAt;
    bool eventReminders = true;              ///< wants mails before events
    std::optional<base::Instant> deletedAt;  ///< a tombstone: the account is gone, the name is not shown
};

/// What stands in the seed's required fields of a deleted account.
inline constexpr const char* deleted_first_name = "Deleted";
inline constexpr const char* deleted_last_name = "user";

/// The address of a user, claimed without regard to case: {_id: canonical address}.
struct UserEmail {
    base::ObjectId _id;   ///< derived from the canonical address, so that it is unique by itself
    std::string address;  ///< canonical: lower case
    UserId user;
};

/// What somebody sees of themselves.
struct Account {
    User user;
    std::optional<files::PictureCard> avatarCard;  ///< of one that was uploaded here
};

/// What others see of a user, in lists and beside what they wrote.
struct Person {
    UserId _id;
    std::string firstName;
    std::string lastName;
    std::optional<std::string> avatar;
    std::optional<files::PictureCard> avatarCard;  ///< of one that was uploaded here
};

/// The public face of a user; a deleted one has none. People, which read many, add the avatar's card.
inline Person person(const User& user) {
    if (user.deletedAt) return {user._id, deleted_first_name, deleted_last_name};
    return {user._id, user.firstName, user.lastName, user.avatar};
}

}  // namespace users

namespace schema {

template <>
inline constexpr auto fields<users::User> = std::array{
    field<&users::User::_id>({.access = Access::server}),
    field<&users::User::email>({.required = true,
                                .max = 254,
                                .format = Format::email,
                                .access = Access::initial,
                                .example = "ada@example.org"}),
    field<&users::User::password>({.required = true, .access = Access::secret}),
    field<&users::User::firstName>({.required = true, .max = 60, .format = Format::line, .example = "Ada"}),
    field<&users::User::lastName>({.required = true, .max = 60, .format = Format::line, .example = "Lovelace"}),
    field<&users::User::role>({.required = true, .example = "student"}),
    field<&users::User::avatar>({.max = 2'000, .format = Format::url, .file = FilePurpose::avatar}),
    field<&users::User::bio>({.max = 2'000}),
    field<&users::User::joinedCommunities>({.access = Access::derived}),
    field<&users::User::enrolledCourses>({.access = Access::derived}),
    field<&users::User::createdAt>({.access = Access::server}),
    field<&users::User::updatedAt>({.access = Access::server}),
    field<&users::User::isOwner>({.access = Access::server, .about = "Owns this installation"}),
    field<&users::User::epoch>({.access = Access::secret}),
    field<&users::User::emailVerifiedAt>({.access = Access::server}),
    field<&users::User::eventReminders>({.about = "Mails before the events that I come to"}),
    field<&users::User::deletedAt>({.access = Access::server}),
};

template <>
inline constexpr auto fields<users::UserEmail> = std::array{
    field<&users::UserEmail::_id>(),
    field<&users::UserEmail::address>({.required = true}),
    field<&users::UserEmail::user>({.required = true, .orphan = Orphan::remove}),
};

template <>
inline constexpr auto fields<users::Account> = std::array{
    field<&users::Account::user>({.access = Access::server, .flatten = true}),
    field<&users::Account::avatarCard>({.access = Access::server}),
};

template <>
inline constexpr auto fields<users::Person> = std::array{
    field<&users::Person::_id>(),    field<&users::Person::firstName>(),  field<&users::Person::lastName>(),
    field<&users::Person::avatar>(), field<&users::Person::avatarCard>(),
};

template <>
inline constexpr auto indexes<users::User> = std::array{
    unique({asc<&users::User::email>}),
    index({asc<&users::User::role>}),
    index({asc<&users::User::isOwner>}),
};
template <>
inline constexpr auto searched<users::User> = std::array{
    name_of_member<&users::User::firstName>,
    name_of_member<&users::User::lastName>,
};
template <>
inline constexpr Collection collection<users::User>{.name = "users",
                                                    .table = &table_of<users::User>,
                                                    .indexes = indexes<users::User>,
                                                    .searched = searched<users::User>,
                                                    .gone = name_of_member<&users::User::deletedAt>};

template <>
inline constexpr auto indexes<users::UserEmail> = std::array{index({asc<&users::UserEmail::user>})};
template <>
inline constexpr Collection collection<users::UserEmail>{
    .name = "useremails", .table = &table_of<users::UserEmail>, .indexes = indexes<users::UserEmail>};

}  // namespace schema
