#pragma once
// Sessions and API tokens: what lets a request speak for a user. Only hashes of the secrets are kept.
#include "features/users/user.hpp"

namespace sessions {

/// One browser or script that has logged in. Collection sessions.
struct Session {
    SessionId _id;
    std::string hash;  ///< of the token
    UserId user;
    std::int64_t epoch = 0;  ///< users.epoch at login: ends when the user's is raised
    base::Instant createdAt{};
    base::Instant lastSeenAt{};  ///< exact to about an hour
    base::Instant expiresAt{};   ///< 14 days after it was last seen, 30 after login
    std::string address;         ///< where it was last seen
    std::string agent;           ///< the User-Agent at login
};

enum class Scope { read, write, admin };

/// A token for scripts. Collection apitokens.
struct ApiToken {
    base::Id<"apitokens"> _id;
    std::string name;
    std::vector<Scope> scopes;
    std::optional<base::Instant> expiresAt;
    std::string hash;
    UserId user;
    std::int64_t epoch = 0;
    base::Instant createdAt{};
    std::optional<base::Instant> lastUsedAt;  ///< exact to about an hour
};

}  // namespace sessions

namespace schema {

template <>
inline constexpr auto fields<sessions::Session> = std::array{
    field<&sessions::Session::_id>({.access = Access::server}),
    field<&sessions::Session::hash>({.required = true, .access = Access::secret}),
    field<&sessions::Session::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&sessions::Session::epoch>({.access = Access::secret}),
    field<&sessions::Session::createdAt>({.access = Access::server}),
    field<&sessions::Session::lastSeenAt>({.access = Access::server}),
    field<&sessions::Session::expiresAt>({.access = Access::server}),
    field<&sessions::Session::address>({.max = 100, .access = Access::server}),
    field<&sessions::Session::agent>({.max = 500, .access = Access::server}),
};

template <>
inline constexpr auto fields<sessions::ApiToken> = std::array{
    field<&sessions::ApiToken::_id>({.access = Access::server}),
    field<&sessions::ApiToken::name>(
        {.required = true, .max = 100, .format = Format::line, .access = Access::initial, .example = "Nightly export"}),
    field<&sessions::ApiToken::scopes>({.required = true,
                                        .min = 1,
                                        .max = 3,
                                        .access = Access::initial,
                                        .about = "read, write (includes read), admin (includes both)"}),
    field<&sessions::ApiToken::expiresAt>({.access = Access::initial}),
    field<&sessions::ApiToken::hash>({.required = true, .access = Access::secret}),
    field<&sessions::ApiToken::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&sessions::ApiToken::epoch>({.access = Access::secret}),
    field<&sessions::ApiToken::createdAt>({.access = Access::server}),
    field<&sessions::ApiToken::lastUsedAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<sessions::Session> = std::array{
    unique({asc<&sessions::Session::hash>}),
    index({asc<&sessions::Session::user>, desc<&sessions::Session::createdAt>, desc<&sessions::Session::_id>}),
    index({asc<&sessions::Session::expiresAt>}),
};
template <>
inline constexpr Collection collection<sessions::Session>{.name = "sessions",
                                                          .table = &table_of<sessions::Session>,
                                                          .indexes = indexes<sessions::Session>,
                                                          .expires = name_of_member<&sessions::Session::expiresAt>,
                                                          .short_lived = true};

template <>
inline constexpr auto indexes<sessions::ApiToken> = std::array{
    unique({asc<&sessions::ApiToken::hash>}),
    index({asc<&sessions::ApiToken::user>, desc<&sessions::ApiToken::createdAt>, desc<&sessions::ApiToken::_id>}),
    index({asc<&sessions::ApiToken::expiresAt>}),
};
template <>
inline constexpr Collection collection<sessions::ApiToken>{.name = "apitokens",
                                                           .table = &table_of<sessions::ApiToken>,
                                                           .indexes = indexes<sessions::ApiToken>,
                                                           .expires = name_of_member<&sessions::ApiToken::expiresAt>};

}  // namespace schema
