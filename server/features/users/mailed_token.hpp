#pragma once
// A token that travels in a mail, for one purpose. Collection mailedtokens; only a hash of the token is kept.
#include "features/users/user.hpp"

namespace users {

enum class Purpose { verify_email, reset_password };

struct MailedToken {
    base::Id<"mailedtokens"> _id;
    std::string hash;
    Purpose purpose = Purpose::verify_email;
    UserId user;
    std::string address;     ///< the user's; worth nothing once they have another one …
    std::int64_t epoch = 0;  ///< … or once all sessions were ended
    base::Instant createdAt{};
    base::Instant expiresAt{};
    std::optional<std::string> newAddress;  ///< of verify_email: becomes the user's, when the link is followed
};

}  // namespace users

namespace schema {

template <>
inline constexpr auto fields<users::MailedToken> = std::array{
    field<&users::MailedToken::_id>({.access = Access::server}),
    field<&users::MailedToken::hash>({.required = true, .access = Access::secret}),
    field<&users::MailedToken::purpose>({.access = Access::server}),
    field<&users::MailedToken::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&users::MailedToken::address>({.required = true, .access = Access::server}),
    field<&users::MailedToken::epoch>({.access = Access::secret}),
    field<&users::MailedToken::createdAt>({.access = Access::server}),
    field<&users::MailedToken::expiresAt>({.access = Access::server}),
    field<&users::MailedToken::newAddress>({.max = 254, .format = Format::email, .access = Access::server}),
};

template <>
inline constexpr auto indexes<users::MailedToken> = std::array{
    unique({asc<&users::MailedToken::hash>}),
    index({asc<&users::MailedToken::user>}),
    index({asc<&users::MailedToken::expiresAt>}),
};
template <>
inline constexpr Collection collection<users::MailedToken>{.name = "mailedtokens",
                                                           .table = &table_of<users::MailedToken>,
                                                           .indexes = indexes<users::MailedToken>,
                                                           .expires = name_of_member<&users::MailedToken::expiresAt>,
                                                           .short_lived = true};

}  // namespace schema
