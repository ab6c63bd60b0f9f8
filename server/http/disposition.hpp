#pragma once
// Disposition: the name under which a browser saves a file (RFC 6266, RFC 8187).
#include <string>
#include <string_view>

namespace http {

/// The value of Content-Disposition. Of a name that a user gave only its last path part counts, without control
/// characters and without those that turn the direction of the text around; nothing left: "file".
std::string disposition(std::string_view name, bool attachment);

}  // namespace http
