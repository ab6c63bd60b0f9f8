// Calendar files: events as iCalendar (RFC 5545).
#include "features/events/calendar.hpp"

#include <algorithm>
#include <map>

#include "features/events/schedule.hpp"
#include "features/events/vtimezone.hpp"
#include "features/markdown/markdown.hpp"

namespace events {
namespace {

using namespace std::chrono;

/// 20260329T010000Z
std::string utc_text(base::Instant at) { return local_text(Local{at.time_since_epoch()}) + "Z"; }

bool has_zone(const Event& event) { return is_series(event) && event.timeZone != "UTC" && event.timeZone != "Etc/UTC"; }

std::string time_property(const Event& event, std::string_view name, base::Instant at) {
    if (!has_zone(event)) return std::string{name} + ":" + utc_text(at);
    return std::string{name} + ";TZID=" + event.timeZone + ":" + local_text(Zone{event.timeZone}.local(at));
}

/// A quarter of an hour before each start (section 3.6.6).
std::string write_alarm(const Event& event) {
    return "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n" +
           calendar_line("DESCRIPTION:" + calendar_text(event.title)) + "END:VALARM\r\n";
}

/// When it takes place: all of it, or one occurrence that differs from the others (section 3.8.4.4).
std::vector<std::string> times_of(const Event& event, const std::optional<Occurrence>& alone) {
    const auto when = alone.value_or(Occurrence{event.startDate, event.endDate});
    std::vector out{time_property(event, "DTSTART", when.startDate), time_property(event, "DTEND", when.endDate)};
    if (alone) out.push_back(time_property(event, "RECURRENCE-ID", when.startDate));
    if (alone || !is_series(event)) return out;
    out.push_back("RRULE:" + calendar_rule(series_of(event)));
    for (const auto at : event.cancelledOccurrences) out.push_back(time_property(event, "EXDATE", at));
    return out;
}

std::string write_event(const CalendarEntry& entry, bool reminds, const std::optional<Occurrence>& alone = {}) {
    const auto& event = entry.event;
    constexpr std::size_t most_described = 2'000;
    std::string out = "BEGIN:VEVENT\r\n";
    const auto add = [&](const std::string& line) { out += calendar_line(line); };
    // Not with the site's name in it: an event stays the same one when the site moves.
    add("UID:" + event._id.hex() + "@events.lyceum");
    add("DTSTAMP:" + utc_text(event.updatedAt));
    add("CREATED:" + utc_text(event.createdAt));
    add("LAST-MODIFIED:" + utc_text(event.updatedAt));
    add("SEQUENCE:" + std::to_string(event.sequence));
    for (const auto& line : times_of(event, alone)) add(line);
    add("SUMMARY:" + calendar_text(event.title));
    add("DESCRIPTION:" + calendar_text(markdown::to_text(event.description, most_described)));
    if (event.meetingLink) add("LOCATION:" + calendar_text(*event.meetingLink));
    if (!entry.link.empty()) add("URL:" + entry.link);
    if (reminds) out += write_alarm(event);
    return out + "END:VEVENT\r\n";
}

std::string write_entry(const CalendarEntry& entry) {
    auto out = write_event(entry, entry.reminds);
    for (const auto start : entry.otherwise)
        if (const auto alone = occurrence_at(entry.event, start)) out += write_event(entry, !entry.reminds, alone);
    return out;
}

}  // namespace

std::string event_link(const std::string& public_url, const communities::Community& community, EventId id) {
    if (public_url.empty()) return {};
    return public_url + "/c/" + community.slug.value_or(community._id.hex()) + "/events/" + id.hex();
}

std::string calendar_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            out += c;
    }
    return out;
}

std::string calendar_line(std::string_view line) {
    constexpr std::size_t most_octets = 75;
    std::string out;
    for (std::size_t room = most_octets; line.size() > room; room = most_octets - 1) {
        auto end = room;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
        if (end == 0) end = room;
        out.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
    }
    return out.append(line).append("\r\n");
}

std::string write_calendar(const CalendarHead& head, const std::vector<CalendarEntry>& entries) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lyceum//Events//EN\r\nCALSCALE:GREGORIAN\r\n";
    out += calendar_line("X-WR-CALNAME:" + calendar_text(head.name));
    out += "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n";
    std::map<std::string, base::Instant> zones;  // each with the first start that needs it
    for (const auto& entry : entries) {
        const auto& event = entry.event;
        if (!has_zone(event)) continue;
        auto& first = zones.try_emplace(event.timeZone, event.startDate).first->second;
        first = std::min(first, event.startDate);
    }
    for (const auto& [name, first] : zones) out += write_timezone(Zone{name}, first, head.now);
    for (const auto& entry : entries) out += write_entry(entry);
    return out + "END:VCALENDAR\r\n";
}

}  // namespace events
