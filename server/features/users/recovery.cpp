// Recovery: hashing first, then one transaction that takes the proof and has the effect.
#include "features/users/recovery.hpp"

#include "auth/passwords.hpp"
#include "base/log.hpp"
#include "features/sessions/credentials.hpp"
#include "features/users/accounts.hpp"
#include "features/users/mailed_tokens.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"

namespace users {
namespace {

using base::Fault, base::require;
using store::eq, store::set, store::of;

/// Sets the password, unless it or the epoch has changed since `before` was read, and ends all sessions.
void set_password(store::Documents& documents, const User& before, const std::string& hash) {
    const bool set_now = of<User>(documents).update(
        {eq<&User::_id>(before._id), eq<&User::password>(before.password), eq<&User::epoch>(before.epoch)},
        {set<&User::password>(hash)});
    require(set_now, Fault::conflict, "The account was changed meanwhile. Try again.");
    sessions::end_all(documents, before._id);
}

}  // namespace

sessions::Started Recovery::change_password(const auth::Caller& caller, const PasswordChange& given) {
    const auto user = of<User>(at_.documents).get(caller.user);
    at_.credentials.confirm(user, given.currentPassword);
    require_good_password(given.password, at_.shortest_password, user);
    const auto hash = auth::hash_password(given.password);
    sessions::Started started;
    at_.documents.transact([&](store::Documents& documents) {
        auto before = of<User>(documents).get(caller.user);
        // Only an upgrade of the hash at a login elsewhere may have come between.
        require(before.epoch == user.epoch, Fault::conflict, "The account was changed meanwhile. Try again.");
        set_password(documents, before, hash);
        at_.mailed.notify(documents, user.email, "Your password was changed");
        started = at_.sessions.begin(documents, caller, of<User>(documents).get(caller.user));
    });
    at_.credentials.forgive(user);
    base::log(base::Level::info, "password.changed", {{"user", caller.user.hex()}});
    return started;
}

void Recovery::ask_reset(const auth::Caller&, const schema::Draft<Address>& draft) {
    at_.mailed.count(draft.value.email);
    at_.queue.add(at_.documents, job, canonical_address(draft.value.email));
}

void Recovery::send_reset(const std::string& address) {
    at_.documents.transact([&](store::Documents& documents) {
        if (const auto user = find_by_email(documents, address))
            at_.mailed.send(documents, *user, Purpose::reset_password);
    });
}

User Recovery::reset(const std::string& token, const NewPassword& given) {
    const auto user = MailedTokens::look(at_.documents, token, Purpose::reset_password);
    require(user.has_value(), Fault::not_found, "This link is not valid any more. Ask for a new one.");
    require_good_password(given.password, at_.shortest_password, *user);
    const auto hash = auth::hash_password(given.password);
    User out;
    at_.documents.transact([&](store::Documents& documents) {
        const auto owner = MailedTokens::take(documents, token, Purpose::reset_password).user;
        set_password(documents, owner, hash);
        of<User>(documents).update(owner._id, {set<&User::emailVerifiedAt>(base::now())});
        at_.mailed.notify(documents, owner.email, "Your password was changed");
        out = of<User>(documents).get(owner._id);
    });
    at_.credentials.forgive(out);
    base::log(base::Level::info, "password.reset", {{"user", out._id.hex()}});
    return out;
}

void Recovery::change_address(const auth::Caller& caller, const schema::Draft<AddressChange>& draft) {
    const auto user = of<User>(at_.documents).get(caller.user);
    const auto& wanted = draft.value.email;
    at_.credentials.confirm(user, draft.value.currentPassword);
    if (wanted == user.email) return;
    at_.mailed.count(wanted);
    at_.documents.transact([&](store::Documents& documents) {
        const auto now = of<User>(documents).get(caller.user);
        require(now.epoch == user.epoch && now.email == user.email, Fault::conflict,
                "The account was changed meanwhile. Try again.");
        const auto holder = find_by_email(documents, wanted);
        if (holder && holder->_id != now._id)
            at_.mailed.notify_taken(documents, wanted);
        else
            at_.mailed.send_to_new_address(documents, now, wanted);
        at_.mailed.notify(documents, now.email, "Another e-mail address was asked for your account");
    });
}

void Recovery::send_verification(const auth::Caller& caller) {
    const auto user = of<User>(at_.documents).get(caller.user);
    require(!user.emailVerifiedAt, Fault::conflict, "The address is verified already.");
    at_.mailed.count(user.email);
    at_.documents.transact([&](store::Documents& documents) {
        at_.mailed.send(documents, of<User>(documents).get(caller.user), Purpose::verify_email);
    });
}

void Recovery::verify(const auth::Caller& caller, std::string token) {
    bool is_new = false;
    Taken taken;
    at_.documents.transact([&](store::Documents& documents) {
        taken = MailedTokens::take(documents, token, Purpose::verify_email);
        const auto& [owner, address] = taken;
        is_new = address && *address != owner.email;
        if (is_new) {
            users::change_address(documents, owner, *address);
            sessions::end_all(documents, owner._id, caller.user == owner._id ? caller.session : SessionId{});
            at_.mailed.notify(documents, owner.email, "Your e-mail address was changed");
        }
        of<User>(documents).update(owner._id, {set<&User::emailVerifiedAt>(base::now())});
    });
    if (is_new) base::log(base::Level::info, "email.changed", {{"user", taken.user._id.hex()}});
}

}  // namespace users
