// Instants: their text form, in and out.
#include "base/time.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Instants, AreReadAndPrinted) {
    const std::pair<const char*, const char*> table[] = {
        {"2026-01-31T09:30:00Z", "2026-01-31T09:30:00.000Z"},
        {"2026-01-31t09:30:00z", "2026-01-31T09:30:00.000Z"},
        {"2026-01-31 09:30:00.5Z", "2026-01-31T09:30:00.500Z"},
        {"2026-01-31T09:30:00.123999Z", "2026-01-31T09:30:00.123Z"},
        {"2026-01-31T09:30:00.001+02:00", "2026-01-31T07:30:00.001Z"},
        {"2026-01-01T00:15:00-05:45", "2026-01-01T06:00:00.000Z"},
        {"2024-02-29T23:59:60Z", "2024-03-01T00:00:00.000Z"},
        {"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
        {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"},
        {"9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"},
    };
    for (const auto& [text, printed] : table) {
        const auto at = parse_instant(text);
        ASSERT_TRUE(at) << text;
        EXPECT_EQ(to_text(*at), printed);
        EXPECT_EQ(parse_instant(printed), at);
    }
    EXPECT_EQ(parse_instant("1970-01-01T00:00:01Z")->time_since_epoch().count(), 1'000);
}

TEST(Instants, WhatIsNoneIsRefused) {
    for (const char* text : {"",
                             "2026",
                             "2026-01-31",
                             "2026-01-31T09:30Z",
                             "2026-01-31T09:30:00",
                             "2026-1-31T09:30:00Z",
                             "2026-02-29T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-00-01T00:00:00Z",
                             "2026-01-00T00:00:00Z",
                             "2026-01-31T24:00:00Z",
                             "2026-01-31T09:60:00Z",
                             "2026-01-31T09:30:61Z",
                             "2026-01-31T09:30:00.Z",
                             "2026-01-31T09:30:00+24:00",
                             "2026-01-31T09:30:00+0200",
                             "2026-01-31T09:30:00Zx",
                             " 2026-01-31T09:30:00Z",
                             "-026-01-31T09:30:00Z",
                             "2026-01-31T09:30:00,5Z"})
        EXPECT_FALSE(parse_instant(text)) << text;
}

TEST(Instants, TheClockNeverGoesBack) {
    auto last = now();
    for (int i = 0; i < 1'000; ++i) {
        const auto next = now();
        EXPECT_GE(next, last);
        last = next;
    }
}

}  // namespace
}  // namespace base
