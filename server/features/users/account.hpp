#pragma once
// What people send and see about accounts.
#include "features/communities/questions.hpp"
#include "features/sessions/sessions.hpp"
#include "features/users/user.hpp"

namespace users {

using sessions::Transport;

struct SignUp {
    std::string email;
    std::string password;
    std::string firstName;
    std::string lastName;
    Role role = Role::student;
    Transport transport = Transport::cookie;
    std::optional<std::string> invitation;  ///< of a community: it lets in, also where registration is closed
    std::vector<std::string> answers;       ///< to that community's questions
};

/// The public part of an account.
struct Profile {
    Person person;
    std::optional<std::string> bio;
    Role role = Role::student;
    base::Instant createdAt{};
};

struct PasswordChange {
    std::string currentPassword;
    std::string password;
};

struct NewPassword {
    std::string password;
};

struct AddressChange {
    std::string currentPassword;
    std::string email;
};

struct Address {
    std::string email;
};

struct Departure {
    std::string currentPassword;
    bool keepPosts = true;  ///< false: what I wrote goes too
};

struct Ownership {
    bool isOwner = false;
};

struct UserFilter {
    std::optional<std::string> search;
};

/// The rules of a stored member, for a struct that carries the same value.
template <auto Member>
consteval schema::Rules rules_of() {
    for (const auto& field : schema::fields<schema::OwnerOf<Member>>)
        if (field.name == schema::name_of_member<Member>) return field.rules;
    return {};
}
/// Of a password on its way in: auth decides which ones are good.
inline constexpr schema::Rules password_rules{
    .required = true, .max = 1'024, .access = schema::Access::write_only, .example = "correct horse battery staple"};

}  // namespace users

namespace schema {

template <>
inline constexpr auto fields<users::SignUp> = std::array{
    field<&users::SignUp::email>(users::rules_of<&users::User::email>()),
    field<&users::SignUp::password>(users::password_rules),
    field<&users::SignUp::firstName>(users::rules_of<&users::User::firstName>()),
    field<&users::SignUp::lastName>(users::rules_of<&users::User::lastName>()),
    field<&users::SignUp::role>(),
    field<&users::SignUp::transport>({.about = "cookie: an HttpOnly cookie; bearer: the token in the answer"}),
    field<&users::SignUp::invitation>({.max = 64, .about = "The code of an invitation link: joins its community"}),
    field<&users::SignUp::answers>({.max = communities::most_questions,
                                    .each_max = communities::longest_answer,
                                    .about = "To that community's questions, in order; an empty one leaves its "
                                             "question open"}),
};
template <>
inline constexpr auto fields<users::Profile> = std::array{
    field<&users::Profile::person>({.access = Access::server, .flatten = true}),
    field<&users::Profile::bio>({.access = Access::server}),
    field<&users::Profile::role>({.access = Access::server}),
    field<&users::Profile::createdAt>({.access = Access::server}),
};
template <>
inline constexpr auto fields<users::PasswordChange> = std::array{
    field<&users::PasswordChange::currentPassword>(users::password_rules),
    field<&users::PasswordChange::password>(users::password_rules),
};
template <>
inline constexpr auto fields<users::NewPassword> = std::array{
    field<&users::NewPassword::password>(users::password_rules),
};
template <>
inline constexpr auto fields<users::AddressChange> = std::array{
    field<&users::AddressChange::currentPassword>(users::password_rules),
    field<&users::AddressChange::email>(users::rules_of<&users::User::email>()),
};
template <>
inline constexpr auto fields<users::Address> = std::array{
    field<&users::Address::email>(users::rules_of<&users::User::email>()),
};
template <>
inline constexpr auto fields<users::Departure> = std::array{
    field<&users::Departure::currentPassword>(users::password_rules),
    field<&users::Departure::keepPosts>({.about = "false: my posts and comments are removed too"}),
};
template <>
inline constexpr auto fields<users::Ownership> = std::array{
    field<&users::Ownership::isOwner>({.required = true, .about = "Owns this installation"}),
};
template <>
inline constexpr auto fields<users::UserFilter> = std::array{
    field<&users::UserFilter::search>(
        {.max = 200, .format = Format::line, .about = "Words of the name, or an e-mail address"}),
};

}  // namespace schema
