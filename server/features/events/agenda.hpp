#pragma once
// The agenda of a community: its events in a window of time, series taken apart into their occurrences.
#include <optional>
#include <string>

#include "features/events/cards.hpp"

namespace events {

/// A list's place: the start and the event of its last item.
struct AgendaPlace {
    base::Instant start{};
    EventId event;
    auto operator<=>(const AgendaPlace&) const = default;
};
AgendaPlace place_of(const Slot&);
std::string write_place(const AgendaPlace&);
/// Failure malformed for a text that is none.
AgendaPlace read_place(const std::string&);

/// What to look for: what ends after `from` and starts before `to`, the first `limit` after `after`.
struct AgendaWindow {
    base::Instant from{}, to{};
    std::optional<AgendaPlace> after{};
    int limit = 20;
};

/// Ordered by start and event.
std::vector<Slot> agenda(store::Documents&, CommunityId, const AgendaWindow&);
/// The documents behind it, series whole; at most `most` of each.
std::vector<Event> events_between(store::Documents&, CommunityId, base::Instant from, base::Instant to, int most);
/// Series that have not ended at `at`.
std::int64_t count_series(store::Documents&, CommunityId, base::Instant at);

}  // namespace events
