// What is allowed with a course.
#include "features/courses/policy.hpp"

namespace courses {

bool is_creator(const Seat& at) { return at.caller.signed_in() && at.course.creator == at.caller.user; }

bool may_edit(const Seat& at) { return is_creator(at) || (at.caller.signed_in() && at.caller.owner); }

bool may_see(const Seat& at) { return may_edit(at) || (at.community_open && (at.course.isPublished || at.enrollment)); }

bool may_watch(const Seat& at) { return may_edit(at) || (may_see(at) && at.enrollment); }

bool may_enroll(const Seat& at) {
    return at.caller.signed_in() && at.course.isPublished && may_see(at) && !at.enrollment;
}

bool enrolls_free(const Seat& at) { return at.course.price <= 0 || may_edit(at); }

bool may_review(const Seat& at) { return may_see(at) && at.enrollment && !is_creator(at); }

bool may_edit(const Seat& at, const CourseReview& review) { return may_review(at) && review.student == at.caller.user; }

bool may_remove(const Seat& at, const CourseReview& review) {
    return at.caller.signed_in() && (review.student == at.caller.user || at.caller.owner);
}

CourseViewer viewer_of(const Seat& at) {
    CourseViewer out{is_creator(at), at.enrollment.has_value()};
    if (at.enrollment) out.progress = at.enrollment->progress;
    if (may_enroll(at) && enrolls_free(at)) out.can.push_back(Can::enroll);
    if (at.enrollment) out.can.push_back(Can::leave);
    if (may_watch(at)) out.can.push_back(Can::watch);
    if (may_review(at)) out.can.push_back(Can::review);
    if (!may_edit(at)) return out;
    out.can.insert(out.can.end(), {Can::edit, Can::remove, Can::grant});
    if (at.course.isPublished)
        out.can.push_back(Can::unpublish);
    else if (unready(at.course).empty())
        out.can.push_back(Can::publish);
    return out;
}

bool may_create(const auth::Caller& caller) { return caller.signed_in() && (caller.creator || caller.owner); }

base::Problems unready(const Course& course) {
    base::Problems out;
    if (course.title.empty()) out.push_back({"title", "is needed before a course is published"});
    if (course.description.empty()) out.push_back({"description", "is needed before a course is published"});
    if (course.videoCount < 1) out.push_back({"videos", "must be at least one before a course is published"});
    return out;
}

}  // namespace courses
