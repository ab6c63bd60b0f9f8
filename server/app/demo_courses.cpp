// The small demo's courses: lessons, students at different places in them, reviews, certificates.
#include <algorithm>

#include "app/demo_parts.hpp"
#include "app/demo_pictures.hpp"
#include "features/enrollments/enrollment.hpp"
#include "features/videos/video.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;
using courses::Course, courses::Level, enrollments::Enrollment, videos::Video, videos::VideoWatch;

std::vector<std::string> split(std::string_view tags) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from < tags.size();) {
        const auto comma = std::min(tags.find(',', from), tags.size());
        out.emplace_back(tags.substr(from, comma - from));
        from = comma + 1;
    }
    return out;
}

Course course_of(Demo& demo, const CourseText& text, const std::vector<Circle>& circles, base::Instant at) {
    Course course{._id = {demo.dice.id(at)},
                  .title = std::string{text.title},
                  .description = std::string{text.description},
                  .creator = demo.people[1]._id,
                  .price = text.price,
                  .level = text.level == "beginner" ? Level::beginner : Level::intermediate,
                  .category = std::string{text.category},
                  .tags = split(text.tags),
                  .isPublished = true,
                  .createdAt = at,
                  .updatedAt = at,
                  .publishedAt = at + 24h};
    if (text.community >= 0) course.community = circles[static_cast<std::size_t>(text.community)].community._id;
    return course;
}

std::vector<Video> add_lessons(Demo& demo, const Course& course, const CourseText& text) {
    std::vector<Video> out;
    for (const auto& lesson : text.lessons) {
        const auto order = static_cast<std::int64_t>(out.size());
        Video video{
            ._id = {demo.dice.id(course.createdAt)},
            .title = std::string{lesson.title},
            .description = std::string{lesson.description},
            .course = course._id,
            .videoUrl = std::string{demo_film_address} + course._id.hex() + '/' + std::to_string(order + 1) + ".mp4",
            .duration = demo.options.films ? DemoFilm::seconds : lesson.minutes * 60.0,
            .order = order,
            .isPreview = order == 0,
            .createdAt = course.createdAt,
            .updatedAt = course.createdAt};
        demo.filling.add(video);
        out.push_back(std::move(video));
    }
    return out;
}

void add_watch(Demo& demo, const Video& video, UserId student, double share, base::Instant at) {
    const double seconds = *video.duration * share;
    demo.filling.add(VideoWatch{._id = {demo.dice.id(at)},
                                .course = video.course,
                                .video = video._id,
                                .student = student,
                                .watchedAt = at,
                                .progress = 100 * share,
                                .position = share < 1 ? seconds : 0,
                                .intervals = {0, seconds}});
}

/// A student who has finished the first `done` lessons and, where there is one more, half of the next. All of them give
/// the certificate.
void add_student(Demo& demo, const Course& course, const std::vector<Video>& lessons, const users::User& student,
                 std::size_t done, base::Instant enrolled) {
    Enrollment enrollment{._id = {demo.dice.id(enrolled)},
                          .student = student._id,
                          .course = course._id,
                          .enrolledAt = enrolled,
                          .progress = 100.0 * static_cast<double>(done) / static_cast<double>(lessons.size()),
                          .lastAccessedAt = enrolled + 24h * static_cast<int>(done)};
    for (std::size_t i = 0; i < done; ++i) enrollment.completedVideos.push_back(lessons[i]._id);
    const bool finished = done == lessons.size();
    const auto& teacher = *std::ranges::find(demo.people, course.creator, &users::User::_id);
    enrollments::Certificate certificate{.enrollment = enrollment._id,
                                         .student = student._id,
                                         .course = course._id,
                                         .studentName = student.firstName + ' ' + student.lastName,
                                         .courseTitle = course.title,
                                         .issuedAt = *enrollment.lastAccessedAt,
                                         .teacherName = teacher.firstName + ' ' + teacher.lastName};
    if (finished) {
        certificate._id = {demo.dice.id(certificate.issuedAt)};
        certificate.code = base::ObjectId::derived("demo certificate " + certificate._id.hex()).hex();
        enrollment.certificateIssued = true;
        enrollment.certificateCode = certificate.code;
    }
    demo.filling.add(enrollment);
    for (std::size_t i = 0; i < done; ++i)
        add_watch(demo, lessons[i], student._id, 1, enrolled + 24h * static_cast<int>(i));
    if (finished)
        demo.filling.add(certificate);
    else
        add_watch(demo, lessons[done], student._id, 0.5, *enrollment.lastAccessedAt);
}

/// A course of a private community is for its members.
bool may_enroll(const CourseText& text, const std::vector<Circle>& circles, std::size_t person) {
    if (text.community < 0) return true;
    const auto& circle = circles[static_cast<std::size_t>(text.community)];
    return circle.community.type == communities::Type::public_ ||
           std::ranges::find(circle.members, person) != circle.members.end();
}

}  // namespace

void add_small_courses(Demo& demo, const std::vector<Circle>& circles) {
    int weeks = 14;
    for (const auto& text : course_texts()) {
        const auto course = course_of(demo, text, circles, demo.today - 24h * 7 * --weeks);
        demo.filling.add(course);
        const auto lessons = add_lessons(demo, course, text);
        std::size_t reviewed = 0;
        for (std::size_t i = 2; i < demo.people.size(); ++i) {  // Sam takes every course
            if (i > 2 && (!may_enroll(text, circles, i) || !demo.dice.chance(0.5))) continue;
            const auto enrolled = demo.dice.before(demo.today - 24h * 10, 24h * 40);
            const auto done = demo.dice.below(lessons.size() + (i > 2 ? 1 : 0));
            add_student(demo, course, lessons, demo.people[i], done, enrolled);
            if (done < 2 || i == 2 || reviewed == text.reviews.size()) continue;
            demo.filling.add(courses::CourseReview{._id = {demo.dice.id(enrolled)},
                                                   .course = course._id,
                                                   .student = demo.people[i]._id,
                                                   .rating = demo.dice.chance(0.7) ? 5 : 4,
                                                   .comment = std::string{text.reviews[reviewed++]},
                                                   .createdAt = enrolled + 24h * 6});
        }
    }
}

}  // namespace app
