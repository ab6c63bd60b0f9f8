// Truth tables of what students earn.
#include "features/enrollments/policy.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace enrollments {
namespace {

TEST(Intervals, come_back_as_they_were_stored) {
    EXPECT_EQ(flat({{0, 1}, {2.5, 4}}), (std::vector<double>{0, 1, 2.5, 4}));
    EXPECT_EQ(paired({0, 1, 2.5, 4}), (Intervals{{0, 1}, {2.5, 4}}));
    EXPECT_EQ(paired({0, 1, 2.5}), (Intervals{{0, 1}})) << "a half one is none";
    EXPECT_TRUE(paired({}).empty());
}

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
                                             {"however long", {}, {{50, 70}, {65, 80}}, {{50, 80}}},
                                             {"empty ones", {}, {{5, 5}}, {}}}) {
        SCOPED_TRACE(one.what);
        EXPECT_EQ(merged(one.before, one.now), one.after);
    }
}

TEST(Intervals, there_are_never_too_many) {
    Intervals many;
    for (int i = 0; i < 300; ++i) many.push_back({i * 10.0, i * 10.0 + 5});
    const auto out = merged({}, many);
    EXPECT_EQ(out.size(), most_intervals);
    EXPECT_EQ(out.front()[0], 0);
    EXPECT_EQ(out.back()[1], 2'995);
}

TEST(Intervals, cutting) {
    EXPECT_EQ(cut({}, 60), (Intervals{}));
    EXPECT_EQ(cut({{0, 10}}, 60), (Intervals{{0, 10}}));
    EXPECT_EQ(cut({{0, 10}, {50, 70}, {65, 80}}, 60), (Intervals{{0, 10}, {50, 60}}));
    EXPECT_EQ(cut({{60, 70}}, 60), (Intervals{}));
}

TEST(Duration, that_counts) {
    struct Case {
        const char* what;
        std::optional<double> known;
        double longest_reported, counted;
    };
    for (const auto& one : std::vector<Case>{{"known", 60, 60, 60},
                                             {"known, reported shorter", 60, 1, 60},
                                             {"known, reported longer", 60, 600, 60},
                                             {"known to be short", 3, 3, 3},
                                             {"unknown", {}, 60, 60},
                                             {"zero is unknown", 0, 60, 60},
                                             {"unknown, only a tiny report", {}, 0.1, shortest_guess_s},
                                             {"unknown, nothing reported", {}, 0, shortest_guess_s}}) {
        SCOPED_TRACE(one.what);
        EXPECT_EQ(counted_duration(one.known, one.longest_reported), one.counted);
    }
}

TEST(Percent, counts_what_was_watched_whatever_the_duration_was_then) {
    // Reports of one lesson, and the duration that counts at that time.
    Intervals kept;
    const auto report = [&](const Intervals& now, double duration_s) {
        kept = merged(kept, now);
        return watched_percent(kept, duration_s);
    };
    EXPECT_EQ(report({{0, 30}}, 60), 50);
    EXPECT_EQ(report({{0, 1}}, 1), 100);
    EXPECT_EQ(report({{30, 60}}, 60), 100);
    EXPECT_EQ(report({}, 10), 100);
    EXPECT_EQ(report({}, 120), 50);
}

TEST(Percent, of_a_lesson_is_rounded_down) {
    EXPECT_EQ(watched_percent({}, 60), 0);
    EXPECT_EQ(watched_percent({{0, 54}}, 60), 90);
    EXPECT_EQ(watched_percent({{0, 53.999}}, 60), 89.99);
    EXPECT_EQ(watched_percent({{0, 10}, {20, 30}}, 60), 33.33);
    EXPECT_EQ(watched_percent({{0, 29}}, 100), 29);
    EXPECT_EQ(watched_percent({{0, 60}}, 60), 100);
    EXPECT_EQ(watched_percent({{0, 60}}, 0), 0);
    EXPECT_EQ(watched_percent({{0, 30}, {50, 600}}, 60), 66.66);
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
