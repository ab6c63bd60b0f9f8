// Authenticator: two point reads, and notes of who was seen.
#include "features/sessions/authenticator.hpp"

#include "auth/tokens.hpp"
#include "features/sessions/policy.hpp"
#include "features/sessions/tokens.hpp"
#include "store/collection.hpp"

namespace sessions {

using store::eq, store::set, store::of;

auth::Caller Authenticator::authenticate(const Presented& presented) {
    if (!presented.has_authorization) return by_session(presented.cookie, presented);
    auto caller = is_api_token(presented.bearer) ? by_api_token(presented.bearer, presented)
                                                 : by_session(presented.bearer, presented);
    base::require(caller.signed_in(), base::Fault::unauthenticated, "this token is unknown or has expired");
    return caller;
}

auth::Caller Authenticator::by_session(std::string_view text, const Presented& presented) {
    if (text.size() != token_characters) return {};
    const auto now = base::now();
    const auto found = known(text);
    if (!found || !counts(found->session, found->user, now)) return {};
    const auto& session = found->session;
    if (now - session.lastSeenAt >= seen_every) note(session._id.value, false, presented.address, now);
    return caller_of(session, found->user);
}

std::shared_ptr<const Authenticator::Known> Authenticator::known(std::string_view token) {
    const auto hash = auth::token_hash(token);
    const auto key = base::ObjectId::from_bytes(std::string_view{hash}.substr(0, 12));
    if (auto kept = known_.find(documents_.stamps(), key); kept && kept->session.hash == hash) return kept;
    const auto sessions = of<Session>(documents_);
    auto session = sessions.find({eq<&Session::hash>(hash)});
    if (!session) return nullptr;
    // Both are read after they are named as sources: a change in between is not missed.
    base::Sources sources{documents_.stamps()};
    sources.add(schema::collection<Session>.name, session->_id.value);
    sources.add(schema::collection<users::User>.name, session->user.value);
    session = sessions.find(session->_id);
    auto user = of<users::User>(documents_).find(session ? session->user : UserId{});
    if (!session || !user || session->hash != hash) return nullptr;
    session->agent = session->address = {};
    users::User whose{._id = user->_id, .role = user->role, .isOwner = user->isOwner, .epoch = user->epoch};
    whose.deletedAt = user->deletedAt;
    return known_.put(key, std::move(sources), {*std::move(session), std::move(whose)});
}

auth::Caller Authenticator::by_api_token(std::string_view text, const Presented& presented) {
    const auto now = base::now();
    const auto token = of<ApiToken>(documents_).find({eq<&ApiToken::hash>(auth::token_hash(text))});
    if (!token) return {};
    const auto user = of<users::User>(documents_).find(token->user);
    if (!user || !counts(*token, *user, now)) return {};
    if (!token->lastUsedAt || now - *token->lastUsedAt >= seen_every)
        note(token->_id.value, true, presented.address, now);
    return caller_of(*token, *user);
}

void Authenticator::note(base::ObjectId id, bool is_token, std::string_view address, base::Instant now) {
    const std::lock_guard lock{mutex_};
    seen_[id] = {now, std::string{address.substr(0, 100)}, is_token};
}

void Authenticator::write_seen() {
    std::unordered_map<base::ObjectId, Seen> seen;
    {
        const std::lock_guard lock{mutex_};
        seen.swap(seen_);
    }
    for (const auto& [id, how] : seen) {
        if (how.is_token) {
            of<ApiToken>(documents_).update({eq<&ApiToken::_id>({id})}, {set<&ApiToken::lastUsedAt>(how.at)});
            continue;
        }
        documents_.transact([&](store::Documents& documents) {
            const auto found = of<Session>(documents);
            const auto session = found.find(SessionId{id});
            if (!session) return;
            found.update(SessionId{id}, {set<&Session::lastSeenAt>(how.at), set<&Session::address>(how.address),
                                         set<&Session::expiresAt>(end_of(session->createdAt, how.at))});
        });
    }
}

}  // namespace sessions
