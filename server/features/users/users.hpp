#pragma once
// Users: registering, profiles, and one's own account.
#include <functional>

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

/// Joins the community of an invitation, with answers to its questions; in the transaction that makes the account.
/// Throws when the code is worth nothing. App gives it: communities are above users.
using Join = std::function<void(const auth::Caller&, const std::string& code, const std::vector<std::string>& answers)>;

class Users {
public:
    Users(store::Documents& documents, sessions::Sessions& sessions, MailedTokens& mailed,
          std::size_t shortest_password = default_shortest_password, Join join = {})
        : documents_{documents},
          sessions_{sessions},
          mailed_{mailed},
          shortest_password_{shortest_password},
          join_{std::move(join)} {}

    /// Hashes. Posts the message that verifies the address. Where registration is closed, an invitation opens it.
    sessions::Started sign_up(const auth::Caller&, const SignUp&);
    Profile get(UserId);
    Account me(const auth::Caller&);
    Account change(const auth::Caller&, const schema::Patch<User>&);
    /// Makes somebody an owner of the site, or takes it from them; their sessions and tokens end. Failure conflict for
    /// the last owner.
    User set_owner(const auth::Caller&, UserId, const schema::Draft<Ownership>&);
    /// For the site's owner: newest first, or the ones that a search finds.
    schema::Listing<User> list(const auth::Caller&, const schema::Query<UserFilter>&, const schema::Paging&);

private:
    store::Documents& documents_;
    sessions::Sessions& sessions_;
    MailedTokens& mailed_;
    std::size_t shortest_password_;
    Join join_;
};

}  // namespace users
