#pragma once
// Earned: an enrollment's progress and certificate, kept when lessons are completed or removed. Called in transactions.
#include "features/enrollments/enrollment.hpp"

namespace jobs {
class Queue;
}
namespace store {
class Documents;
}

namespace enrollments {

/// Students that one transaction settles.
inline constexpr int settled_at_once = 200;

/// How many of the course's lessons are completed. Removed ones do not count, also before a job forgets them.
std::int64_t completed_count(store::Documents&, const Enrollment&);
/// The ids of the course's lessons, ascending.
std::vector<VideoId> lesson_ids(store::Documents&, CourseId);
/// The completed lessons that are among these.
std::vector<VideoId> completed_of(const Enrollment&, const std::vector<VideoId>& lessons);

/// Raises the enrollment to what its completed lessons are worth now, and at 100 % gives the certificate.
/// Never lowers it.
void settle(store::Documents&, Enrollment&, const courses::Course&);
/// Settles every enrollment of the course by jobs, after lessons were removed. To be called in that transaction.
void settle_later(store::Documents&, jobs::Queue&, CourseId);

/// The work of these jobs: one page of the course's students, in one transaction that also adds the job for the next
/// page. Running one twice does no harm.
class Settling {
public:
    static constexpr const char* job = "enrollments.settle";

    Settling(store::Documents& documents, jobs::Queue& queue) : documents_{documents}, queue_{queue} {}
    void go_on(const std::string& payload);

private:
    store::Documents& documents_;
    jobs::Queue& queue_;
};
/// Makes the certificate that an enrollment only tells of, as those of other applications do. False: no such course.
bool certify_issued(store::Documents&, const Enrollment&);

}  // namespace enrollments
