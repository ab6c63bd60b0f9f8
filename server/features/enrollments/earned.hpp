#pragma once
// Earned: an enrollment's progress and certificate, kept when lessons are completed or removed. Called in transactions.
#include "features/enrollments/enrollment.hpp"

namespace store {
class Documents;
}

namespace enrollments {

/// Raises the enrollment to what its completed lessons are worth now, and at 100 % gives the certificate.
/// Never lowers it.
void settle(store::Documents&, Enrollment&, const courses::Course&);
/// Makes the certificate that an enrollment only tells of, as those of other applications do. False: no such course.
bool certify_issued(store::Documents&, const Enrollment&);
/// Takes a lesson that was just removed out of every enrollment of its course and settles each.
void forget_lesson(store::Documents&, const courses::Course&, VideoId);

}  // namespace enrollments
