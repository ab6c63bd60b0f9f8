#pragma once
// Recurrence rules (RFC 5545 section 3.3.10): what is allowed, and when a series takes place.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/events/zone.hpp"

namespace events {

/// At most so many occurrences are given at once, and a COUNT may name.
inline constexpr int most_occurrences = 500;

/// A series: its rule, its first start and the zone whose wall time it keeps.
struct Series {
    std::string_view rule;
    base::Instant start;
    std::string_view time_zone;
};

/// Whether occurrences can be found: a document may come from elsewhere, with a rule or a zone that we do not know.
bool is_readable(const Series&);
/// What is wrong with a series, for its author; nothing when it can be kept. Its start must be its first occurrence.
std::optional<std::string> problem_of(const Series&);
/// The starts in [from, to), oldest first, at most `most`. Nothing for a series with a problem.
std::vector<base::Instant> occurrences(const Series&, base::Instant from, base::Instant to,
                                       int most = most_occurrences);
bool occurs_at(const Series&, base::Instant);
/// The start of the last occurrence; nothing when it goes on for ever (or past 2200).
std::optional<base::Instant> last_start(const Series&);
/// The rule as calendars want it beside a start with a time zone: UNTIL in UTC.
std::string calendar_rule(const Series&);

}  // namespace events
