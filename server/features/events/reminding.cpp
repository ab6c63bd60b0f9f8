// When an event's reminders are due.
#include "features/events/reminding.hpp"

#include <algorithm>
#include <tuple>

namespace events {

using namespace std::chrono;

namespace {

constexpr auto most_late_first = minutes{10};

auto key_of(const Reminding& one) { return std::tuple{one.at, one.startDate}; }

/// The first occurrence that starts at `from` or later.
std::optional<base::Instant> next_start(const Event& event, base::Instant from) {
    const auto found = occurrences_of(event, from, never, from, 1);
    if (found.empty()) return std::nullopt;
    return found.front().startDate;
}

}  // namespace

Reminding next_reminding(const Event& event, const Reminding& last) {
    Reminding out{.at = never};
    for (const auto& lead : leads) {
        auto from = last.at + lead.before;
        // Two occurrences can have reminders at one moment: a daily one's days have 23 hours once a year.
        if (from <= last.startDate) from += milliseconds{1};
        const auto start = next_start(event, from);
        if (!start) continue;
        const Reminding found{.at = *start - lead.before, .startDate = *start};
        if (key_of(found) < key_of(out)) out = found;
    }
    return out;
}

Reminding first_reminding(const Event& event, base::Instant now) {
    return next_reminding(event, {.at = std::min(now, std::max(event.updatedAt, now - most_late_first))});
}

std::optional<Lead> lead_now(const Reminding& reminding, base::Instant now) {
    for (std::size_t i = 0; i < leads.size(); ++i) {
        if (reminding.startDate - reminding.at != leads[i].before) continue;
        const auto too_late = reminding.startDate - (i + 1 < leads.size() ? leads[i + 1].before : minutes{0});
        if (now >= reminding.at && now < too_late) return leads[i];
    }
    return std::nullopt;
}

}  // namespace events
