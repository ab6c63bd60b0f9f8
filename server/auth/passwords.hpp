#pragma once
// Passwords: hashing and checking them, and which ones are refused.
#include <initializer_list>
#include <string>
#include <string_view>

namespace auth {

inline constexpr std::size_t longest_password = 1'024;  ///< bytes

/// A PHC string ($argon2id$v=19$m=19456,t=2,p=1$…): 19 MiB, two passes (OWASP's first choice). About 25 ms: only on
/// hashing threads, never in a transaction. Throws Failure unavailable when there is no memory for it.
std::string hash_password(std::string_view password);

/// Whether the password is the one of a stored hash: argon2id, argon2i, or bcrypt ($2a$, $2b$, $2y$) as Mongoose
/// applications store it. False for everything else and for parameters that would take seconds or gigabytes.
bool verify_password(std::string_view stored, std::string_view password);

/// For an account that does not exist or whose hash nobody can match: the work of verify_password. Always false.
bool verify_nothing(std::string_view password);

/// True when `stored` is weaker than what hash_password makes, or of another kind.
bool needs_upgrade(std::string_view stored);

/// What is wrong with a new password, or nothing. `shortest` in characters; `personal`: its owner's e-mail address and
/// names, which it may not be. Every character is allowed and counts as it is.
std::string_view refuse_password(std::string_view password, std::size_t shortest,
                                 std::initializer_list<std::string_view> personal);

}  // namespace auth
