#pragma once
// The request target: its path and query, decoded exactly once.
#include <string>
#include <string_view>

#include "http/request.hpp"

namespace http {

/// Fills `path` and `query` from an origin-form target (RFC 9112 section 3.2.1). Returns what is wrong, or nothing:
/// broken percent-encoding, bytes that are no UTF-8, control characters, `%2F`, a backslash, dot segments, a
/// parameter that occurs twice, more than 64 parameters.
std::string_view decode_target(std::string_view target, std::string& path, Pairs& query);

/// RFC 3986 section 2.1: everything but the unreserved characters as %XX.
std::string percent_encoded(std::string_view text);

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

}  // namespace http
