#pragma once
// What is shown of an account, and what is asked of a password. Pure functions.
#include "features/users/account.hpp"

namespace users {

inline constexpr std::size_t default_shortest_password = 10;  ///< characters

/// Failure invalid, at `password`, unless it is good for this account.
void require_good_password(const std::string& password, std::size_t shortest, const User& of);

/// What everybody may see: never the e-mail address; of a deleted account nothing.
Profile profile_of(const User&);

/// Whether an owner may stop being one, by leaving or by giving it up: the site may not be left without any.
bool may_give_up(const User&, bool another_owner);

/// What stays of a deleted account, so that what it wrote refers to something.
User tombstone_of(const User&, base::Instant now);

}  // namespace users
