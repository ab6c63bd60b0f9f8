// Backoff: grows, stays bounded, spreads.
#include "jobs/backoff.hpp"

#include <gtest/gtest.h>

namespace jobs {
namespace {

using namespace std::chrono_literals;

TEST(Backoff, GrowsWithEachFailure) {
    EXPECT_EQ(backoff(1, 0.5), 5s);
    EXPECT_EQ(backoff(2, 0.5), 20s);
    EXPECT_EQ(backoff(5, 0.5), 1280s);
}

TEST(Backoff, NeverWaitsLongerThanAnHourAndAHalf) {
    EXPECT_EQ(backoff(1'000, 0.5), 1h);
    EXPECT_EQ(backoff(1'000, 1.0), 90min);
}

TEST(Backoff, SpreadsByJitter) {
    EXPECT_EQ(backoff(1, 0.0), 2500ms);
    EXPECT_EQ(backoff(1, 1.0), 7500ms);
}

TEST(Backoff, ComesBackBeforeADeadline) {
    EXPECT_EQ(backoff_until(72h, 1, 0.5), 5s);
    EXPECT_EQ(backoff_until(1h, 7, 0.5), 30min);
    EXPECT_EQ(backoff_until(10min, 7, 0.5), 5min);
    EXPECT_FALSE(backoff_until(59s, 7, 0.5));
    EXPECT_FALSE(backoff_until(-1s, 1, 0.5));
}

TEST(Backoff, TriesThroughThreeDaysAndTheLastMinutes) {
    std::chrono::milliseconds left = 72h;
    int tries = 0;
    for (auto wait = backoff_until(left, 1, 0.5); wait; wait = backoff_until(left, tries + 1, 0.5)) {
        left -= *wait;
        ++tries;
    }
    EXPECT_GT(tries, 60);
    EXPECT_LT(tries, 100);
    EXPECT_LT(left, 1min);
}

}  // namespace
}  // namespace jobs
