// Truth tables of what students earn.
#include "features/enrollments/policy.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace enrollments {
namespace {

TEST(Intervals, what_a_player_may_report) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(are_intervals({}));
    EXPECT_TRUE(are_intervals({{0, 1}, {0.5, 0.5}}));
    EXPECT_FALSE(are_intervals({{}}));
    EXPECT_FALSE(are_intervals({{1}}));
    EXPECT_FALSE(are_intervals({{1, 2, 3}}));
    EXPECT_FALSE(are_intervals({{2, 1}}));
    EXPECT_FALSE(are_intervals({{-1, 1}}));
    EXPECT_FALSE(are_intervals({{0, infinite}}));
}

TEST(Intervals, merging) {
    struct Case {
        const char* what;
        Intervals before, now, after;
    };
    for (const auto& one : std::vector<Case>{{"nothing", {}, {}, {}},
                                             {"first", {}, {{0, 10}}, {{0, 10}}},
                                             {"apart", {{0, 10}}, {{20, 30}}, {{0, 10}, {20, 30}}},
                                             {"overlap", {{0, 10}}, {{5, 15}}, {{0, 15}}},
                                             {"inside", {{0, 10}}, {{2, 3}}, {{0, 10}}},
                                             {"touching", {{0, 10}}, {{10, 12}}, {{0, 12}}},
                                             {"a gap of half a second", {{0, 10}}, {{10.5, 12}}, {{0, 12}}},
                                             {"a longer gap", {{0, 10}}, {{10.75, 12}}, {{0, 10}, {10.75, 12}}},
                                             {"unordered", {}, {{20, 30}, {0, 10}}, {{0, 10}, {20, 30}}},
                                             {"bridge", {{0, 10}, {20, 30}}, {{9, 21}}, {{0, 30}}},
                                             {"past the end", {}, {{50, 70}, {65, 80}}, {{50, 60}}},
                                             {"empty ones", {}, {{5, 5}}, {}}}) {
        SCOPED_TRACE(one.what);
        EXPECT_EQ(merged(one.before, one.now, 60), one.after);
    }
}

TEST(Intervals, there_are_never_too_many) {
    Intervals many;
    for (int i = 0; i < 300; ++i) many.push_back({i * 10.0, i * 10.0 + 5});
    const auto out = merged({}, many, 10'000);
    EXPECT_EQ(out.size(), most_intervals);
    EXPECT_EQ(out.front()[0], 0);
    EXPECT_EQ(out.back()[1], 2'995);
}

TEST(Percent, of_a_lesson_is_rounded_down) {
    EXPECT_EQ(watched_percent({}, 60), 0);
    EXPECT_EQ(watched_percent({{0, 54}}, 60), 90);
    EXPECT_EQ(watched_percent({{0, 53.999}}, 60), 89.99);
    EXPECT_EQ(watched_percent({{0, 10}, {20, 30}}, 60), 33.33);
    EXPECT_EQ(watched_percent({{0, 29}}, 100), 29);
    EXPECT_EQ(watched_percent({{0, 60}}, 60), 100);
    EXPECT_EQ(watched_percent({{0, 60}}, 0), 0);
}

TEST(Percent, of_a_course_is_never_lowered) {
    EXPECT_EQ(course_percent(0, 0, 3), 0);
    EXPECT_EQ(course_percent(0, 1, 3), 33.33);
    EXPECT_EQ(course_percent(33.33, 2, 3), 66.66);
    EXPECT_EQ(course_percent(66.66, 3, 3), 100);
    EXPECT_EQ(course_percent(100, 3, 4), 100);  // a lesson was added
    EXPECT_EQ(course_percent(50, 0, 1), 50);    // the completed one was removed
    EXPECT_EQ(course_percent(50, 0, 0), 50);    // all were
}

}  // namespace
}  // namespace enrollments
