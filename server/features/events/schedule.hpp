#pragma once
// When an event takes place: its rules, and its occurrences. Pure functions on the document.
#include "base/failure.hpp"
#include "features/events/event.hpp"
#include "features/events/recurrence.hpp"

namespace events {

inline constexpr std::chrono::hours longest{31 * 24};

/// One time at which an event takes place; all of a single event, one of a series.
struct Occurrence {
    base::Instant startDate{};
    base::Instant endDate{};
};

/// What is wrong with the times of an event, for its author.
base::Problems problems_of(const Event&);
/// The end of its last occurrence; nothing for single events and for series that go on.
std::optional<base::Instant> end_of_series(const Event&);
/// Those that end after `from` and start in [after, to), oldest first, at most `most`; without the cancelled ones.
std::vector<Occurrence> occurrences_of(const Event&, base::Instant from, base::Instant to, base::Instant after,
                                       int most);
/// Whether its occurrence at that start, if there is one, was cancelled.
bool is_cancelled(const Event&, base::Instant start);
/// The occurrence that starts then; nothing when none does, or when it is cancelled.
std::optional<Occurrence> occurrence_at(const Event&, base::Instant start);
/// Whether it has occurrences; an event whose rule cannot be read takes place once.
bool is_series(const Event&);
Series series_of(const Event&);

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::Occurrence> = std::array{
    field<&events::Occurrence::startDate>(),
    field<&events::Occurrence::endDate>(),
};

}  // namespace schema
