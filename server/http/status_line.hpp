#pragma once
// Status line and date: how every answer begins.
#include <string>

namespace http {

/// Appends "HTTP/1.1 200 OK\r\nDate: …\r\n" (RFC 9112 section 4, RFC 9110 section 6.6.1). A date is made once a
/// second.
void append_status_line(std::string& out, int status);

}  // namespace http
