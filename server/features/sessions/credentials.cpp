// Credentials: limits, hashes and their upgrade.
#include "features/sessions/credentials.hpp"

#include "auth/passwords.hpp"
#include "base/log.hpp"
#include "features/sessions/device.hpp"
#include "features/users/accounts.hpp"
#include "store/collection.hpp"

namespace sessions {

using base::Failure, base::Fault;
using store::eq, store::set, store::of;

namespace {

std::string signed_in_key(const users::User& user) { return auth::account_key("confirm " + user._id.hex()); }
std::string strangers_key(std::string_view email) { return auth::account_key(users::canonical_address(email)); }
std::string device_key(std::string_view mark) { return auth::account_key("device " + std::string{mark}); }

/// An account that an import has brought: its hash costs other work than ours, or none when it is no hash at all. Then
/// a wrong password costs our own work too, so that it is not told from an unknown account by a quick answer.
bool is_right(const std::optional<users::User>& user, const std::string& password) {
    if (user && auth::verify_password(user->password, password)) return true;
    if (!user || auth::needs_upgrade(user->password)) auth::verify_nothing(password);
    return false;
}

}  // namespace

users::User Credentials::prove(const std::string& email, const std::string& password, const Origin& origin) {
    auto user = users::find_by_email(documents_, email);
    const bool is_known = user && knows_device(*user, origin.device);
    const Keys keys{is_known ? device_key(origin.device) : strangers_key(email), auth::address_key(origin.address)};
    const auto who = user ? user->_id.hex() : std::string{};
    count(keys, who, origin.address);
    if (!is_right(user, password)) {
        base::log(base::Level::info, "login.failed", {{"user", who}, {"address", origin.address}});
        throw Failure{Fault::unauthenticated, "The e-mail address or the password is not right."};
    }
    give_back(keys);
    upgrade(*user, password);
    return *std::move(user);
}

void Credentials::confirm(const users::User& user, const std::string& password) {
    const Keys keys{signed_in_key(user)};
    count(keys, user._id.hex(), {});
    if (!is_right(user, password)) {
        base::log(base::Level::info, "login.not_confirmed", {{"user", user._id.hex()}});
        throw Failure{Fault::invalid, "The password is not right.", {{"currentPassword", "is not right"}}};
    }
    give_back(keys);
}

void Credentials::forgive(const users::User& user) {
    limits_.forget(auth::Limit::login, signed_in_key(user));
    limits_.forget(auth::Limit::login, strangers_key(user.email));
}

void Credentials::count(const Keys& keys, const std::string& user, std::string_view address) {
    for (const auto& key : keys) {
        const auto left = limits_.take(auth::Limit::login, key);
        if (left.remaining >= 0) continue;
        base::log(base::Level::warning, "login.locked", {{"user", user}, {"address", address}});
        Failure failure{Fault::too_many, "There were too many tries. Wait a while, or set a new password by e-mail."};
        failure.retry_after_s = left.reset_s;
        throw failure;
    }
}

void Credentials::give_back(const Keys& keys) {
    for (const auto& key : keys) limits_.give_back(auth::Limit::login, key);
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
