// Recovery: hashing first, then one transaction that takes the proof and has the effect.
#include "features/users/recovery.hpp"

#include "auth/passwords.hpp"
#include "features/sessions/credentials.hpp"
#include "features/users/accounts.hpp"
#include "features/users/mailed_tokens.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"

namespace users {
namespace {

using base::Failure, base::Fault, base::require;
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
    at_.credentials.confirm(user, given.currentPassword, caller.address);
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
    return started;
}

void Recovery::ask_reset(const auth::Caller&, const schema::Draft<Address>& draft) {
    const auto address = canonical_address(draft.value.email);
    const auto left = at_.limits.take(auth::Limit::mail, auth::account_key(address));
    if (left.remaining < 0) {
        Failure failure{Fault::too_many, "Several links were sent to this address. Look into the mailbox, or wait."};
        failure.retry_after_s = left.reset_s;
        throw failure;
    }
    at_.queue.add(at_.documents, job, address);
}

void Recovery::send_reset(const std::string& address) {
    at_.documents.transact([&](store::Documents& documents) {
        if (const auto user = find_by_email(documents, address))
            at_.mailed.send(documents, *user, Purpose::reset_password);
    });
}

void Recovery::reset(std::string token, const schema::Draft<NewPassword>& draft) {
    const auto user = MailedTokens::look(at_.documents, token, Purpose::reset_password);
    require(user.has_value(), Fault::not_found, "This link is not valid any more. Ask for a new one.");
    require_good_password(draft.value.password, at_.shortest_password, *user);
    const auto hash = auth::hash_password(draft.value.password);
    at_.documents.transact([&](store::Documents& documents) {
        const auto owner = MailedTokens::take(documents, token, Purpose::reset_password);
        set_password(documents, owner, hash);
        of<User>(documents).update(owner._id, {set<&User::emailVerifiedAt>(base::now())});
        at_.mailed.notify(documents, owner.email, "Your password was changed");
    });
}

User Recovery::change_address(const auth::Caller& caller, const schema::Draft<AddressChange>& draft) {
    const auto users = of<User>(at_.documents);
    const auto user = users.get(caller.user);
    at_.credentials.confirm(user, draft.value.currentPassword, caller.address);
    if (draft.value.email == user.email) return user;
    at_.documents.transact([&](store::Documents& documents) {
        const auto before = of<User>(documents).get(caller.user);
        require(before.epoch == user.epoch && before.email == user.email, Fault::conflict,
                "The account was changed meanwhile. Try again.");
        users::change_address(documents, before, draft.value.email);
        at_.mailed.notify(documents, before.email, "Your e-mail address was changed");
        at_.mailed.send(documents, of<User>(documents).get(caller.user), Purpose::verify_email);
    });
    return users.get(caller.user);
}

void Recovery::send_verification(const auth::Caller& caller) {
    at_.documents.transact([&](store::Documents& documents) {
        const auto user = of<User>(documents).get(caller.user);
        require(!user.emailVerifiedAt, Fault::conflict, "The address is verified already.");
        at_.mailed.send(documents, user, Purpose::verify_email);
    });
}

void Recovery::verify(std::string token) {
    at_.documents.transact([&](store::Documents& documents) {
        const auto owner = MailedTokens::take(documents, token, Purpose::verify_email);
        of<User>(documents).update(owner._id, {set<&User::emailVerifiedAt>(base::now())});
    });
}

}  // namespace users
