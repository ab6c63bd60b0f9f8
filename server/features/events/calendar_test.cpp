// Calendar files: escaping, folding, time zones, what an event becomes.
#include "features/events/calendar.hpp"

#include <gtest/gtest.h>

#include "features/events/vtimezone.hpp"

namespace {

using namespace events;

base::Instant at(std::string_view text) { return base::parse_instant(text).value(); }
bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Calendar, escapes_text) {
    EXPECT_EQ(calendar_text("a\\b, c; d\r\ne:\"f\""), "a\\\\b\\, c\\; d\\ne:\"f\"");
    EXPECT_EQ(calendar_text("x\r\nEND:VEVENT"), "x\\nEND:VEVENT");
    EXPECT_EQ(calendar_text(std::string_view{"a\x01z", 3}), "az");
}

TEST(Calendar, folds_lines_between_characters) {
    EXPECT_EQ(calendar_line(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
    EXPECT_EQ(calendar_line(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
    EXPECT_EQ(calendar_line(std::string(150, 'a')),
              std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
    for (const std::string character : {"ü", "€", "🍅"}) {
        std::string text = "SUMMARY:";
        for (int i = 0; i < 100; ++i) text += character;
        const auto folded = calendar_line(text);
        std::string unfolded;
        for (std::size_t from = 0; from < folded.size();) {
            const auto end = folded.find("\r\n", from);
            EXPECT_LE(end - from, 75u);
            EXPECT_NE(static_cast<unsigned char>(folded[from + (from > 0)]) & 0xc0, 0x80);
            unfolded += folded.substr(from + (from > 0), end - from - (from > 0));
            from = end + 2;
        }
        EXPECT_EQ(unfolded, text);
    }
}

TEST(Calendar, single_event_in_utc) {
    const Event event{._id = {*base::ObjectId::parse("0123456789abcdef01234567")},
                      .title = "Seeds, bulbs; more",
                      .description = "Bring **seeds**",
                      .startDate = at("2026-05-02T08:00:00Z"),
                      .endDate = at("2026-05-02T10:00:00Z"),
                      .createdAt = at("2026-01-01T00:00:00Z"),
                      .updatedAt = at("2026-02-01T00:00:00Z"),
                      .timeZone = "Europe/Berlin",
                      .sequence = 3};
    const auto text = write_calendar({.name = "N", .now = at("2026-03-01T00:00:00Z")},
                                     {{event, event_link("https://x.org", {.slug = "g"}, event._id)}});
    for (const auto* line : {"UID:0123456789abcdef01234567@events.lyceum", "DTSTAMP:20260201T000000Z", "SEQUENCE:3",
                             "DTSTART:20260502T080000Z", "DTEND:20260502T100000Z", "SUMMARY:Seeds\\, bulbs\\; more",
                             "DESCRIPTION:Bring seeds", "URL:https://x.org/c/g/events/0123456789abcdef01234567"})
        EXPECT_TRUE(holds(text, "\r\n" + std::string{line} + "\r\n")) << line << "\n" << text;
    EXPECT_FALSE(holds(text, "VTIMEZONE") || holds(text, "LOCATION") || holds(text, "RRULE"));
    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") &&
                text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST(Calendar, series_with_its_zone) {
    Event event{.title = "t",
                .description = "d",
                .startDate = at("2026-03-22T17:00:00Z"),
                .endDate = at("2026-03-22T18:00:00Z"),
                .meetingLink = "https://meet.org/a,b",
                .isRecurring = true,
                .recurrencePattern = "FREQ=WEEKLY;UNTIL=20260601",
                .timeZone = "Europe/Berlin"};
    const auto text = write_calendar({.name = "N", .now = at("2026-03-01T00:00:00Z")}, {{event}, {event}});
    for (const auto* line :
         {"DTSTART;TZID=Europe/Berlin:20260322T180000", "DTEND;TZID=Europe/Berlin:20260322T190000",
          "RRULE:FREQ=WEEKLY;UNTIL=20260601T215959Z", "LOCATION:https://meet.org/a\\,b", "TZID:Europe/Berlin"})
        EXPECT_TRUE(holds(text, "\r\n" + std::string{line} + "\r\n")) << line << "\n" << text;
    EXPECT_EQ(text.find("BEGIN:VTIMEZONE"), text.rfind("BEGIN:VTIMEZONE"));
    EXPECT_FALSE(holds(text, "URL:"));
}

TEST(Calendar, reminds_of_what_its_owner_goes_to) {
    const Event event{.title = "a; b", .startDate = at("2026-05-02T08:00:00Z"), .endDate = at("2026-05-02T10:00:00Z")};
    const auto alarm =
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nDESCRIPTION:a\\; b\r\nEND:VALARM\r\nEND:VEVENT\r\n";
    EXPECT_TRUE(holds(write_calendar({}, {{.event = event, .reminds = true}}), alarm));
    EXPECT_FALSE(holds(write_calendar({}, {{.event = event}}), "VALARM"));
}

TEST(Calendar, an_occurrence_with_another_answer_stands_by_itself) {
    const Event event{.title = "t",
                      .startDate = at("2026-03-22T17:00:00Z"),
                      .endDate = at("2026-03-22T18:00:00Z"),
                      .isRecurring = true,
                      .recurrencePattern = "FREQ=WEEKLY",
                      .timeZone = "Europe/Berlin"};
    const auto none = at("2026-03-30T17:00:00Z"), second = at("2026-03-29T16:00:00Z");
    const auto text = write_calendar({.now = event.startDate}, {{.event = event, .otherwise = {none, second}}});
    EXPECT_EQ(text.find("RECURRENCE-ID"), text.rfind("RECURRENCE-ID")) << "there is none on the 30th";
    const auto alone = text.substr(text.rfind("BEGIN:VEVENT"));
    for (const auto* line : {"RECURRENCE-ID;TZID=Europe/Berlin:20260329T180000", "BEGIN:VALARM",
                             "DTSTART;TZID=Europe/Berlin:20260329T180000", "DTEND;TZID=Europe/Berlin:20260329T190000"})
        EXPECT_TRUE(holds(alone, "\r\n" + std::string{line} + "\r\n")) << line << "\n" << alone;
    EXPECT_FALSE(holds(alone, "RRULE"));
    EXPECT_EQ(text.find("VALARM"), text.find("VALARM", text.rfind("BEGIN:VEVENT"))) << "the series has none";
}

TEST(Calendar, time_zones) {
    const auto first = at("2026-03-22T17:00:00Z");
    const auto berlin = write_timezone(Zone{"Europe/Berlin"}, first, first);
    EXPECT_TRUE(holds(berlin,
                      "BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"))
        << berlin;
    EXPECT_TRUE(holds(berlin,
                      "DTSTART:20251026T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH="
                      "10;BYDAY=-1SU"));
    const auto new_york = write_timezone(Zone{"America/New_York"}, first, first);
    EXPECT_TRUE(holds(
        new_york,
        "DTSTART:20250309T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"))
        << new_york;
    EXPECT_TRUE(holds(new_york, "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"));
    const auto kolkata = write_timezone(Zone{"Asia/Kolkata"}, first, first);
    EXPECT_TRUE(holds(kolkata, "TZOFFSETTO:+0530") && !holds(kolkata, "RRULE"));
}

}  // namespace
