#pragma once
// What somebody who has just got a session is answered: by every feature that begins one.
#include "features/sessions/sessions.hpp"

namespace sessions {

struct Answer {
    std::string body;                   ///< SignedIn as JSON
    std::optional<std::string> cookie;  ///< for Set-Cookie
};

/// `secure`: cookies_are_secure(public_url).
Answer answer(const Started&, Transport, bool secure);
/// The Set-Cookie value that removes the cookie.
std::string no_cookie(bool secure);

}  // namespace sessions
