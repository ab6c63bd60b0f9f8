#pragma once
// Recovery: passwords and e-mail addresses, their change, and the mailed links that prove them.
#include "auth/caller.hpp"
#include "features/users/policy.hpp"
#include "schema/input.hpp"

namespace jobs {
class Queue;
}
namespace sessions {
class Credentials;
class Sessions;
}  // namespace sessions
namespace store {
class Documents;
}

namespace users {

class MailedTokens;

class Recovery {
public:
    /// The kind of its jobs: app gives it to the workers with `send_reset`.
    static constexpr const char* job = "password-reset";

    struct Needs {
        store::Documents& documents;
        sessions::Sessions& sessions;
        sessions::Credentials& credentials;
        MailedTokens& mailed;
        jobs::Queue& queue;
        std::size_t shortest_password = default_shortest_password;
    };
    explicit Recovery(Needs needs) : at_{needs} {}

    /// Hashes. Ends all sessions and API tokens, and begins one new session.
    sessions::Started change_password(const auth::Caller&, const PasswordChange&);
    /// Says nothing about whether there is such an account: the rest is done by a job.
    void ask_reset(const auth::Caller&, const schema::Draft<Address>&);
    /// The work of its jobs.
    void send_reset(const std::string& address);
    /// Hashes. Ends all sessions and API tokens; the address is verified too. Who has the new password.
    User reset(const std::string& token, const NewPassword&);

    /// Hashes. A link goes to the new address, and the change happens when it is followed; the old one is told. Says
    /// nothing about whether there is an account with the new address already: only its mailbox is told.
    void change_address(const auth::Caller&, const schema::Draft<AddressChange>&);
    void send_verification(const auth::Caller&);
    /// Takes the link of either. A new address ends all sessions and API tokens except the one that takes it.
    void verify(const auth::Caller&, std::string token);

private:
    Needs at_;
};

}  // namespace users
