// Time zones by libical's tz database.
#include "features/events/zone.hpp"

#include <algorithm>
#include <mutex>

#include "base/failure.hpp"
#include "features/events/ical_time.hpp"

namespace events {
namespace {

using namespace std::chrono;

/// libical loads and expands its zones when they are first asked for.
std::mutex zones;

bool is_utc_name(std::string_view name) { return name == "UTC" || name == "Etc/UTC"; }

/// Nothing for a name that the tz database does not have.
icaltimezone* look_up(const std::string& name) {
    const std::lock_guard lock{zones};
    icalerror_set_errors_are_fatal(0);
    auto* found = icaltimezone_get_builtin_timezone(name.c_str());
    return found && icaltimezone_get_component(found) ? found : nullptr;
}

}  // namespace

icaltimetype ical_time(Local at) {
    const auto date_part = floor<days>(at);
    const year_month_day date{date_part};
    const hh_mm_ss clock{floor<seconds>(at - date_part)};
    auto out = icaltime_null_time();
    out.year = int(date.year());
    out.month = int(unsigned(date.month()));
    out.day = int(unsigned(date.day()));
    out.hour = int(clock.hours().count());
    out.minute = int(clock.minutes().count());
    out.second = int(clock.seconds().count());
    return out;
}

bool Zone::is_known(const std::string& name) { return is_utc_name(name) || look_up(name) != nullptr; }

Zone::Zone(std::string_view name) : name_{name} {
    if (is_utc_name(name)) return;
    zone_ = look_up(name_);
    base::require(zone_ != nullptr, base::Fault::invalid, "there is no such time zone");
}

seconds Zone::offset_at(base::Instant at) const {
    if (is_utc()) return seconds{0};
    auto time = ical_time(Local{at.time_since_epoch()});
    int is_daylight = 0;
    const std::lock_guard lock{zones};
    return seconds{icaltimezone_get_utc_offset_of_utc_time(zone_, &time, &is_daylight)};
}

Local Zone::local(base::Instant at) const { return Local{at.time_since_epoch() + offset_at(at)}; }

base::Instant Zone::instant(Local wall) const {
    const base::Instant as_utc{wall.time_since_epoch()};
    if (is_utc()) return as_utc;
    // No clock change is near both ends: offsets reach from -12 to +14 hours.
    const auto before = offset_at(as_utc - hours{24}), after = offset_at(as_utc + hours{24});
    if (offset_at(as_utc - before) == before || offset_at(as_utc - after) != after) return as_utc - before;
    return as_utc - after;
}

std::vector<ClockChange> Zone::changes(base::Instant from, base::Instant to) const {
    std::vector<ClockChange> out;
    if (is_utc()) return out;
    constexpr auto step = days{7};
    auto low = from;
    auto before = offset_at(low);
    while (low < to) {
        const auto next = std::min<base::Instant>(low + step, to);
        const auto after = offset_at(next);
        if (after != before) {
            auto left = floor<seconds>(low), right = ceil<seconds>(next);
            while (right - left > seconds{1}) {
                const auto middle = left + (right - left) / 2;
                (offset_at(middle) == before ? left : right) = middle;
            }
            out.push_back({right, before, after});
        }
        before = after;
        low = next;
    }
    return out;
}

}  // namespace events
