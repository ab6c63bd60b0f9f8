#pragma once
// What is allowed with a course. Pure functions on documents: no store, no http.
#include "auth/caller.hpp"
#include "features/courses/viewer.hpp"
#include "features/enrollments/enrollment.hpp"

namespace courses {

/// Where a caller stands with one course: what every decision about it needs, and nothing else.
struct Seat {
    const auth::Caller& caller;
    const Course& course;
    const enrollments::Maybe& enrollment;
    bool community_open = true;  ///< it belongs to no community, or to one that the caller may look into
};

bool is_creator(const Seat&);
/// Its page, outline and reviews: its creator and the site's owner always; who may look into its community when it is
/// published, and its students also while it is not (any more): what they enrolled in stays theirs.
bool may_see(const Seat&);
/// Title, price, lessons, publishing, removal, grants, the students' list.
bool may_edit(const Seat&);
/// Its lessons, whole: the enrolled, its creator, the site's owner.
bool may_watch(const Seat&);
/// To be enrolled at all.
bool may_enroll(const Seat&);
/// Without an order or a grant.
bool enrolls_free(const Seat&);
/// One review for each enrolled student; creators do not review themselves.
bool may_review(const Seat&);
/// Its author, as long as they may review; nobody rewrites another one's words.
bool may_edit(const Seat&, const CourseReview&);
/// Its author, and the site's owner; not the course's creator, whom it judges.
bool may_remove(const Seat&, const CourseReview&);
/// All of that about the course, as answers carry it.
CourseViewer viewer_of(const Seat&);
/// Sign-up of a new course: creators and the site's owner.
bool may_create(const auth::Caller&);
/// What is missing before it can be published; nothing when it is ready.
base::Problems unready(const Course&);

}  // namespace courses
