// Users: registering, profiles, and one's own account.
#include "features/users/users.hpp"

#include "auth/passwords.hpp"
#include "base/log.hpp"
#include "features/site/site.hpp"
#include "features/users/accounts.hpp"
#include "features/users/mailed_tokens.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace users {

using base::Fault, base::require;
using store::eq, store::absent, store::set, store::of;

sessions::Started Users::sign_up(const auth::Caller& caller, const SignUp& given) {
    User wanted{.email = given.email, .firstName = given.firstName, .lastName = given.lastName, .role = given.role};
    const auto site = of<site::Site>(documents_).find(site::site_id());
    const bool is_invited = given.invitation && join_;
    if (!is_invited && !given.answers.empty())
        throw base::Failure{
            Fault::invalid, "only an invitation asks questions", {{"answers", "go with an invitation"}}};
    require(!site || site->allowRegistration || is_invited, Fault::forbidden, "This site takes no registrations.");
    require_good_password(given.password, shortest_password_, wanted);
    mailed_.count(given.email);
    wanted.password = auth::hash_password(given.password);
    sessions::Started started;
    documents_.transact([&](store::Documents& documents) {
        auto user = wanted;
        add_account(documents, user);
        mailed_.send(documents, user, Purpose::verify_email);
        started = sessions_.begin(documents, caller, std::move(user));
        if (is_invited) join_({.user = started.user._id}, *given.invitation, given.answers);
    });
    return started;
}

Profile Users::get(UserId id) {
    const auto user = of<User>(documents_).get(id);
    auto out = profile_of(user);
    out.person = People::show(documents_, user);
    return out;
}

Account Users::me(const auth::Caller& caller) { return account(documents_, of<User>(documents_).get(caller.user)); }

Account Users::change(const auth::Caller& caller, const schema::Patch<User>& patch) {
    const auto users = of<User>(documents_);
    if (!patch.empty()) {
        // Who left while this was on its way stays a tombstone.
        const store::Filter alive{eq<&User::_id>(caller.user), absent<&User::deletedAt>()};
        require(users.update(alive, store::changes(patch)), Fault::unauthenticated, "This account is gone.");
    }
    return me(caller);
}

User Users::set_owner(const auth::Caller& caller, UserId id, const schema::Draft<Ownership>& draft) {
    const bool owns = draft.value.isOwner;
    documents_.transact([&](store::Documents& documents) {
        const auto user = of<User>(documents).get(id);
        require(!user.deletedAt, Fault::not_found, "there is no such user");
        if (user.isOwner == owns) return;
        require(owns || may_give_up(user, has_other_owner(documents, id)), Fault::conflict,
                "This is the site's only owner. Make somebody else an owner first.");
        of<User>(documents).update(id, {set<&User::isOwner>(owns)});
        sessions::end_all(documents, id);
    });
    base::log(base::Level::warning, "owner.changed",
              {{"user", id.hex()}, {"is_owner", owns}, {"by", caller.user.hex()}});
    return of<User>(documents_).get(id);
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
