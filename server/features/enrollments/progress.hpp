#pragma once
// Progress: what students watch of lessons, and what that earns them.
#include "auth/caller.hpp"
#include "features/enrollments/policy.hpp"
#include "features/videos/video.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace enrollments {

/// What a player reports.
struct Watched {
    Intervals intervals;             ///< [from, to] in seconds, since the last report or since ever
    std::optional<double> position;  ///< seconds: where to resume
    double duration = 0;             ///< seconds, as the player sees it; for lessons without one
};

/// The lesson's part of an answer.
struct VideoProgress {
    VideoId video;
    double progress = 0;  ///< percent
    double position = 0;  ///< seconds
    Intervals intervals;
    bool completed = false;
};

/// The course's part.
struct CourseProgress {
    EnrollmentId enrollment;
    CourseId course;
    double progress = 0;  ///< percent
    std::int64_t completedCount = 0;
    bool certificateIssued = false;
    std::optional<std::string> certificateCode;
};

struct Recorded {
    VideoProgress video;
    CourseProgress enrollment;
};

class Progress {
public:
    explicit Progress(store::Documents& documents) : documents_{documents} {}

    /// Adds to what the caller has watched. Never lowers anything. Forbidden for who may only look.
    Recorded record(const auth::Caller&, VideoId, const schema::Draft<Watched>&);

private:
    store::Documents& documents_;
};

}  // namespace enrollments

namespace schema {

template <>
inline constexpr auto fields<enrollments::Watched> = std::array{
    field<&enrollments::Watched::intervals>({.required = true, .max = 200, .about = "Pairs [from, to] in seconds"}),
    field<&enrollments::Watched::position>({.min = 0, .max = 172'800}),
    field<&enrollments::Watched::duration>({.required = true, .min = 0.1, .max = 172'800, .example = "60"}),
};

template <>
inline constexpr auto fields<enrollments::VideoProgress> = std::array{
    field<&enrollments::VideoProgress::video>(),     field<&enrollments::VideoProgress::progress>(),
    field<&enrollments::VideoProgress::position>(),  field<&enrollments::VideoProgress::intervals>(),
    field<&enrollments::VideoProgress::completed>(),
};

template <>
inline constexpr auto fields<enrollments::CourseProgress> = std::array{
    field<&enrollments::CourseProgress::enrollment>(),        field<&enrollments::CourseProgress::course>(),
    field<&enrollments::CourseProgress::progress>(),          field<&enrollments::CourseProgress::completedCount>(),
    field<&enrollments::CourseProgress::certificateIssued>(), field<&enrollments::CourseProgress::certificateCode>(),
};

template <>
inline constexpr auto fields<enrollments::Recorded> = std::array{
    field<&enrollments::Recorded::video>(),
    field<&enrollments::Recorded::enrollment>(),
};

}  // namespace schema
