#pragma once
// Withdrawal: what becomes of a community's courses when the community goes.
#include "features/courses/course.hpp"

namespace store {
class Documents;
}

namespace courses {

/// The kind of the jobs that go on with what one transaction leaves.
inline constexpr const char* withdrawal_job = "courses.withdraw";
/// Courses that one transaction withdraws.
inline constexpr int withdrawn_at_once = 200;

/// Takes the community's courses out of it: they stay with their creators. Those of a private one become drafts, for
/// they would be open to everybody. To be called in the transaction that removes the community. What is more than one
/// transaction takes is left to jobs; until they come to it, a course of a community that is gone is closed.
void withdraw(store::Documents&, const communities::Community&);
/// The work of these jobs. Running one twice does no harm.
void go_on_withdrawing(store::Documents&, const std::string& payload);

}  // namespace courses
