// Enrollments: who takes which course, and how far they are.
#include "features/enrollments/enrollments.hpp"

#include <algorithm>

#include "features/courses/standing.hpp"
#include "features/enrollments/earned.hpp"
#include "features/users/people.hpp"
#include "features/videos/video.hpp"
#include "store/collection.hpp"

namespace enrollments {

using base::Fault, base::require, courses::Course, courses::CourseReview, users::User;
using store::eq, store::of;
using videos::Video, videos::VideoWatch;

namespace {

constexpr auto& by_last_accessed = schema::indexes<Enrollment>[2];
constexpr auto& by_enrolled = schema::indexes<Enrollment>[3];
constexpr int lessons_a_read = 50;

std::optional<NextVideo> next_video(store::Documents& documents, const Enrollment& enrollment) {
    const auto& done = enrollment.completedVideos;
    std::optional<store::Position> after;
    do {
        auto page = of<Video>(documents).list({.by = &schema::indexes<Video>[0],
                                               .where = {eq<&Video::course>(enrollment.course)},
                                               .after = after,
                                               .limit = lessons_a_read});
        for (const auto& lesson : page.items)
            if (std::find(done.begin(), done.end(), lesson._id) == done.end())
                return NextVideo{lesson._id, lesson.title, lesson.order};
        after = std::move(page.next);
    } while (after);
    return std::nullopt;
}

/// Their student's enrollments with the cards of those courses that they may still see.
std::vector<EnrollmentView> views(store::Documents& documents, const auth::Caller& caller,
                                  std::vector<Enrollment> list) {
    std::vector<CourseId> ids;
    for (const auto& one : list) ids.push_back(one.course);
    courses::Doors doors{documents, caller};
    std::unordered_map<base::ObjectId, Course> seen;
    std::vector<UserId> creators;
    files::NamedPictures thumbnails;
    for (auto& course : of<Course>(documents).get_all(ids)) {
        creators.push_back(course.creator);
        thumbnails.add(course.thumbnail);
        seen.emplace(course._id.value, std::move(course));
    }
    const users::People people{documents, creators};
    const files::PictureCards pictures{documents, thumbnails};
    std::vector<EnrollmentView> out;
    for (auto& one : list) {
        EnrollmentView view{std::move(one)};
        const Maybe mine = view.enrollment;
        const auto found = seen.find(view.enrollment.course.value);
        view.viewer.can = {courses::Can::leave};
        if (found != seen.end()) {
            const auto& course = found->second;
            const courses::Seat seat{caller, course, mine, doors.open(course.community)};
            if (courses::may_see(seat)) {
                view.courseCard = courses::card(course, people[course.creator], pictures, courses::viewer_of(seat));
                view.nextVideo = next_video(documents, view.enrollment);
                view.viewer.can = view.courseCard->viewer.can;
            }
        }
        out.push_back(std::move(view));
    }
    return out;
}

StudentView student_view(const Enrollment& one, users::Person student, const Course& course, std::int64_t completed) {
    return {std::move(student), one._id,           one.enrolledAt,     one.progress,
            completed,          course.videoCount, one.lastAccessedAt, one.certificateIssued};
}

struct Ensured {
    Enrollment enrollment;
    bool is_new = false;
};

/// The student's enrollment; a new one unless there is one. Inside a transaction.
Ensured ensure(store::Documents& documents, UserId student, CourseId course) {
    if (auto present = courses::enrollment_of(documents, student, course)) return {*std::move(present), false};
    const auto at = base::now();
    Enrollment made{.student = student, .course = course, .enrolledAt = at, .lastAccessedAt = at};
    of<Enrollment>(documents).insert(made);
    return {made, true};
}

}  // namespace

schema::Created<EnrollmentView> Enrollments::enroll(const auth::Caller& caller, CourseId id) {
    Ensured ensured;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = courses::enter(documents, caller, id);
        if (!standing.enrollment) {
            require(standing.course.isPublished, Fault::conflict, "the course is not published yet");
            require(courses::enrolls_free(standing), Fault::payment_required,
                    "this course costs money: its creator can enroll you");
        }
        ensured = ensure(documents, caller.user, id);
    });
    return {std::move(views(documents_, caller, {std::move(ensured.enrollment)}).front()), ensured.is_new};
}

EnrollmentView Enrollments::read(const auth::Caller& caller, EnrollmentId id) {
    auto enrollment = of<Enrollment>(documents_).find(id);
    require(enrollment && enrollment->student == caller.user, Fault::not_found, "there is no such enrollment");
    return std::move(views(documents_, caller, {*std::move(enrollment)}).front());
}

void Enrollments::leave(const auth::Caller& caller, CourseId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto student = caller.user;
        // Who may not see the course any more may still leave it, and learns nothing of one that they are not in.
        if (!courses::enrollment_of(documents, student, id)) return void(courses::enter(documents, caller, id));
        of<VideoWatch>(documents).remove({eq<&VideoWatch::course>(id), eq<&VideoWatch::student>(student)});
        of<CourseReview>(documents).remove({eq<&CourseReview::course>(id), eq<&CourseReview::student>(student)});
        of<Enrollment>(documents).remove({eq<&Enrollment::student>(student), eq<&Enrollment::course>(id)});
    });
}

StudentView Enrollments::grant(const auth::Caller& caller, CourseId id, UserId student) {
    StudentView out;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = courses::enter_to_edit(documents, caller, id);
        const auto user = of<User>(documents).find(student);
        require(user && !user->deletedAt, Fault::not_found, "there is no such user");
        const auto one = ensure(documents, student, id).enrollment;
        out =
            student_view(one, users::People::show(documents, *user), standing.course, completed_count(documents, one));
    });
    return out;
}

schema::Listing<StudentView> Enrollments::students(const auth::Caller& caller, CourseId id,
                                                   const schema::Paging& paging) {
    const auto course = courses::enter_to_edit(documents_, caller, id).course;
    auto page = of<Enrollment>(documents_)
                    .list({.by = &by_enrolled,
                           .where = {eq<&Enrollment::course>(id)},
                           .after = paging.after,
                           .limit = paging.limit});
    std::vector<UserId> students;
    for (const auto& one : page.items) students.push_back(one.student);
    const users::People people{documents_, students};
    const auto lessons = lesson_ids(documents_, id);
    schema::Listing<StudentView> out{{}, std::move(page.next)};
    for (const auto& one : page.items) {
        const auto completed = static_cast<std::int64_t>(completed_of(one, lessons).size());
        out.data.push_back(student_view(one, people[one.student], course, completed));
    }
    return out;
}

schema::Listing<EnrollmentView> Enrollments::mine(const auth::Caller& caller, const schema::Paging& paging) {
    auto page = of<Enrollment>(documents_)
                    .list({.by = &by_last_accessed,
                           .where = {eq<&Enrollment::student>(caller.user)},
                           .after = paging.after,
                           .limit = paging.limit});
    return {views(documents_, caller, std::move(page.items)), std::move(page.next)};
}

}  // namespace enrollments
