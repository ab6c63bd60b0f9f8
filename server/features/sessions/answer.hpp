#pragma once
// What somebody who has just got a session is answered: by every feature that begins one.
#include "features/sessions/sessions.hpp"

namespace sessions {

struct Answer {
    std::string body;                  ///< SignedIn as JSON
    std::vector<std::string> cookies;  ///< for Set-Cookie: the session's, and the one that marks the device
};

/// `secure`: cookies_are_secure(public_url).
Answer answer(const Started&, Transport, bool secure);
/// The Set-Cookie value that removes the cookie.
std::string no_cookie(bool secure);

}  // namespace sessions
