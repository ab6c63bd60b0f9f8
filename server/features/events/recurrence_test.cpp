// Recurrence: wall time over clock changes, the usual rules, their ends, and rules that are refused.
#include "features/events/recurrence.hpp"

#include <gtest/gtest.h>

namespace {

using events::Series;
using namespace std::chrono_literals;

base::Instant at(std::string_view text) { return base::parse_instant(text).value(); }

std::string list(const Series& series, std::string_view from, std::string_view to) {
    std::string out;
    for (const auto one : events::occurrences(series, at(from), at(to)))
        out += (out.empty() ? "" : " ") + base::to_text(one).substr(0, 16);
    return out;
}

TEST(Recurrence, keeps_wall_time_in_berlin) {
    const Series weekly{"FREQ=WEEKLY", at("2026-03-22T17:00:00Z"), "Europe/Berlin"};  // Sunday, 18:00
    EXPECT_EQ(events::problem_of(weekly), std::nullopt);
    EXPECT_EQ(list(weekly, "2026-03-01T00:00:00Z", "2026-04-06T00:00:00Z"),
              "2026-03-22T17:00 2026-03-29T16:00 2026-04-05T16:00");
    EXPECT_EQ(list(weekly, "2026-10-17T00:00:00Z", "2026-11-02T00:00:00Z"),
              "2026-10-18T16:00 2026-10-25T17:00 2026-11-01T17:00");
    EXPECT_EQ(list(weekly, "2046-03-20T00:00:00Z", "2046-04-02T00:00:00Z"), "2046-03-25T16:00 2046-04-01T16:00");
}

TEST(Recurrence, keeps_wall_time_in_new_york) {
    const Series daily{"FREQ=DAILY", at("2026-01-01T14:00:00Z"), "America/New_York"};  // 9:00
    EXPECT_EQ(list(daily, "2026-03-07T00:00:00Z", "2026-03-10T00:00:00Z"),
              "2026-03-07T14:00 2026-03-08T13:00 2026-03-09T13:00");
    EXPECT_EQ(list(daily, "2026-10-31T00:00:00Z", "2026-11-03T00:00:00Z"),
              "2026-10-31T13:00 2026-11-01T14:00 2026-11-02T14:00");
}

TEST(Recurrence, times_that_are_skipped_or_occur_twice) {
    const Series skipped{"FREQ=DAILY", at("2026-03-28T01:30:00Z"), "Europe/Berlin"};  // 2:30 is skipped on the 29th
    EXPECT_EQ(list(skipped, "2026-03-28T00:00:00Z", "2026-03-31T00:00:00Z"),
              "2026-03-28T01:30 2026-03-29T01:30 2026-03-30T00:30");
    const Series twice{"FREQ=DAILY", at("2026-10-24T00:30:00Z"), "Europe/Berlin"};  // 2:30 occurs twice on the 25th
    EXPECT_EQ(list(twice, "2026-10-24T00:00:00Z", "2026-10-27T00:00:00Z"),
              "2026-10-24T00:30 2026-10-25T00:30 2026-10-26T01:30");
}

TEST(Recurrence, usual_rules) {
    const Series days{"FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=5", at("2026-06-01T08:00:00Z"), "UTC"};
    EXPECT_EQ(list(days, "2026-06-01T00:00:00Z", "2027-01-01T00:00:00Z"),
              "2026-06-01T08:00 2026-06-03T08:00 2026-06-05T08:00 2026-06-08T08:00 2026-06-10T08:00");
    EXPECT_EQ(events::last_start(days), at("2026-06-10T08:00:00Z"));
    EXPECT_EQ(list(days, "2026-06-09T00:00:00Z", "2027-01-01T00:00:00Z"), "2026-06-10T08:00");
    const Series friday{"FREQ=MONTHLY;BYDAY=-1FR", at("2026-01-30T10:00:00Z"), "UTC"};
    EXPECT_EQ(list(friday, "2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z"),
              "2026-01-30T10:00 2026-02-27T10:00 2026-03-27T10:00 2026-04-24T10:00");
    EXPECT_EQ(events::last_start(friday), std::nullopt);
    const Series leap{"FREQ=YEARLY", at("2024-02-29T10:00:00Z"), "UTC"};
    EXPECT_EQ(list(leap, "2025-01-01T00:00:00Z", "2033-01-01T00:00:00Z"), "2028-02-29T10:00 2032-02-29T10:00");
    const Series fortnight{"FREQ=WEEKLY;INTERVAL=2", at("2020-01-06T08:00:00Z"), "UTC"};
    EXPECT_EQ(list(fortnight, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"), "2026-01-12T08:00 2026-01-26T08:00");
    const Series month_end{"FREQ=MONTHLY;BYMONTHDAY=-1", at("2026-01-31T08:00:00Z"), "UTC"};
    EXPECT_EQ(list(month_end, "2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z"), "2026-02-28T08:00 2026-03-31T08:00");
}

TEST(Recurrence, ends) {
    const Series instant{"FREQ=DAILY;UNTIL=20260603T080000Z", at("2026-06-01T08:00:00Z"), "Europe/Berlin"};
    EXPECT_EQ(events::last_start(instant), at("2026-06-03T08:00:00Z"));
    const Series day{"FREQ=DAILY;UNTIL=20260603", at("2026-06-01T20:00:00Z"), "Europe/Berlin"};
    EXPECT_EQ(events::last_start(day), at("2026-06-03T20:00:00Z"));
    EXPECT_EQ(events::calendar_rule(day), "FREQ=DAILY;UNTIL=20260603T215959Z");
    EXPECT_TRUE(events::occurs_at(day, at("2026-06-02T20:00:00Z")));
    EXPECT_FALSE(events::occurs_at(day, at("2026-06-02T20:00:01Z")));
    EXPECT_FALSE(events::occurs_at(day, at("2026-06-04T20:00:00Z")));
    EXPECT_EQ(events::occurrences({"FREQ=DAILY", at("2026-01-01T00:00:00Z"), "UTC"}, at("2026-01-01T00:00:00Z"),
                                  at("2036-01-01T00:00:00Z"))
                  .size(),
              500u);
}

TEST(Recurrence, refuses) {
    const auto start = at("2026-06-01T08:00:00Z");  // Monday
    for (const auto* bad : {"",
                            "WEEKLY",
                            "FREQ=HOURLY",
                            "FREQ=SECONDLY",
                            "FREQ=WEEKLY;FREQ=DAILY",
                            "RRULE:FREQ=DAILY",
                            "FREQ=DAILY;COUNT=0",
                            "FREQ=DAILY;COUNT=501",
                            "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                            "FREQ=DAILY;UNTIL=20261301",
                            "FREQ=DAILY;UNTIL=2026",
                            "FREQ=DAILY;INTERVAL=0",
                            "FREQ=DAILY;INTERVAL=-1",
                            "FREQ=WEEKLY;BYDAY=XX",
                            "FREQ=WEEKLY;BYDAY=TU",
                            "FREQ=DAILY;X=1",
                            "FREQ=DAILY;BYHOUR=1,2",
                            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
                            "FREQ=DAILY;UNTIL=20250101",
                            "FREQ=WEEKLY;BYMONTHDAY=1",
                            "FREQ=DAILY\r\nX:1",
                            "freq=daily",
                            "RSCALE=HEBREW;FREQ=YEARLY"})
        EXPECT_NE(events::problem_of({bad, start, "UTC"}), std::nullopt) << bad;
    EXPECT_THROW(events::Zone{"Mars/Olympus"}, std::exception);
    EXPECT_EQ(events::problem_of({"FREQ=WEEKLY;BYDAY=MO;WKST=SU", start, "UTC"}), std::nullopt);
    // 23:00 in New York is the next day in UTC: the rule's days are those of the event's zone.
    EXPECT_EQ(events::problem_of({"FREQ=WEEKLY;BYDAY=MO", at("2026-06-02T03:00:00Z"), "America/New_York"}),
              std::nullopt);
}

TEST(Zones, names) {
    for (const auto* name : {"Etc/UTC", "US/Eastern", "Asia/Calcutta", "Europe/Kyiv", "Africa/Casablanca",
                             "Pacific/Apia", "Etc/GMT+5", "CET"})
        EXPECT_NO_THROW(events::Zone{name}) << name;
}

}  // namespace
