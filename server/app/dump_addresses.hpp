#pragma once
// Claims of e-mail addresses for users that do not come through registration: imports, demo content, repairs.
#include "features/users/user.hpp"

namespace store {
class Documents;
}

namespace app {

/// Who has claimed this address, in whatever letters; none: nobody.
UserId address_holder(store::Documents&, const std::string& email);
/// Failure conflict when somebody else has it.
void claim_address(store::Documents&, const users::User&);

}  // namespace app
