// When an event takes place.
#include "features/events/schedule.hpp"

#include <algorithm>

namespace events {

using namespace std::chrono;

namespace {

void check_series(const Event& event, base::Problems& out) {
    if (event.isRecurring && !event.recurrencePattern)
        out.push_back({"recurrencePattern", "is needed when isRecurring is true, as FREQ=WEEKLY;COUNT=10"});
    if (!event.isRecurring && event.recurrencePattern)
        out.push_back({"recurrencePattern", "must be left out (or null) when isRecurring is false"});
    if (!event.isRecurring || !event.recurrencePattern) return;
    if (const auto problem = problem_of(series_of(event))) out.push_back({"recurrencePattern", *problem});
}

}  // namespace

bool is_series(const Event& event) {
    return event.isRecurring && event.recurrencePattern && is_readable(series_of(event));
}

Series series_of(const Event& event) {
    return {event.recurrencePattern ? std::string_view{*event.recurrencePattern} : std::string_view{}, event.startDate,
            event.timeZone};
}

base::Problems problems_of(const Event& event) {
    base::Problems out;
    if (event.endDate <= event.startDate)
        out.push_back({"endDate", "must be after startDate"});
    else if (event.endDate - event.startDate > longest)
        out.push_back({"endDate", "must be at most 31 days after startDate"});
    const auto first = sys_days{year{1970} / 1 / 1}, last = sys_days{year{2200} / 1 / 1};
    if (event.startDate < first || event.startDate >= last)
        out.push_back({"startDate", "must be between 1970 and 2199"});
    if (!out.empty()) return out;
    if (!Zone::is_known(event.timeZone))
        return {{"timeZone", "is not a time zone that calendars know, as Europe/Berlin"}};
    check_series(event, out);
    return out;
}

std::optional<base::Instant> end_of_series(const Event& event) {
    if (!is_series(event)) return std::nullopt;
    const auto last = last_start(series_of(event));
    if (!last) return std::nullopt;
    return *last + (event.endDate - event.startDate);
}

std::vector<Occurrence> occurrences_of(const Event& event, base::Instant from, base::Instant to, base::Instant after,
                                       int most) {
    const auto length = event.endDate - event.startDate;
    std::vector<Occurrence> out;
    if (!is_series(event)) {
        if (event.endDate > from && event.startDate < to && event.startDate >= after)
            out.push_back({event.startDate, event.endDate});
        return out;
    }
    const int with_cancelled = most + int(event.cancelledOccurrences.size());
    const auto first = std::max(after, from - length + milliseconds{1});
    for (const auto start : occurrences(series_of(event), first, to, with_cancelled))
        if (int(out.size()) < most && !is_cancelled(event, start)) out.push_back({start, start + length});
    return out;
}

bool is_cancelled(const Event& event, base::Instant start) {
    return std::ranges::find(event.cancelledOccurrences, start) != event.cancelledOccurrences.end();
}

std::optional<Occurrence> occurrence_at(const Event& event, base::Instant start) {
    const bool there = is_series(event) ? occurs_at(series_of(event), start) : start == event.startDate;
    if (!there || is_cancelled(event, start)) return std::nullopt;
    return Occurrence{start, start + (event.endDate - event.startDate)};
}

}  // namespace events
