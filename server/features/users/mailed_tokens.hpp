#pragma once
// Mailed tokens: sending a link that proves that an address is somebody's, and taking it back once.
#include <string>
#include <string_view>

#include "features/users/mailed_token.hpp"

namespace mail {
class Outbox;
}
namespace store {
class Documents;
}

namespace users {

class MailedTokens {
public:
    /// `public_url`: where links lead; the only source of it, whatever a request's Host says.
    MailedTokens(mail::Outbox& outbox, std::string public_url);

    /// Posts a message with a link: {public_url}/verify/{token} for 3 days, {public_url}/reset/{token} for 1 hour.
    /// Inside a transaction.
    void send(store::Documents&, const User&, Purpose);
    /// Posts a message without a link: something about the account has changed.
    void notify(store::Documents&, const std::string& address, const char* what_happened);
    /// Whose it is, if it still counts.
    static std::optional<User> look(store::Documents&, std::string_view token, Purpose);
    /// The same, once: the token is gone afterwards. Inside a transaction, with the effect. Failure not_found.
    static User take(store::Documents&, std::string_view token, Purpose);

private:
    mail::Outbox& outbox_;
    std::string public_url_;
};

}  // namespace users
