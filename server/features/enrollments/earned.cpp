// Earned: an enrollment's progress and certificate.
#include "features/enrollments/earned.hpp"

#include <algorithm>
#include <array>

#include "base/encoding.hpp"
#include "base/random.hpp"
#include "features/enrollments/policy.hpp"
#include "features/users/people.hpp"
#include "features/videos/video.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"

namespace enrollments {

using store::eq, store::of, videos::Video;

namespace {

constexpr std::size_t code_bytes = 15;
constexpr std::size_t id_digits = 24;  ///< of the course, at the front of a payload

std::string full_name(const users::Person& person) { return person.firstName + ' ' + person.lastName; }

/// The student's certificate for the course: a new one, or the one they have kept from an earlier enrollment.
Certificate certify(store::Documents& documents, const Enrollment& enrollment, const courses::Course& course) {
    const auto certificates = store::of<Certificate>(documents);
    if (auto kept = certificates.find(
            {store::eq<&Certificate::student>(enrollment.student), store::eq<&Certificate::course>(enrollment.course)}))
        return *std::move(kept);
    const std::array both{enrollment.student, course.creator};
    const users::People people{documents, both};
    Certificate out{.enrollment = enrollment._id,
                    .student = enrollment.student,
                    .course = course._id,
                    .studentName = full_name(people[enrollment.student]),
                    .courseTitle = course.title,
                    .issuedAt = base::now(),
                    .code = base::random_token(code_bytes),
                    .teacherName = full_name(people[course.creator])};
    certificates.insert(out);
    return out;
}

/// `completed` of the course's `lessons` are done.
void settle_by(store::Documents& documents, Enrollment& enrollment, const courses::Course& course,
               std::int64_t completed, std::int64_t lessons) {
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

std::int64_t size_of(const std::vector<VideoId>& list) { return static_cast<std::int64_t>(list.size()); }

}  // namespace

std::int64_t completed_count(store::Documents& documents, const Enrollment& enrollment) {
    if (enrollment.completedVideos.empty()) return 0;
    return of<Video>(documents).count(
        {store::in<&Video::_id>(enrollment.completedVideos), eq<&Video::course>(enrollment.course)});
}

std::vector<VideoId> lesson_ids(store::Documents& documents, CourseId course) {
    std::vector<VideoId> out;
    const store::Query query{
        .by = &schema::indexes<Video>[0], .where = {eq<&Video::course>(course)}, .limit = store::most_listed};
    for (const auto& lesson : of<Video>(documents).list(query).items) out.push_back(lesson._id);
    std::ranges::sort(out);
    return out;
}

std::vector<VideoId> completed_of(const Enrollment& enrollment, const std::vector<VideoId>& lessons) {
    std::vector<VideoId> out;
    std::ranges::copy_if(enrollment.completedVideos, std::back_inserter(out),
                         [&](VideoId id) { return std::ranges::binary_search(lessons, id); });
    return out;
}

void settle(store::Documents& documents, Enrollment& enrollment, const courses::Course& course) {
    const auto lessons = of<Video>(documents).count({eq<&Video::course>(course._id)});
    settle_by(documents, enrollment, course, completed_count(documents, enrollment), lessons);
}

bool certify_issued(store::Documents& documents, const Enrollment& enrollment) {
    const auto course = of<courses::Course>(documents).find(enrollment.course);
    if (!course) return false;
    const auto code = certify(documents, enrollment, *course).code;
    return of<Enrollment>(documents).update(enrollment._id, {store::set<&Enrollment::certificateCode>(code)});
}

void settle_later(store::Documents& documents, jobs::Queue& queue, CourseId course) {
    queue.add(documents, Settling::job, course.hex());
}

void Settling::go_on(const std::string& payload) {
    const auto id = base::ObjectId::parse(std::string_view{payload}.substr(0, id_digits));
    if (!id) return;
    const auto after = base::from_base64url(std::string_view{payload}.substr(id_digits));
    documents_.transact([&](store::Documents& documents) {
        const auto course = of<courses::Course>(documents).find(CourseId{*id});
        if (!course) return;
        const auto lessons = lesson_ids(documents, course->_id);
        const auto enrollments = of<Enrollment>(documents);
        auto page = enrollments.list({.by = &schema::indexes<Enrollment>[3],
                                      .where = {eq<&Enrollment::course>(course->_id)},
                                      .after = after && !after->empty() ? after : std::nullopt,
                                      .limit = settled_at_once});
        for (auto& one : page.items) {
            auto kept = completed_of(one, lessons);
            if (kept.size() != one.completedVideos.size())
                enrollments.update(one._id, {store::set<&Enrollment::completedVideos>(kept)});
            one.completedVideos = std::move(kept);
            settle_by(documents, one, *course, size_of(one.completedVideos), size_of(lessons));
        }
        if (page.next) queue_.add(documents, job, course->_id.hex() + base::to_base64url(*page.next));
    });
}

}  // namespace enrollments
