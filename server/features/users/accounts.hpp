#pragma once
// Accounts: users in the store, found and made by their e-mail address.
#include <optional>
#include <string>
#include <string_view>

#include "features/users/user.hpp"

namespace store {
class Documents;
}

namespace users {

/// The form in which an address is compared: without regard to case.
std::string canonical_address(std::string_view email);
/// The living account of an address, however it is written.
std::optional<User> find_by_email(store::Documents&, std::string_view email);
/// Whether somebody else owns the site too.
bool has_other_owner(store::Documents&, UserId);
/// The claim of an address, ready to insert: its _id follows from the address alone.
UserEmail claim_of(UserId, std::string_view email);
/// Claims the address and inserts the user. Inside a transaction. Failure conflict when the address is taken.
void add_account(store::Documents&, User&);
/// Gives the address free. Inside a transaction.
void release_address(store::Documents&, const User&);
/// Moves the claim to another address and unsets emailVerifiedAt. Inside a transaction. The same failure.
void change_address(store::Documents&, const User&, const std::string& email);

}  // namespace users
