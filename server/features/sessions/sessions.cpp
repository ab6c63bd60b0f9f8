// Sessions: in the store, as hashes.
#include "features/sessions/sessions.hpp"

#include "auth/tokens.hpp"
#include "features/files/picture_cards.hpp"
#include "features/sessions/credentials.hpp"
#include "features/sessions/policy.hpp"
#include "store/collection.hpp"

namespace sessions {
namespace {

using base::Fault, base::require;
using store::eq, store::inc, store::of;

store::Query sessions_of(UserId user) {
    return {.by = &schema::indexes<Session>[1], .where = {eq<&Session::user>(user)}};
}

void make_room(store::Documents& documents, UserId user) {
    const auto sessions = of<Session>(documents);
    if (sessions.count({eq<&Session::user>(user)}) < most_sessions) return;
    auto oldest = sessions_of(user);
    oldest.backwards = true;
    oldest.limit = 1;
    for (const auto& session : sessions.list(oldest).items) sessions.remove({eq<&Session::_id>(session._id)}, 1);
}

/// At most so many bytes of a header; what is no printable ASCII goes.
std::string plain(std::string_view text, std::size_t most) {
    std::string out;
    for (const char c : text.substr(0, most)) out += c >= 0x20 && c < 0x7F ? c : '?';
    return out;
}

}  // namespace

Started Sessions::log_in(const auth::Caller& caller, const LogIn& given, std::string_view device) {
    const auto proved = credentials_.prove(given.email, given.password, {caller.address, device});
    Started started;
    documents_.transact([&](store::Documents& documents) {
        auto user = of<users::User>(documents).get(proved._id);
        // The password may have changed while it was checked.
        require(user.epoch == proved.epoch && !user.deletedAt, Fault::unauthenticated,
                "The e-mail address or the password is not right.");
        started = begin(documents, caller, std::move(user));
    });
    return started;
}

Started Sessions::begin(store::Documents& documents, const auth::Caller& caller, users::User user) {
    const auto token = auth::make_token();
    const auto now = base::now();
    const auto sessions = of<Session>(documents);
    if (caller.session) sessions.remove({eq<&Session::_id>(caller.session)}, 1);
    make_room(documents, user._id);
    Session session{.hash = token.hash,
                    .user = user._id,
                    .epoch = user.epoch,
                    .createdAt = now,
                    .lastSeenAt = now,
                    .expiresAt = end_of(now, now),
                    .address = plain(caller.address, 100),
                    .agent = plain(caller.agent, 500)};
    sessions.insert(session);
    auto picture = files::picture_card(documents, user.avatar);
    return {std::move(user), session._id, token.text, std::move(picture)};
}

void Sessions::log_out(const auth::Caller& caller) {
    if (caller.session) of<Session>(documents_).remove({eq<&Session::_id>(caller.session)}, 1);
}

schema::Listing<SessionCard> Sessions::list(const auth::Caller& caller, const schema::Paging& paging) {
    auto query = sessions_of(caller.user);
    query.after = paging.after;
    query.limit = paging.limit;
    auto page = of<Session>(documents_).list(query);
    schema::Listing<SessionCard> out{{}, std::move(page.next)};
    for (auto& session : page.items) {
        const bool is_current = session._id == caller.session;
        out.data.push_back({std::move(session), is_current});
    }
    return out;
}

void Sessions::end(const auth::Caller& caller, SessionId id) {
    const auto removed = of<Session>(documents_).remove({eq<&Session::_id>(id), eq<&Session::user>(caller.user)}, 1);
    require(removed > 0, Fault::not_found, "there is no such session");
}

void end_all(store::Documents& documents, UserId user, SessionId except) {
    of<users::User>(documents).touch({eq<&users::User::_id>(user)}, {inc<&users::User::epoch>(1)});
    const auto sessions = of<Session>(documents);
    auto stays = except ? sessions.find({eq<&Session::_id>(except), eq<&Session::user>(user)}) : std::nullopt;
    sessions.remove({eq<&Session::user>(user)});
    of<ApiToken>(documents).remove({eq<&ApiToken::user>(user)});
    if (!stays) return;
    stays->epoch = of<users::User>(documents).get(user).epoch;
    sessions.insert(*stays);
}

}  // namespace sessions
