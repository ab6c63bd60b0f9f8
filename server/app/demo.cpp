// Demo: the site itself, the accounts to log in with, and what all sizes share.
#include "app/demo.hpp"

#include "app/demo_parts.hpp"
#include "features/memberships/membership.hpp"
#include "features/site/site.hpp"
#include "features/users/accounts.hpp"
#include "store/collection.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;

void add_site(store::Documents& documents, base::Instant at) {
    const auto sites = store::of<site::Site>(documents);
    if (sites.find(site::site_id())) return;
    site::Site made{._id = site::site_id(), .name = "Lyceum demo", .setUpAt = at, .updatedAt = at};
    sites.insert(made);
}

}  // namespace

std::string demo_logins() {
    return std::string{"Demo logins, all with the password "} + demo_password +
           ":\n  owner@example.org  owns the site, creator\n  ada@example.org    creator\n  sam@example.org    "
           "student\n";
}

void add_person(Demo& demo, std::string first, std::string last, std::string email, users::Role role, std::string bio,
                base::Instant joined) {
    users::User user{._id = {demo.dice.id(joined)},
                     .email = std::move(email),
                     .password = demo.options.password_hash,
                     .firstName = std::move(first),
                     .lastName = std::move(last),
                     .role = role,
                     .createdAt = joined,
                     .updatedAt = joined,
                     .isOwner = demo.people.empty(),
                     .emailVerifiedAt = joined};
    if (!bio.empty()) user.bio = std::move(bio);
    demo.filling.add(user);
    demo.filling.add(users::claim_of(user._id, user.email));
    demo.people.push_back(std::move(user));
}

void add_logins(Demo& demo) {
    const auto at = demo.today - 24h * 400;
    add_person(demo, "Olga", "Lindgren", "owner@example.org", users::Role::creator, "Keeps this place running.", at);
    add_person(demo, "Ada", "Marlowe", "ada@example.org", users::Role::creator, "Teaches slowly and on purpose.",
               at + 1h);
    add_person(demo, "Sam", "Rivera", "sam@example.org", users::Role::student, "Curious about nearly everything.",
               at + 2h);
}

void add_circle(Demo& demo, Circle& circle, base::Instant made) {
    auto& community = circle.community;
    community._id = {demo.dice.id(made)};
    community.creator = demo.people[circle.members.front()]._id;
    community.createdAt = community.updatedAt = made;
    demo.filling.add(community);
    for (const auto member : circle.members) {
        const bool runs = member == circle.members.front();
        const auto since = std::max(made, demo.people[member].createdAt);
        const auto joined =
            runs ? made : demo.dice.before(demo.today, std::chrono::ceil<std::chrono::minutes>(demo.today - since));
        demo.filling.add(memberships::Membership{
            ._id = {demo.dice.id(joined)},
            .user = demo.people[member]._id,
            .community = community._id,
            .role = runs ? communities::Role::admin : communities::Role::member,
            .joinedAt = joined,
            .answers =
                std::vector<std::string>(runs ? 0 : community.questions.size(), "I would like to learn from you.")});
    }
}

DemoReport fill_demo(store::Documents& documents, const DemoOptions& options, Progress& progress) {
    base::require(store::of<users::User>(documents).list({.limit = 1}).items.empty(), base::Fault::conflict,
                  "there are users already; demo content goes into an empty store");
    const auto today =
        options.today == base::Instant{} ? std::chrono::floor<std::chrono::days>(base::now()) : options.today;
    Demo demo{options, today, Dice{options.seed}, Filling{documents, progress}};
    add_site(documents, today);
    if (options.scale == DemoScale::small)
        fill_small(demo);
    else
        fill_generated(demo);
    demo.filling.flush();
    return {demo.filling.inserted(), Progress::interrupted()};
}

}  // namespace app
