#pragma once
// Known devices: a cookie that a login leaves, so that a stranger's guesses lock out strangers only.
#include <string>
#include <string_view>

#include "features/users/user.hpp"

namespace sessions {

/// A new mark for a device of this user: chance, and its HMAC under the stored password hash. Nothing is stored; a new
/// password makes all devices strangers again. It proves no right, it only counts guesses apart.
std::string device_mark(const users::User&);
/// Whether this is a mark of a device of this user.
bool knows_device(const users::User&, std::string_view mark);
/// The Set-Cookie value with a new mark, for a year.
std::string device_cookie(const users::User&, bool secure);

}  // namespace sessions
