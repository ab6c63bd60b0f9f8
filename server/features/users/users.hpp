#pragma once
// Users: registering, profiles, and one's own account.
#include "auth/caller.hpp"
#include "features/users/policy.hpp"
#include "schema/input.hpp"

namespace sessions {
class Sessions;
}
namespace store {
class Documents;
}

namespace users {

class MailedTokens;

class Users {
public:
    Users(store::Documents& documents, sessions::Sessions& sessions, MailedTokens& mailed,
          std::size_t shortest_password = default_shortest_password)
        : documents_{documents}, sessions_{sessions}, mailed_{mailed}, shortest_password_{shortest_password} {}

    /// Hashes. Posts the message that verifies the address.
    sessions::Started sign_up(const auth::Caller&, const SignUp&);
    Profile get(UserId);
    User me(const auth::Caller&);
    User change(const auth::Caller&, const schema::Patch<User>&);
    /// For the site's owner: newest first, or the ones that a search finds.
    schema::Listing<User> list(const auth::Caller&, const schema::Query<UserFilter>&, const schema::Paging&);

private:
    store::Documents& documents_;
    sessions::Sessions& sessions_;
    MailedTokens& mailed_;
    std::size_t shortest_password_;
};

}  // namespace users
