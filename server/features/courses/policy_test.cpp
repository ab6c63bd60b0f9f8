// Truth tables of what is allowed with a course.
#include "features/courses/policy.hpp"

#include <gtest/gtest.h>

namespace courses {
namespace {

const UserId maker = UserId::make(), somebody = UserId::make();

/// Who looks at which course.
struct Case {
    const char* who;
    auth::Caller caller;
    bool enrolled = false;
    bool may_see = false, may_edit = false, may_watch = false, may_enroll = false, may_review = false;
};

Course course_by_maker(bool published) {
    Course out;
    out._id = CourseId::make();
    out.creator = maker;
    out.isPublished = published;
    return out;
}

void expect(const std::vector<Case>& cases, const Course& course, bool community_open) {
    for (const auto& one : cases) {
        SCOPED_TRACE(one.who);
        enrollments::Maybe enrollment;
        if (one.enrolled) enrollment.emplace();
        const Seat at{one.caller, course, enrollment, community_open};
        EXPECT_EQ(may_see(at), one.may_see);
        EXPECT_EQ(may_edit(at), one.may_edit);
        EXPECT_EQ(may_watch(at), one.may_watch);
        EXPECT_EQ(may_enroll(at), one.may_enroll);
        EXPECT_EQ(may_review(at), one.may_review);
    }
}

const auth::Caller visitor{}, student{.user = somebody}, other_creator{.user = somebody, .creator = true},
    creator{.user = maker, .creator = true}, owner{.user = somebody, .owner = true};

TEST(CoursePolicy, published) {
    expect({{"visitor", visitor, false, true, false, false, false, false},
            {"student", student, false, true, false, false, true, false},
            {"enrolled", student, true, true, false, true, false, true},
            {"another creator", other_creator, false, true, false, false, true, false},
            {"its creator", creator, false, true, true, true, true, false},
            {"its creator, enrolled", creator, true, true, true, true, false, false},
            {"site owner", owner, false, true, true, true, true, false}},
           course_by_maker(true), true);
}

TEST(CoursePolicy, draft) {
    expect({{"visitor", visitor, false, false, false, false, false, false},
            {"student", student, false, false, false, false, false, false},
            {"enrolled before", student, true, true, false, true, false, true},
            {"another creator", other_creator, false, false, false, false, false, false},
            {"its creator", creator, false, true, true, true, false, false},
            {"site owner", owner, false, true, true, true, false, false}},
           course_by_maker(false), true);
}

TEST(CoursePolicy, draft_in_a_community_that_is_closed_to_the_caller) {
    expect({{"enrolled before", student, true, false, false, false, false, false},
            {"its creator", creator, false, true, true, true, false, false}},
           course_by_maker(false), false);
}

TEST(CoursePolicy, in_a_community_that_is_closed_to_the_caller) {
    expect({{"visitor", visitor, false, false, false, false, false, false},
            {"student", student, false, false, false, false, false, false},
            {"enrolled before", student, true, false, false, false, false, false},
            {"its creator", creator, false, true, true, true, true, false},
            {"site owner", owner, false, true, true, true, true, false}},
           course_by_maker(true), false);
}

TEST(CoursePolicy, price) {
    auto course = course_by_maker(true);
    const enrollments::Maybe nobody;
    EXPECT_TRUE(enrolls_free({student, course, nobody}));
    course.price = 0.5;
    EXPECT_FALSE(enrolls_free({student, course, nobody}));
    EXPECT_TRUE(enrolls_free({creator, course, nobody}));
    EXPECT_TRUE(enrolls_free({owner, course, nobody}));
}

TEST(CoursePolicy, who_makes_courses) {
    EXPECT_FALSE(may_create(visitor));
    EXPECT_FALSE(may_create(student));
    EXPECT_TRUE(may_create(creator));
    EXPECT_TRUE(may_create(owner));
}

TEST(CoursePolicy, ready_to_publish) {
    Course course;
    EXPECT_EQ(unready(course).size(), 3);
    course.title = "Bread";
    course.description = "Flour";
    ASSERT_EQ(unready(course).size(), 1);
    EXPECT_EQ(unready(course)[0].path, "videos");
    course.videoCount = 1;
    EXPECT_TRUE(unready(course).empty());
}

TEST(CoursePolicy, what_a_viewer_is_offered) {
    struct Offer {
        const char* who;
        auth::Caller caller;
        bool enrolled;
        double price;
        std::vector<Can> can;
    };
    using enum Can;
    for (const auto& one :
         std::vector<Offer>{{"visitor", visitor, false, 0, {}},
                            {"student", student, false, 0, {enroll}},
                            {"student, paid", student, false, 5, {}},
                            {"enrolled, paid", student, true, 5, {leave, watch, review}},
                            {"creator", creator, false, 5, {enroll, watch, edit, remove, grant, unpublish}}}) {
        SCOPED_TRACE(one.who);
        enrollments::Maybe enrollment;
        if (one.enrolled) enrollment.emplace().progress = 40;
        auto course = course_by_maker(true);
        course.price = one.price;
        const auto out = viewer_of({one.caller, course, enrollment});
        EXPECT_EQ(out.can, one.can);
        EXPECT_EQ(out.enrolled, one.enrolled);
        EXPECT_EQ(out.progress, one.enrolled ? std::optional{40.0} : std::nullopt);
    }
}

TEST(CoursePolicy, reviews) {
    const auto course = course_by_maker(true);
    enrollments::Maybe nobody, enrollment;
    enrollment.emplace();
    const CourseReview own{.student = somebody}, other{.student = maker};
    EXPECT_TRUE(may_edit({student, course, enrollment}, own));
    EXPECT_FALSE(may_edit({student, course, nobody}, own));
    EXPECT_FALSE(may_edit({student, course, enrollment}, other));
    EXPECT_FALSE(may_edit({owner, course, nobody}, other));
    EXPECT_TRUE(may_remove({student, course, nobody}, own));
    EXPECT_FALSE(may_remove({student, course, enrollment}, other));
    EXPECT_FALSE(may_remove({creator, course, nobody}, own));
    EXPECT_TRUE(may_remove({owner, course, nobody}, other));
    EXPECT_FALSE(may_remove({visitor, course, nobody}, {}));
}

}  // namespace
}  // namespace courses
