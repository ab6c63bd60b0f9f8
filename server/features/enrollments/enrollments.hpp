#pragma once
// Enrollments: who takes which course, and how far they are.
#include "auth/caller.hpp"
#include "features/courses/card.hpp"
#include "features/enrollments/enrollment.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace enrollments {

/// The lesson to go on with.
struct NextVideo {
    VideoId _id;
    std::string title;
    std::int64_t order = 0;
};

/// What the student may do with the enrollment: leave always, the rest while the course is open to them.
struct EnrollmentViewer {
    std::vector<courses::Can> can;
};

struct EnrollmentView {
    Enrollment enrollment;
    std::optional<courses::Card> courseCard{};  ///< left out while the student may not see the course
    std::optional<NextVideo> nextVideo{};       ///< left out when all is done
    EnrollmentViewer viewer{};
};

/// A student in the list of the course's creator.
struct StudentView {
    users::Person studentCard;
    EnrollmentId enrollment;
    base::Instant enrolledAt{};
    double progress = 0;
    std::int64_t completedCount = 0;
    std::int64_t videoCount = 0;
    std::optional<base::Instant> lastAccessedAt;
    bool certificateIssued = false;
};

class Enrollments {
public:
    explicit Enrollments(store::Documents& documents) : documents_{documents} {}

    /// Again: answers the same enrollment. Failure payment_required for a paid course without order or grant.
    schema::Created<EnrollmentView> enroll(const auth::Caller&, CourseId);
    /// One of mine.
    EnrollmentView read(const auth::Caller&, EnrollmentId);
    /// Ends it, with what was watched and reviewed; certificates stay.
    void leave(const auth::Caller&, CourseId);
    /// By the course's creator: free of charge, whatever it costs.
    StudentView grant(const auth::Caller&, CourseId, UserId);
    /// Newest first, for the course's creator.
    schema::Listing<StudentView> students(const auth::Caller&, CourseId, const schema::Paging&);
    /// Mine, those that I was in last first.
    schema::Listing<EnrollmentView> mine(const auth::Caller&, const schema::Paging&);

private:
    store::Documents& documents_;
};

}  // namespace enrollments

namespace schema {

template <>
inline constexpr auto fields<enrollments::NextVideo> = std::array{
    field<&enrollments::NextVideo::_id>(),
    field<&enrollments::NextVideo::title>(),
    field<&enrollments::NextVideo::order>(),
};

template <>
inline constexpr auto fields<enrollments::EnrollmentViewer> = std::array{
    field<&enrollments::EnrollmentViewer::can>(),
};

template <>
inline constexpr auto fields<enrollments::EnrollmentView> = std::array{
    field<&enrollments::EnrollmentView::enrollment>({.flatten = true}),
    field<&enrollments::EnrollmentView::courseCard>(),
    field<&enrollments::EnrollmentView::nextVideo>(),
    field<&enrollments::EnrollmentView::viewer>(),
};

template <>
inline constexpr auto fields<enrollments::StudentView> = std::array{
    field<&enrollments::StudentView::studentCard>(),    field<&enrollments::StudentView::enrollment>(),
    field<&enrollments::StudentView::enrolledAt>(),     field<&enrollments::StudentView::progress>(),
    field<&enrollments::StudentView::completedCount>(), field<&enrollments::StudentView::videoCount>(),
    field<&enrollments::StudentView::lastAccessedAt>(), field<&enrollments::StudentView::certificateIssued>(),
};

}  // namespace schema
