#pragma once
// HTTP dates (RFC 9110 section 5.6.7).
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// "Sun, 06 Nov 1994 08:49:37 GMT". strftime would follow the locale.
std::string http_date(std::chrono::sys_seconds at);
/// Any of the three forms that a recipient has to read. Nothing: it is no date.
std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);

}  // namespace http
