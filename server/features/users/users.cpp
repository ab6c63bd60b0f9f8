// Users: registering, profiles, and one's own account.
#include "features/users/users.hpp"

#include "auth/passwords.hpp"
#include "features/site/site.hpp"
#include "features/users/accounts.hpp"
#include "features/users/mailed_tokens.hpp"
#include "store/collection.hpp"

namespace users {

using base::Fault, base::require;
using store::of;

sessions::Started Users::sign_up(const auth::Caller& caller, const SignUp& given) {
    User wanted{.email = given.email, .firstName = given.firstName, .lastName = given.lastName, .role = given.role};
    const auto site = of<site::Site>(documents_).find(site::site_id());
    require(!site || site->allowRegistration, Fault::forbidden, "This site takes no registrations.");
    require_good_password(given.password, shortest_password_, wanted);
    wanted.password = auth::hash_password(given.password);
    sessions::Started started;
    documents_.transact([&](store::Documents& documents) {
        auto user = wanted;
        add_account(documents, user);
        mailed_.send(documents, user, Purpose::verify_email);
        started = sessions_.begin(documents, caller, std::move(user));
    });
    return started;
}

Profile Users::get(UserId id) { return profile_of(of<User>(documents_).get(id)); }

User Users::me(const auth::Caller& caller) { return of<User>(documents_).get(caller.user); }

User Users::change(const auth::Caller& caller, const schema::Patch<User>& patch) {
    const auto users = of<User>(documents_);
    if (!patch.empty()) users.update(caller.user, store::changes(patch));
    return users.get(caller.user);
}

schema::Listing<User> Users::list(const auth::Caller&, const schema::Query<UserFilter>& filter,
                                  const schema::Paging& paging) {
    const auto users = of<User>(documents_);
    if (!filter->search) {
        auto page = users.list({.backwards = true, .after = paging.after, .limit = paging.limit});
        return {std::move(page.items), std::move(page.next)};
    }
    if (filter->search->find('@') != std::string::npos) {
        schema::Listing<User> out;
        if (auto found = find_by_email(documents_, *filter->search)) out.data.push_back(*std::move(found));
        return out;
    }
    auto page = users.search({.text = *filter->search, .after = paging.after, .limit = paging.limit});
    return {std::move(page.items), std::move(page.next)};
}

}  // namespace users
