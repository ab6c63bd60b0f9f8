// Sites: one document, whose unique _id lets the set-up happen once.
#include "features/site/sites.hpp"

#include "auth/passwords.hpp"
#include "base/log.hpp"
#include "features/users/accounts.hpp"
#include "features/users/policy.hpp"
#include "schema/text.hpp"
#include "store/collection.hpp"

namespace site {
namespace {

using base::Fault, base::require;
using store::eq, store::set, store::of;
using users::User;

void insert_site(store::Documents& documents, const std::string& name) {
    Site site{._id = site_id(), .name = name, .setUpAt = base::now()};
    of<Site>(documents).insert(site);
}

User new_owner(const std::string& email, const std::string& first_name, const std::string& last_name) {
    return {
        .email = email, .firstName = first_name, .lastName = last_name, .role = users::Role::creator, .isOwner = true};
}

}  // namespace

SiteView Sites::get() {
    return view_of(of<Site>(documents_).find(site_id()), setup_token_.has_value(), shortest_password_);
}

bool Sites::is_set_up() {
    if (!is_set_up_ && of<Site>(documents_).find(site_id())) is_set_up_ = true;
    return is_set_up_;
}

sessions::Started Sites::set_up(const auth::Caller& caller, const Setup& given) {
    constexpr auto done = "This site is set up already.";
    require(!is_set_up(), Fault::conflict, done);
    require(may_set_up(setup_token_, given.setupToken), Fault::forbidden,
            "The set-up token is not right. The server printed it when it started.");
    auto wanted = new_owner(given.email, given.firstName, given.lastName);
    users::require_good_password(given.password, shortest_password_, wanted);
    wanted.password = auth::hash_password(given.password);
    sessions::Started started;
    documents_.transact([&](store::Documents& documents) {
        require(!of<Site>(documents).find(site_id()), Fault::conflict, done);
        insert_site(documents, given.siteName);
        auto user = wanted;
        users::add_account(documents, user);
        started = sessions_.begin(documents, caller, std::move(user));
    });
    base::log(base::Level::info, "site.set_up", {{"user", started.user._id.hex()}});
    return started;
}

SiteView Sites::change(const auth::Caller& caller, const schema::Patch<Site>& patch) {
    if (!patch.empty()) {
        of<Site>(documents_).update(site_id(), store::changes(patch));
        base::log(base::Level::info, "site.changed", {{"by", caller.user.hex()}});
    }
    return get();
}

User Sites::create_owner(const std::string& email, const std::string& password, const std::string& first_name,
                         const std::string& last_name) {
    // Nothing has checked what the command line says.
    require(schema::is_email(email), Fault::invalid, "This is not an e-mail address.");
    require(!first_name.empty() && !last_name.empty(), Fault::invalid, "An owner needs a first and a last name.");
    auto wanted = new_owner(email, first_name, last_name);
    users::require_good_password(password, shortest_password_, wanted);
    wanted.password = auth::hash_password(password);
    User owner;
    documents_.transact([&](store::Documents& documents) {
        owner = wanted;
        if (!of<Site>(documents).find(site_id())) insert_site(documents, "Lyceum");
        const auto known = users::find_by_email(documents, email);
        if (!known) return users::add_account(documents, owner);
        of<User>(documents).update(known->_id, {set<&User::password>(wanted.password), set<&User::isOwner>(true),
                                                set<&User::role>(users::Role::creator)});
        sessions::end_all(documents, known->_id);
        owner = of<User>(documents).get(known->_id);
    });
    base::log(base::Level::warning, "owner.changed",
              {{"user", owner._id.hex()}, {"is_owner", true}, {"by", "the command line"}});
    return owner;
}

}  // namespace site
