// Routes of sessions and API tokens.
#include "features/sessions/routes.hpp"

#include "auth/tokens.hpp"
#include "features/sessions/answer.hpp"
#include "features/sessions/authenticator.hpp"
#include "features/sessions/tokens.hpp"

namespace sessions {
namespace {

using enum http::Who;

http::WithHeaders<SignedIn, 201> log_in(Door& door, const http::Request& request, const schema::Draft<LogIn>& draft) {
    const auto device = request.cookie(auth::device_cookie_name(door.secure));
    const auto started = door.sessions.log_in(request.caller, draft.value, device);
    auto answer = sessions::answer(started, draft.value.transport, door.secure);
    auto response = http::Response::json(std::move(answer.body));
    for (auto& cookie : answer.cookies) response.headers.emplace_back("Set-Cookie", std::move(cookie));
    return {std::move(response)};
}

http::WithHeaders<void, 204> log_out(Door& door, const auth::Caller& caller) {
    door.sessions.log_out(caller);
    auto response = http::Response::nothing();
    response.headers.emplace_back("Set-Cookie", no_cookie(door.secure));
    // Not "cookies": that would reach the neighbours on the same domain.
    response.headers.emplace_back("Clear-Site-Data", R"("cache", "storage")");
    return {std::move(response)};
}

schema::Listing<SessionCard> list(Door& door, const auth::Caller& caller, const schema::Paging& paging) {
    return door.sessions.list(caller, paging);
}

void end(Door& door, const auth::Caller& caller, SessionId id) { door.sessions.end(caller, id); }

}  // namespace

auth::Caller identify(Authenticator& authenticator, const http::Request& request, bool secure) {
    const auto authorization = request.header("authorization");
    return authenticator.authenticate({.cookie = request.cookie(auth::session_cookie_name(secure)),
                                       .has_authorization = !authorization.empty(),
                                       .bearer = auth::bearer_of(authorization),
                                       .address = request.remote});
}

std::vector<http::Route> routes(Door& door) {
    return http::Routes{"sessions", door}
        .add("POST", "/sessions", anyone, &log_in, "Log in", {.runs = http::Runs::hashing})
        .add("GET", "/sessions", user, &list, "Where I am logged in", {.session_only = true})
        .add("DELETE", "/sessions/current", anyone, &log_out, "Log out")
        .add("DELETE", "/sessions/{session}", user, &end, "End one of my sessions", {.session_only = true})
        .take();
}

std::vector<http::Route> routes(Tokens& tokens) {
    return http::Routes{"sessions", tokens}
        .add("GET", "/users/me/tokens", user, &Tokens::list, "My API tokens", {.session_only = true})
        .add("POST", "/users/me/tokens", user, &Tokens::make, "Make an API token", {.session_only = true})
        .add("DELETE", "/users/me/tokens/{token}", user, &Tokens::remove, "Remove an API token", {.session_only = true})
        .take();
}

}  // namespace sessions
