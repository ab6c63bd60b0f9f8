#pragma once
// Common passwords: the ones that are tried first.
#include <string_view>

namespace auth {

/// `folded`: in lower case. Also true for a common one followed by digits or signs: "password2026!".
bool is_common_password(std::string_view folded);

}  // namespace auth
