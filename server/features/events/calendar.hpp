#pragma once
// Calendar files: events as iCalendar (RFC 5545).
#include <string>
#include <string_view>
#include <vector>

#include "features/events/event.hpp"

namespace events {

struct CalendarHead {
    std::string name;     ///< what calendars call it
    base::Instant now{};  ///< time zones are described until some years after it
};

struct CalendarEntry {
    Event event;
    std::string link{};    ///< where the event is on this site; may be empty
    bool reminds = false;  ///< with an alarm: whose calendar it is goes there
    /// Starts of occurrences that the opposite is true of: they stand in the calendar by themselves.
    std::vector<base::Instant> otherwise{};
};

/// Where the web app shows an event. Empty when the site's address is not known.
std::string event_link(const std::string& public_url, const communities::Community&, EventId);

/// One VCALENDAR. Series carry their rule and their time zone; everything else is in UTC.
std::string write_calendar(const CalendarHead&, const std::vector<CalendarEntry>&);

/// A TEXT value (section 3.3.11): backslash, comma, semicolon and line ends escaped.
std::string calendar_text(std::string_view text);
/// A content line with its CRLF, folded after 75 octets (section 3.1), never inside a character.
std::string calendar_line(std::string_view line);

}  // namespace events
