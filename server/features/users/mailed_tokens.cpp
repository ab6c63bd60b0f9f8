// Mailed tokens: bound to purpose, user, address and epoch; taken by compare-and-delete.
#include "features/users/mailed_tokens.hpp"

#include "auth/limits.hpp"
#include "auth/tokens.hpp"
#include "features/mail/outbox.hpp"
#include "features/users/accounts.hpp"
#include "store/collection.hpp"

namespace users {
namespace {

using base::Fault, base::require;
using store::eq, store::of;
using namespace std::chrono_literals;

std::optional<MailedToken> find(store::Documents& documents, std::string_view text, Purpose purpose) {
    auto token = of<MailedToken>(documents).find({eq<&MailedToken::hash>(auth::token_hash(text))});
    if (!token || token->purpose != purpose || token->expiresAt <= base::now()) return std::nullopt;
    return token;
}

std::optional<User> owner_of(store::Documents& documents, const MailedToken& token) {
    auto user = of<User>(documents).find(token.user);
    if (!user || user->deletedAt || user->email != token.address || user->epoch != token.epoch) return std::nullopt;
    return user;
}

mail::Mail letter(Purpose purpose, const std::string& link) {
    if (purpose == Purpose::reset_password)
        return {.subject = "Set a new password",
                .text =
                    "Somebody, hopefully you, has asked for a new password for your account.\n\n"
                    "The link works once and for one hour. If it was not you, nothing has to be done.",
                .link = link,
                .linkText = "Set a new password"};
    return {.subject = "Confirm your e-mail address",
            .text =
                "Please confirm that this e-mail address is yours.\n\n"
                "The link works for three days. If you do not know of this, nothing has to be done.",
            .link = link,
            .linkText = "Confirm the address"};
}

}  // namespace

MailedTokens::MailedTokens(mail::Outbox& outbox, auth::Limits& limits, std::string public_url)
    : outbox_{outbox}, limits_{limits}, public_url_{std::move(public_url)} {
    while (public_url_.ends_with('/')) public_url_.pop_back();
}

void MailedTokens::count(const std::string& address) {
    const auto left = limits_.take(auth::Limit::mail, auth::account_key(canonical_address(address)));
    if (left.remaining >= 0) return;
    base::Failure failure{Fault::too_many, "Several links were sent to this address. Look into the mailbox, or wait."};
    failure.retry_after_s = left.reset_s;
    throw failure;
}

void MailedTokens::send(store::Documents& documents, const User& user, Purpose purpose) {
    send(documents, user, {.purpose = purpose}, user.email);
}

void MailedTokens::send_to_new_address(store::Documents& documents, const User& user, const std::string& address) {
    send(documents, user, {.purpose = Purpose::verify_email, .newAddress = address}, address);
}

void MailedTokens::send(store::Documents& documents, const User& user, MailedToken kept, const std::string& to) {
    const auto token = auth::make_token();
    const bool is_reset = kept.purpose == Purpose::reset_password;
    const auto tokens = of<MailedToken>(documents);
    tokens.remove({eq<&MailedToken::user>(user._id), eq<&MailedToken::purpose>(kept.purpose)});
    kept.hash = token.hash;
    kept.user = user._id;
    kept.address = user.email;
    kept.epoch = user.epoch;
    kept.expiresAt = base::now() + (is_reset ? 1h : 72h);
    tokens.insert(kept);
    auto mail = letter(kept.purpose, public_url_ + (is_reset ? "/reset/" : "/verify/") + token.text);
    mail.to = to;
    mail.expiresAt = kept.expiresAt;
    outbox_.post(documents, std::move(mail));
}

void MailedTokens::notify(store::Documents& documents, const std::string& address, const char* what_happened) {
    mail::Mail mail{.to = address,
                    .subject = what_happened,
                    .text = std::string{what_happened} +
                            ".\n\nIf this was not you, set a new password at once and look at your sessions.",
                    .link = public_url_ + "/",
                    .linkText = "Open the site"};
    outbox_.post(documents, std::move(mail));
}

void MailedTokens::notify_taken(store::Documents& documents, const std::string& address) {
    mail::Mail mail{.to = address,
                    .subject = "You have an account already",
                    .text =
                        "Somebody, perhaps you, wants to use this e-mail address for another account. There is one "
                        "with it already, so nothing was changed.\n\nIf it was you: log in with this address, or set a "
                        "new password for it.",
                    .link = public_url_ + "/",
                    .linkText = "Open the site"};
    outbox_.post(documents, std::move(mail));
}

std::optional<User> MailedTokens::look(store::Documents& documents, std::string_view text, Purpose purpose) {
    const auto token = find(documents, text, purpose);
    return token ? owner_of(documents, *token) : std::nullopt;
}

Taken MailedTokens::take(store::Documents& documents, std::string_view text, Purpose purpose) {
    constexpr auto gone = "This link is not valid any more. Ask for a new one.";
    const auto token = find(documents, text, purpose);
    require(token.has_value(), Fault::not_found, gone);
    auto user = owner_of(documents, *token);
    const bool taken = of<MailedToken>(documents).remove({eq<&MailedToken::_id>(token->_id)}, 1) == 1;
    require(user && taken, Fault::not_found, gone);
    return {*std::move(user), token->newAddress};
}

}  // namespace users
