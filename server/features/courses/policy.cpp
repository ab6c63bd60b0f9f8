// What is allowed with a course.
#include "features/courses/policy.hpp"

namespace courses {

bool is_creator(const Seat& at) { return at.caller.signed_in() && at.course.creator == at.caller.user; }

bool may_edit(const Seat& at) { return is_creator(at) || (at.caller.signed_in() && at.caller.owner); }

bool may_see(const Seat& at) { return may_edit(at) || (at.course.isPublished && at.community_open); }

bool may_watch(const Seat& at) { return may_edit(at) || (may_see(at) && at.enrollment); }

bool may_enroll(const Seat& at) {
    return at.caller.signed_in() && at.course.isPublished && may_see(at) && !at.enrollment;
}

bool enrolls_free(const Seat& at) { return at.course.price <= 0 || may_edit(at); }

bool may_review(const Seat& at) { return may_see(at) && at.enrollment && !is_creator(at); }

bool may_create(const auth::Caller& caller) { return caller.signed_in() && (caller.creator || caller.owner); }

const char* unready(const Course& course) {
    if (course.title.empty()) return "a course needs a title before it is published";
    if (course.description.empty()) return "a course needs a description before it is published";
    if (course.videoCount < 1) return "a course needs at least one video before it is published";
    return nullptr;
}

}  // namespace courses
