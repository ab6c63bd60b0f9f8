#pragma once
// When a session or a token counts, and whom it makes. Pure functions on documents.
#include <chrono>
#include <string_view>

#include "auth/caller.hpp"
#include "features/sessions/session.hpp"

namespace sessions {

inline constexpr auto longest_idle = std::chrono::days{14}, longest_life = std::chrono::days{30};
inline constexpr auto seen_every = std::chrono::hours{1};
inline constexpr int most_sessions = 100, most_tokens = 100;  ///< of one user

/// It has not expired, the account is there, and its epoch is the user's.
bool counts(const Session&, const users::User&, base::Instant now);
bool counts(const ApiToken&, const users::User&, base::Instant now);

/// When a session of this login that was seen now ends.
base::Instant end_of(base::Instant login, base::Instant seen);

auth::Caller caller_of(const Session&, const users::User&);
/// Narrowed by the token's scopes; only with `admin` it carries the rights of the site's owner.
auth::Caller caller_of(const ApiToken&, const users::User&);

/// Secure cookies, except on http://localhost and http://127.0.0.1, where browsers would not send them back.
bool cookies_are_secure(std::string_view public_url);

}  // namespace sessions
