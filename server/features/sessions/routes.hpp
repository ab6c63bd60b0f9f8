#pragma once
// The routes of sessions and API tokens, and how a request says who calls.
#include <vector>

#include "http/routes.hpp"

namespace sessions {

class Authenticator;
class Sessions;
class Tokens;

/// What the routes of sessions need. `secure`: cookies_are_secure(public_url).
struct Door {
    Sessions& sessions;
    bool secure = true;
};

/// For Hooks::authenticate: an Authorization header counts before the cookie.
auth::Caller identify(Authenticator&, const http::Request&, bool secure);

/// Both must outlive the routes.
std::vector<http::Route> routes(Door&);
std::vector<http::Route> routes(Tokens&);

}  // namespace sessions
