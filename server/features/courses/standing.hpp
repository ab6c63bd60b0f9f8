#pragma once
// Standing: a caller's seat in a course, read from the store. The door of every feature inside courses.
#include <optional>
#include <unordered_map>

#include "features/courses/policy.hpp"

namespace store {
class Documents;
}

namespace courses {

struct Standing {
    auth::Caller caller;
    Course course;
    enrollments::Maybe enrollment;
    bool community_open = true;

    operator Seat() const { return {caller, course, enrollment, community_open}; }
};

/// Which communities a caller may look into; each is read once. For lists. One that is not there (any more) is closed.
class Doors {
public:
    Doors(store::Documents& documents, const auth::Caller& caller) : documents_{documents}, caller_{caller} {}
    bool open(const std::optional<CommunityId>&);
    /// Whether the caller may see the course, whatever their enrollment.
    bool may_see(const Course&);
    const auth::Caller& caller() const { return caller_; }

private:
    store::Documents& documents_;
    const auth::Caller& caller_;
    std::unordered_map<base::ObjectId, bool> known_;
};

/// The caller's seat, whatever they may do there; nothing when there is no such course.
std::optional<Standing> look(store::Documents&, const auth::Caller&, CourseId);
/// The same for who may see the course; not_found for everybody else.
Standing enter(store::Documents&, const auth::Caller&, CourseId);
/// The same for its creator and the site's owner; forbidden for who may only see it.
Standing enter_to_edit(store::Documents&, const auth::Caller&, CourseId);
/// So many published courses of a community, the newest, are looked into by a search in lessons; and as many drafts.
inline constexpr int most_looked_into = 500;

/// The courses of one community that a caller sees.
struct Seen {
    std::vector<CourseId> watched;  ///< whole: see may_watch
    std::vector<CourseId> others;
};
/// For who has entered the community.
Seen seen_in(store::Documents&, const auth::Caller&, CommunityId);
/// A student's enrollment in a course; nothing for visitors.
enrollments::Maybe enrollment_of(store::Documents&, UserId, CourseId);
/// The same in each of some courses, by the course's id.
std::unordered_map<base::ObjectId, enrollments::Enrollment> enrollments_of(store::Documents&, UserId,
                                                                           const std::vector<Course>&);

}  // namespace courses
