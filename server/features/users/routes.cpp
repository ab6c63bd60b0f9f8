// What users answer.
#include "features/users/routes.hpp"

#include "features/sessions/answer.hpp"
#include "features/sessions/device.hpp"
#include "features/users/exports.hpp"
#include "features/users/leaving.hpp"
#include "features/users/recovery.hpp"
#include "features/users/users.hpp"

namespace users {
namespace {

using auth::Caller;
using schema::Draft;

http::Response with_session(const sessions::Started& started, Transport transport, bool secure) {
    auto answer = sessions::answer(started, transport, secure);
    auto response = http::Response::json(std::move(answer.body));
    for (auto& cookie : answer.cookies) response.headers.emplace_back("Set-Cookie", std::move(cookie));
    return response;
}

http::WithHeaders<sessions::SignedIn, 201> sign_up(Door& door, const Caller& caller, const Draft<SignUp>& draft) {
    const auto started = door.users.sign_up(caller, draft.value);
    auto response = with_session(started, draft.value.transport, door.secure);
    response.created_collection = "users";
    response.created_id = started.user._id.hex();
    return {std::move(response)};
}

http::WithHeaders<sessions::SignedIn> change_password(Door& door, const http::Request& request,
                                                      const Draft<PasswordChange>& draft) {
    const auto started = door.recovery.change_password(request.caller, draft.value);
    const bool by_cookie = request.header("authorization").empty();
    return {with_session(started, by_cookie ? Transport::cookie : Transport::bearer, door.secure)};
}

/// The device that the mailed link was opened on is no stranger to the account: nobody's guesses lock it out.
http::WithHeaders<void, 204> reset_password(Door& door, std::string token, const Draft<NewPassword>& draft) {
    const auto user = door.recovery.reset(token, draft.value);
    auto response = http::Response::nothing();
    response.headers.emplace_back("Set-Cookie", sessions::device_cookie(user, door.secure));
    return {std::move(response)};
}

http::WithHeaders<void, 204> leave(Door& door, const Caller& caller, const Draft<Departure>& draft) {
    door.leaving.leave(caller, draft.value);
    auto response = http::Response::nothing();
    response.headers.emplace_back("Set-Cookie", sessions::no_cookie(door.secure));
    return {std::move(response)};
}

std::vector<http::Route> own_routes(Door& door) {
    using enum http::Who;
    using enum http::Runs;
    constexpr http::Options password{.runs = hashing, .session_only = true};
    return http::Routes{"users", door}
        .add("POST", "/users", anyone, &sign_up, "Register",
             {.runs = hashing, .limit = auth::Limit::registration, .may_be_missing = true})
        .add("PUT", "/users/me/password", user, &change_password, "Change my password", password)
        .add("PUT", "/password-resets/{token}", anyone, &reset_password, "Set a new password by a mailed link",
             {.runs = hashing, .limit = auth::Limit::login})
        .add("DELETE", "/users/me", user, &leave, "Delete my account", password)
        .take();
}

std::vector<http::Route> recovery_routes(Recovery& recovery) {
    using enum http::Who;
    using enum http::Runs;
    constexpr http::Options mails{.runs = worker, .limit = auth::Limit::mail};
    return http::Routes{"users", recovery}
        .add("PUT", "/users/me/email", user, &Recovery::change_address, "Change my e-mail address",
             {.runs = hashing, .limit = auth::Limit::mail, .session_only = true})
        .add("POST", "/users/me/verification", user, &Recovery::send_verification, "Send the verification again", mails)
        .add("PUT", "/email-verifications/{token}", anyone, &Recovery::verify, "Verify an e-mail address")
        .add("POST", "/password-resets", anyone, &Recovery::ask_reset, "Ask for a link to set a new password", mails)
        .take();
}

}  // namespace

std::vector<http::Route> routes(Door& door) {
    using enum http::Who;
    auto all = own_routes(door);
    const auto add = [&all](std::vector<http::Route> more) {
        for (auto& route : more) all.push_back(std::move(route));
    };
    add(recovery_routes(door.recovery));
    add(http::Routes{"users", door.exports}
            .add("GET", "/users/me/export", user, &Exports::mine, "Everything about me",
                 {.runs = http::Runs::worker, .session_only = true, .media_type = "application/json"})
            .take());
    add(http::Routes{"users", door.users}
            .add("GET", "/users", owner, &Users::list, "All accounts", {.runs = http::Runs::worker})
            .add("GET", "/users/me", user, &Users::me, "My account")
            .add("PATCH", "/users/me", user, &Users::change, "Change my profile")
            .add("PATCH", "/users/{user}", owner, &Users::set_owner, "Make somebody an owner of the site, or no owner",
                 {.session_only = true})
            .add("GET", "/users/{user}", anyone, &Users::get, "The public part of an account")
            .take());
    return all;
}

}  // namespace users
