#pragma once
// Disposition: the name under which a browser saves a file (RFC 6266, RFC 8187).
#include <string>
#include <string_view>

namespace http {

/// Of a name that a user gave only its last path part, at most 200 bytes of it, without control characters and without
/// those that turn the direction of the text around; nothing left: "file".
std::string clean_file_name(std::string_view name);

/// The value of Content-Disposition, with the name cleaned.
std::string disposition(std::string_view name, bool attachment);

}  // namespace http
