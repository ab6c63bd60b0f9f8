#pragma once
// Cross-site requests: whether a change may have been sent by another site's page with this user's cookie.
#include <string_view>

#include "http/request.hpp"

namespace http {

/// What is wrong, or nothing. `public_origin` as "https://school.example", without a path.
/// - A request with an Authorization header is free: no page of another site can add it.
/// - Safe methods are free: they change nothing.
/// - A visitor's is refused when the browser itself says that it comes from elsewhere (log-in CSRF).
/// - One that is signed in by a cookie must prove that it comes from here: Sec-Fetch-Site (W3C Fetch Metadata) or, from
///   older browsers, Origin; and it must hold JSON, X-Requested-With or
///   Tus-Resumable, which no plain form can send.
std::string_view cross_site(const Request& request, std::string_view public_origin);

/// Scheme, host and port of an absolute address; empty when it is none.
std::string_view origin_of(std::string_view url);

/// Whether a host, with or without a port, is this machine by its name or address. Exact: "localhost.example.org" and
/// "127.0.0.1.example.org" are somewhere else.
bool is_loopback(std::string_view host);

bool is_safe_method(std::string_view method);
/// application/json or application/merge-patch+json, with or without parameters.
bool is_json_type(std::string_view content_type);

}  // namespace http
