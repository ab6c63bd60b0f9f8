#pragma once
// An enrollment: one student's place in one course, and the certificate that it earns. Collections enrollments and
// certificates.
#include "features/courses/course.hpp"

namespace enrollments {

struct Enrollment {
    EnrollmentId _id;
    UserId student;
    CourseId course;
    base::Instant enrolledAt{};
    double progress = 0;  ///< percent; never lowered
    std::vector<VideoId> completedVideos;
    std::optional<base::Instant> lastAccessedAt;  ///< set at enrolling: all have their place in lists
    bool certificateIssued = false;
    // Beside the seed's fields:
    std::optional<std::string> certificateCode;
};

/// What a student has finished. Holds the names of that day, because it outlives enrollment, course and account.
struct Certificate {
    base::Id<"certificates"> _id;
    EnrollmentId enrollment;
    UserId student;
    CourseId course;
    std::string studentName;
    std::string courseTitle;
    base::Instant issuedAt{};
    std::string code;  ///< the address of its public page; not to be guessed
    std::optional<std::string> teacherName;
};

using Maybe = std::optional<Enrollment>;

}  // namespace enrollments

namespace schema {

template <>
inline constexpr auto fields<enrollments::Enrollment> = std::array{
    field<&enrollments::Enrollment::_id>({.access = Access::server}),
    field<&enrollments::Enrollment::student>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&enrollments::Enrollment::course>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&enrollments::Enrollment::enrolledAt>({.required = true, .access = Access::server}),
    field<&enrollments::Enrollment::progress>({.min = 0, .max = 100, .access = Access::server}),
    field<&enrollments::Enrollment::completedVideos>({.max = 500, .access = Access::server}),
    field<&enrollments::Enrollment::lastAccessedAt>({.access = Access::server}),
    field<&enrollments::Enrollment::certificateIssued>({.access = Access::server}),
    field<&enrollments::Enrollment::certificateCode>({.access = Access::server}),
};

template <>
inline constexpr auto fields<enrollments::Certificate> = std::array{
    field<&enrollments::Certificate::_id>({.access = Access::server}),
    field<&enrollments::Certificate::enrollment>({.required = true, .access = Access::server}),
    field<&enrollments::Certificate::student>({.required = true, .access = Access::server}),
    field<&enrollments::Certificate::course>({.required = true, .access = Access::server}),
    field<&enrollments::Certificate::studentName>({.required = true, .max = 200, .access = Access::server}),
    field<&enrollments::Certificate::courseTitle>({.required = true, .max = 200, .access = Access::server}),
    field<&enrollments::Certificate::issuedAt>({.required = true, .access = Access::server}),
    field<&enrollments::Certificate::code>({.required = true, .max = 64, .access = Access::server}),
    field<&enrollments::Certificate::teacherName>({.max = 200, .access = Access::server}),
};

template <>
inline constexpr auto indexes<enrollments::Enrollment> = std::array{
    unique({asc<&enrollments::Enrollment::student>, asc<&enrollments::Enrollment::course>}),
    index({asc<&enrollments::Enrollment::course>}),
    index({asc<&enrollments::Enrollment::student>, desc<&enrollments::Enrollment::lastAccessedAt>,
           desc<&enrollments::Enrollment::_id>}),
    index({asc<&enrollments::Enrollment::course>, desc<&enrollments::Enrollment::enrolledAt>,
           desc<&enrollments::Enrollment::_id>}),
};
template <>
inline constexpr auto indexes<enrollments::Certificate> = std::array{
    unique({asc<&enrollments::Certificate::code>}),
    unique({asc<&enrollments::Certificate::student>, asc<&enrollments::Certificate::course>}),
};

template <>
inline constexpr auto derived<enrollments::Enrollment> = [] {
    using courses::Course, enrollments::Enrollment, users::User;
    return std::array{
        count<&Enrollment::course, &Course::enrollmentCount>(),
        list_of<&Enrollment::course, &Enrollment::student, &Course::enrolledStudents>(500),
        list_of<&Enrollment::student, &Enrollment::course, &User::enrolledCourses>(1'000),
    };
}();
template <>
inline constexpr Collection collection<enrollments::Enrollment>{.name = "enrollments",
                                                                .table = &table_of<enrollments::Enrollment>,
                                                                .indexes = indexes<enrollments::Enrollment>,
                                                                .derived = derived<enrollments::Enrollment>};
template <>
inline constexpr Collection collection<enrollments::Certificate>{
    .name = "certificates", .table = &table_of<enrollments::Certificate>, .indexes = indexes<enrollments::Certificate>};

}  // namespace schema
