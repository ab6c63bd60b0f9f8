#pragma once
// Withdrawal: what becomes of a private community's courses when the community goes.
#include "features/courses/course.hpp"

namespace store {
class Documents;
}

namespace courses {

/// Makes drafts of the community's published courses. To be called in the transaction that removes a private community:
/// its courses stay without it, and would be open to everybody.
void withdraw(store::Documents&, CommunityId);

}  // namespace courses
