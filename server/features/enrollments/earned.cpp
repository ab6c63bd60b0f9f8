// Earned: an enrollment's progress and certificate.
#include "features/enrollments/earned.hpp"

#include <algorithm>

#include "base/random.hpp"
#include "features/enrollments/policy.hpp"
#include "features/users/people.hpp"
#include "features/videos/video.hpp"
#include "store/collection.hpp"

namespace enrollments {
namespace {

constexpr std::size_t code_bytes = 15;

/// The student's certificate for the course: a new one, or the one they have kept from an earlier enrollment.
Certificate certify(store::Documents& documents, const Enrollment& enrollment, const courses::Course& course) {
    const auto certificates = store::of<Certificate>(documents);
    if (auto kept = certificates.find(
            {store::eq<&Certificate::student>(enrollment.student), store::eq<&Certificate::course>(enrollment.course)}))
        return *std::move(kept);
    const users::People people{documents, std::span{&enrollment.student, 1}};
    const auto student = people[enrollment.student];
    Certificate out{.enrollment = enrollment._id,
                    .student = enrollment.student,
                    .course = course._id,
                    .studentName = student.firstName + ' ' + student.lastName,
                    .courseTitle = course.title,
                    .issuedAt = base::now(),
                    .code = base::random_token(code_bytes)};
    certificates.insert(out);
    return out;
}

void settle_by(store::Documents& documents, Enrollment& enrollment, const courses::Course& course,
               std::int64_t lessons) {
    const auto completed = static_cast<std::int64_t>(enrollment.completedVideos.size());
    const auto worth = course_percent(enrollment.progress, completed, lessons);
    store::Change change;
    if (worth > enrollment.progress) change.push_back(store::max<&Enrollment::progress>(worth));
    enrollment.progress = worth;
    if (worth >= 100 && !enrollment.certificateIssued) {
        enrollment.certificateCode = certify(documents, enrollment, course).code;
        enrollment.certificateIssued = true;
        change.push_back(store::set<&Enrollment::certificateIssued>(true));
        change.push_back(store::set<&Enrollment::certificateCode>(enrollment.certificateCode));
    }
    if (!change.empty()) store::of<Enrollment>(documents).update(enrollment._id, std::move(change));
}

std::int64_t lessons_of(store::Documents& documents, CourseId course) {
    return store::of<videos::Video>(documents).count({store::eq<&videos::Video::course>(course)});
}

}  // namespace

void settle(store::Documents& documents, Enrollment& enrollment, const courses::Course& course) {
    settle_by(documents, enrollment, course, lessons_of(documents, course._id));
}

bool certify_issued(store::Documents& documents, const Enrollment& enrollment) {
    const auto course = store::of<courses::Course>(documents).find(enrollment.course);
    if (!course) return false;
    const auto code = certify(documents, enrollment, *course).code;
    return store::of<Enrollment>(documents).update(enrollment._id, {store::set<&Enrollment::certificateCode>(code)});
}

void forget_lesson(store::Documents& documents, const courses::Course& course, VideoId lesson) {
    const auto lessons = lessons_of(documents, course._id);
    const auto enrollments = store::of<Enrollment>(documents);
    std::optional<store::Position> after;
    do {
        auto page = enrollments.list({.by = &schema::indexes<Enrollment>[3],
                                      .where = {store::eq<&Enrollment::course>(course._id)},
                                      .after = after,
                                      .limit = store::most_listed});
        for (auto& one : page.items) {
            if (std::erase(one.completedVideos, lesson) > 0)
                enrollments.update(one._id, {store::pull<&Enrollment::completedVideos>(lesson)});
            settle_by(documents, one, course, lessons);
        }
        after = std::move(page.next);
    } while (after);
}

}  // namespace enrollments
