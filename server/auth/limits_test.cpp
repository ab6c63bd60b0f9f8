// Tests of the rate limits: quotas, refilling, addresses, giving back.
#include "auth/limits.hpp"

#include <gtest/gtest.h>

namespace {

using auth::Limit;
using std::chrono::seconds;
const std::chrono::steady_clock::time_point start{seconds{1'000}};

TEST(Limits, RefusesWhenTheQuotaIsUsedUp) {
    auth::Limits limits;
    const auto key = auth::account_key("ada@example.org");
    for (int i = 0; i < 10; ++i) EXPECT_EQ(limits.take(Limit::login, key, start).remaining, 9 - i);
    const auto left = limits.take(Limit::login, key, start);
    EXPECT_LT(left.remaining, 0);
    EXPECT_EQ(left.reset_s, 90);  // 15 minutes / 10
    EXPECT_EQ(left.name, "login");
    EXPECT_EQ(left.quota, 10);
    EXPECT_EQ(left.window_s, 900);
}

TEST(Limits, RefillsOneByOne) {
    auth::Limits limits;
    const auto key = auth::account_key("a");
    for (int i = 0; i < 10; ++i) limits.take(Limit::login, key, start);
    EXPECT_LT(limits.take(Limit::login, key, start + seconds{89}).remaining, 0);
    EXPECT_EQ(limits.take(Limit::login, key, start + seconds{90}).remaining, 0);
    EXPECT_LT(limits.take(Limit::login, key, start + seconds{90}).remaining, 0);
    EXPECT_EQ(limits.take(Limit::login, key, start + seconds{10'000}).remaining, 9);
}

TEST(Limits, AddressesHaveTheirOwnQuota) {
    auth::Limits limits;
    for (int i = 0; i < 50; ++i)
        EXPECT_GE(limits.take(Limit::login, auth::address_key("192.0.2.1"), start).remaining, 0);
    EXPECT_LT(limits.take(Limit::login, auth::address_key("192.0.2.1"), start).remaining, 0);
    EXPECT_GE(limits.take(Limit::login, auth::address_key("192.0.2.2"), start).remaining, 0);
}

TEST(Limits, OfIPv6TheNetworkCounts) {
    EXPECT_EQ(auth::address_key("2001:db8:1:2::1"), auth::address_key("2001:db8:1:2:ffff::9"));
    EXPECT_NE(auth::address_key("2001:db8:1:2::1"), auth::address_key("2001:db8:1:3::1"));
    EXPECT_NE(auth::address_key("192.0.2.1"), auth::address_key("192.0.2.2"));
    EXPECT_NE(auth::address_key("x"), auth::account_key("x"));
}

TEST(Limits, LimitsDoNotTouchEachOther) {
    auth::Limits limits;
    const auto key = auth::account_key("a");
    for (int i = 0; i < 11; ++i) limits.take(Limit::login, key, start);
    EXPECT_EQ(limits.take(Limit::write, key, start).remaining, 299);
}

TEST(Limits, GivesBack) {
    auth::Limits limits;
    const auto key = auth::account_key("a");
    for (int i = 0; i < 10; ++i) limits.take(Limit::login, key, start);
    limits.give_back(Limit::login, key);
    EXPECT_EQ(limits.take(Limit::login, key, start).remaining, 0);
    EXPECT_LT(limits.take(Limit::login, key, start).remaining, 0);
}

TEST(Limits, Forgets) {
    auth::Limits limits;
    const auto key = auth::account_key("a"), other = auth::account_key("b");
    for (int i = 0; i < 11; ++i) limits.take(Limit::login, key, start), limits.take(Limit::login, other, start);
    limits.forget(Limit::login, key);
    EXPECT_EQ(limits.take(Limit::login, key, start).remaining, 9);
    EXPECT_LT(limits.take(Limit::login, other, start).remaining, 0);
}

TEST(Limits, LetAClassRegisterBehindOneAddress) {
    auth::Limits limits;
    for (int i = 0; i < 35; ++i)
        EXPECT_GE(limits.take(Limit::registration, auth::address_key("192.0.2.1"), start).remaining, 0);
}

TEST(Limits, StaysBoundedUnderAFloodOfKeys) {
    auth::Limits limits;
    for (int i = 0; i < 300'000; ++i)
        ASSERT_GE(limits.take(Limit::read, auth::address_key(std::to_string(i)), start).remaining, 0);
}

TEST(Limits, CanBeSwitchedOff) {
    auth::Limits limits{false};
    for (int i = 0; i < 100; ++i) EXPECT_GE(limits.take(Limit::login, "a", start).remaining, 0);
}

}  // namespace
