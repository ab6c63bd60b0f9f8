// Credentials: limits, hashes and their upgrade.
#include "features/sessions/credentials.hpp"

#include "auth/passwords.hpp"
#include "features/users/accounts.hpp"
#include "store/collection.hpp"

namespace sessions {

using base::Failure, base::Fault;
using store::eq, store::set, store::of;

users::User Credentials::prove(const std::string& email, const std::string& password, const std::string& address) {
    const auto account = users::canonical_address(email);
    count(account, address);
    auto user = users::find_by_email(documents_, email);
    const bool right = user ? auth::verify_password(user->password, password) : auth::verify_nothing(password);
    if (!right) throw Failure{Fault::unauthenticated, "The e-mail address or the password is not right."};
    give_back(account, address);
    upgrade(*user, password);
    return *std::move(user);
}

void Credentials::confirm(const users::User& user, const std::string& password, const std::string& address) {
    const auto account = users::canonical_address(user.email);
    count(account, address);
    if (!auth::verify_password(user.password, password))
        throw Failure{Fault::invalid, "The password is not right.", {{"currentPassword", "is not right"}}};
    give_back(account, address);
}

void Credentials::count(const std::string& account, const std::string& address) {
    for (const auto& key : {auth::account_key(account), auth::address_key(address)}) {
        const auto left = limits_.take(auth::Limit::login, key);
        if (left.remaining >= 0) continue;
        Failure failure{Fault::too_many, "There were too many tries. Wait a while, or set a new password by e-mail."};
        failure.retry_after_s = left.reset_s;
        throw failure;
    }
}

void Credentials::give_back(const std::string& account, const std::string& address) {
    limits_.give_back(auth::Limit::login, auth::account_key(account));
    limits_.give_back(auth::Limit::login, auth::address_key(address));
}

void Credentials::upgrade(users::User& user, const std::string& password) {
    if (!upgrades_ || !auth::needs_upgrade(user.password)) return;
    const auto better = auth::hash_password(password);
    // Only if nobody has changed it meanwhile. No edit: updatedAt stays.
    const bool changed = of<users::User>(documents_)
                             .touch({eq<&users::User::_id>(user._id), eq<&users::User::password>(user.password)},
                                    {set<&users::User::password>(better)});
    if (changed) user.password = better;
}

}  // namespace sessions
