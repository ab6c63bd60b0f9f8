// A time zone as a component of calendar files.
#include "features/events/vtimezone.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace events {
namespace {

using namespace std::chrono;

constexpr std::array weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

int year_of(base::Instant at) { return int(year_month_day{floor<days>(at)}.year()); }
base::Instant new_year(int which) { return sys_days{year{which} / 1 / 1}; }

/// +0100, or +005328 before there were zones.
std::string offset_text(seconds offset) {
    const auto total = std::abs(offset.count());
    char text[16];
    std::snprintf(text, sizeof text, "%c%02d%02d", offset.count() < 0 ? '-' : '+', int(total / 3600 % 100),
                  int(total / 60 % 60));
    char more[8] = "";
    if (total % 60 != 0) std::snprintf(more, sizeof more, "%02d", int(total % 60));
    return std::string{text} + more;
}

/// The wall time just before a change, as its DTSTART has it.
Local onset(const ClockChange& change) { return Local{change.at.time_since_epoch() + change.before}; }

/// What a change has in common with those of other years: "the last Sunday in March at 2:00, from +0100 to +0200".
struct Yearly {
    unsigned month, weekday;
    int nth;  ///< -1: the last one
    milliseconds time;
    seconds before, after;
    auto operator<=>(const Yearly&) const = default;
};

Yearly yearly(const ClockChange& change) {
    const auto wall = onset(change);
    const auto date_part = floor<days>(wall);
    const year_month_day date{date_part};
    const auto length = unsigned((date.year() / date.month() / last).day());
    const auto day = unsigned(date.day());
    return {unsigned(date.month()),
            weekday{date_part}.c_encoding(),
            day + 7 > length ? -1 : int((day - 1) / 7 + 1),
            wall - date_part,
            change.before,
            change.after};
}

std::string write_change(const ClockChange& change, bool every_year) {
    const std::string name = change.after > change.before ? "DAYLIGHT" : "STANDARD";
    std::string out = "BEGIN:" + name + "\r\nDTSTART:" + local_text(onset(change)) +
                      "\r\nTZOFFSETFROM:" + offset_text(change.before) + "\r\nTZOFFSETTO:" + offset_text(change.after) +
                      "\r\n";
    if (every_year) {
        const auto rule = yearly(change);
        out += "RRULE:FREQ=YEARLY;BYMONTH=" + std::to_string(rule.month) + ";BYDAY=" + std::to_string(rule.nth) +
               weekdays[rule.weekday] + "\r\n";
    }
    return out + "END:" + name + "\r\n";
}

/// The offset from the beginning of the range on: for zones that never change, and before the first change.
std::string write_first(const Zone& zone, base::Instant from) {
    const auto offset = zone.offset_at(from);
    return "BEGIN:STANDARD\r\nDTSTART:" + local_text(zone.local(from)) + "\r\nTZOFFSETFROM:" + offset_text(offset) +
           "\r\nTZOFFSETTO:" + offset_text(offset) + "\r\nEND:STANDARD\r\n";
}

}  // namespace

std::string local_text(Local at) {
    const auto date_part = floor<days>(at);
    const year_month_day date{date_part};
    const hh_mm_ss clock{floor<seconds>(at - date_part)};
    char text[48];
    std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02d", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
                  int(clock.seconds().count()));
    return text;
}

std::string write_timezone(const Zone& zone, base::Instant first, base::Instant now) {
    const int from = year_of(first) - 1, to = std::max(year_of(first), year_of(now)) + 5;
    const auto changes = zone.changes(new_year(from), new_year(to));
    std::map<Yearly, std::vector<ClockChange>> alike;
    for (const auto& change : changes) alike[yearly(change)].push_back(change);
    std::string out = "BEGIN:VTIMEZONE\r\nTZID:" + zone.name() + "\r\n" + write_first(zone, new_year(from));
    for (const auto& [rule, group] : alike) {
        // Once a year without a gap, three years at least, and still so at the end of what we looked at.
        const int begins = year_of(group.front().at), ends = year_of(group.back().at);
        const bool goes_on = group.size() >= 3 && ends == to - 1 && int(group.size()) == ends - begins + 1;
        if (goes_on)
            out += write_change(group.front(), true);
        else
            for (const auto& change : group) out += write_change(change, false);
    }
    return out + "END:VTIMEZONE\r\n";
}

}  // namespace events
