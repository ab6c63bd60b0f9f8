// Answers with a new session: the token stands in the cookie or in the body, never in both.
#include "features/sessions/answer.hpp"

#include "auth/tokens.hpp"
#include "features/sessions/device.hpp"
#include "features/sessions/policy.hpp"
#include "schema/json.hpp"

namespace sessions {

Answer answer(const Started& started, Transport transport, bool secure) {
    SignedIn body{{started.user, started.avatarCard}, std::nullopt};
    if (transport == Transport::bearer) body.token = started.token;
    Answer out{schema::to_json(body), {}};
    if (transport == Transport::cookie) {
        out.cookies.push_back(auth::session_cookie(started.token, secure, longest_life));
        out.cookies.push_back(device_cookie(started.user, secure));
    }
    return out;
}

std::string no_cookie(bool secure) { return auth::session_cookie("", secure, std::chrono::seconds{0}); }

}  // namespace sessions
