// When a session or a token counts.
#include "features/sessions/policy.hpp"

#include <algorithm>

namespace sessions {
namespace {

auth::Caller caller_of(const users::User& user) {
    auth::Caller caller{.user = user._id, .creator = user.role == users::Role::creator, .owner = user.isOwner};
    return caller;
}

}  // namespace

bool counts(const Session& session, const users::User& user, base::Instant now) {
    return session.user == user._id && session.epoch == user.epoch && !user.deletedAt && now < session.expiresAt &&
           now < session.createdAt + longest_life;
}

bool counts(const ApiToken& token, const users::User& user, base::Instant now) {
    return token.user == user._id && token.epoch == user.epoch && !user.deletedAt &&
           (!token.expiresAt || now < *token.expiresAt);
}

base::Instant end_of(base::Instant login, base::Instant seen) {
    return std::min(login + longest_life, seen + longest_idle);
}

auth::Caller caller_of(const Session& session, const users::User& user) {
    auto caller = caller_of(user);
    caller.session = session._id;
    return caller;
}

auth::Caller caller_of(const ApiToken& token, const users::User& user) {
    const auto has = [&](Scope scope) { return std::ranges::find(token.scopes, scope) != token.scopes.end(); };
    auto caller = caller_of(user);
    caller.by_token = true;
    caller.may_admin = has(Scope::admin);
    caller.may_write = caller.may_admin || has(Scope::write);
    caller.owner = caller.owner && caller.may_admin;
    return caller;
}

bool cookies_are_secure(std::string_view public_url) {
    for (const std::string_view local : {"http://localhost", "http://127.0.0.1"}) {
        if (!public_url.starts_with(local)) continue;
        const auto rest = public_url.substr(local.size());
        if (rest.empty() || rest.front() == ':' || rest.front() == '/') return false;
    }
    return true;
}

}  // namespace sessions
