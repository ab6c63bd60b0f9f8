#pragma once
// Credentials: proving to be somebody by a password. Every place that asks for one goes through here, with one limit.
#include <string>

#include "auth/limits.hpp"
#include "features/users/user.hpp"

namespace store {
class Documents;
}

namespace sessions {

/// Hashes: call it on hashing threads, never inside a transaction.
class Credentials {
public:
    /// `upgrades`: hashes weaker than ours are replaced at login; not when another application reads them too.
    Credentials(store::Documents& documents, auth::Limits& limits, bool upgrades = true)
        : documents_{documents}, limits_{limits}, upgrades_{upgrades} {}

    /// The user with this address and password. Failure unauthenticated, with the same text and work whether there is
    /// such an account or not; too_many after 10 wrong ones in 15 minutes for one account.
    users::User prove(const std::string& email, const std::string& password, const std::string& address);
    /// Asks somebody who is signed in again. Failure invalid, at `currentPassword`.
    void confirm(const users::User&, const std::string& password, const std::string& address);

private:
    void count(const std::string& account, const std::string& address);
    void give_back(const std::string& account, const std::string& address);
    void upgrade(users::User&, const std::string& password);

    store::Documents& documents_;
    auth::Limits& limits_;
    bool upgrades_;
};

}  // namespace sessions
