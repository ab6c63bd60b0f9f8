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

}  // namespace
}  // namespace jobs
