#pragma once
// What the demos of all sizes are made of.
#include <vector>

#include "app/demo_dice.hpp"
#include "app/demo_filling.hpp"
#include "app/demo_texts.hpp"
#include "features/communities/community.hpp"
#include "features/users/user.hpp"

namespace app {

/// A demo while it is being made.
struct Demo {
    const DemoOptions& options;
    base::Instant today;
    Dice dice;
    Filling filling;
    std::vector<users::User> people{};  ///< the first three are those who log in: owner, Ada, Sam
};

/// A community and who is in it, as places in `Demo::people`; the first one runs it.
struct Circle {
    communities::Community community;
    std::vector<std::size_t> members{};
};

/// Adds a user with a claim of the address. The first one owns the site.
void add_person(Demo&, std::string first, std::string last, std::string email, users::Role, std::string bio,
                base::Instant joined);
/// Owner, Ada and Sam.
void add_logins(Demo&);
/// Adds the community and its memberships.
void add_circle(Demo&, Circle&, base::Instant made);

void add_small_posts(Demo&, const Circle&, const CommunityText&);
void add_small_events(Demo&, const Circle&, const CommunityText&);
void add_small_courses(Demo&, const std::vector<Circle>&);
void fill_small(Demo&);
void fill_generated(Demo&);

}  // namespace app
