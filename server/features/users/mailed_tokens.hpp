#pragma once
// Mailed tokens: sending a link that proves that an address is somebody's, and taking it back once.
#include <string>
#include <string_view>

#include "features/users/mailed_token.hpp"

namespace auth {
class Limits;
}
namespace mail {
class Outbox;
}
namespace store {
class Documents;
}

namespace users {

/// A proof that was given back: whose it is, and the address that it makes theirs.
struct Taken {
    User user;
    std::optional<std::string> new_address;
};

class MailedTokens {
public:
    /// `public_url`: where links lead; the only source of it, whatever a request's Host says.
    MailedTokens(mail::Outbox& outbox, auth::Limits& limits, std::string public_url);

    /// Before anything that sends a link: one mailbox gets only so many, whoever asks for them. Failure too_many.
    void count(const std::string& address);

    /// Posts a message with a link: {public_url}/verify/{token} for 3 days, {public_url}/reset/{token} for 1 hour.
    /// Earlier links of the same purpose are worth nothing any more. Inside a transaction.
    void send(store::Documents&, const User&, Purpose);
    /// The same to another address, which becomes the user's when the link is followed.
    void send_to_new_address(store::Documents&, const User&, const std::string& address);
    /// Posts a message without a link: something about the account has changed.
    void notify(store::Documents&, const std::string& address, const char* what_happened);
    /// Tells somebody that their address is somebody's wish who does not know that it has an account.
    void notify_taken(store::Documents&, const std::string& address);
    /// Whose it is, if it still counts.
    static std::optional<User> look(store::Documents&, std::string_view token, Purpose);
    /// The same, once: the token is gone afterwards. Inside a transaction, with the effect. Failure not_found.
    static Taken take(store::Documents&, std::string_view token, Purpose);

private:
    void send(store::Documents&, const User&, MailedToken, const std::string& to);

    mail::Outbox& outbox_;
    auth::Limits& limits_;
    std::string public_url_;
};

}  // namespace users
