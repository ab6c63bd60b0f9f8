#pragma once
// Credentials: proving to be somebody by a password. Every place that asks for one goes through here, with one limit.
#include <string>
#include <string_view>
#include <vector>

#include "auth/limits.hpp"
#include "features/users/user.hpp"

namespace store {
class Documents;
}

namespace sessions {

/// Where a try comes from.
struct Origin {
    std::string_view address{};
    std::string_view device{};  ///< the device cookie's value
};

/// Hashes: call it on hashing threads, never inside a transaction.
class Credentials {
    using Keys = std::vector<std::string>;

public:
    /// `upgrades`: hashes weaker than ours are replaced at login; not when another application reads them too.
    Credentials(store::Documents& documents, auth::Limits& limits, bool upgrades = true)
        : documents_{documents}, limits_{limits}, upgrades_{upgrades} {}

    /// The user with this address and password. Failure unauthenticated, with the same text and work whether there is
    /// such an account or not; too_many after 10 wrong ones in 15 minutes. Strangers share these ten, whoever they are;
    /// a device that the account knows, and somebody who is signed in, have ten of their own: nobody locks out others.
    users::User prove(const std::string& email, const std::string& password, const Origin&);
    /// Asks somebody who is signed in again. Failure invalid, at `currentPassword`.
    void confirm(const users::User&, const std::string& password);
    /// Forgets the wrong tries: there is a new password, or the owner has proved to be it by a mailed link.
    void forgive(const users::User&);

private:
    void count(const Keys&, const std::string& user, std::string_view address);
    void give_back(const Keys&);
    void upgrade(users::User&, const std::string& password);

    store::Documents& documents_;
    auth::Limits& limits_;
    bool upgrades_;
};

}  // namespace sessions
