#pragma once
// When an event's reminders are due. Pure functions on the document.
#include "features/events/schedule.hpp"

namespace events {

/// One reminder: how long before the start, and whether those who answered `maybe` get it too.
struct Lead {
    std::chrono::minutes before;
    bool maybe_too;
};
/// A day before, so that there is time to decide; an hour before for those who come. The longest first.
inline constexpr std::array leads{Lead{std::chrono::hours{24}, true}, Lead{std::chrono::hours{1}, false}};

/// The first reminder after `last`, by its time and the occurrence's start; at `never` when there is none.
Reminding next_reminding(const Event&, const Reminding& last);
/// Of an event whose reminders were not worked out yet: what has become due since its last change, but not long ago, is
/// still sent.
Reminding first_reminding(const Event&, base::Instant now);
/// The reminder that this is the time of; nothing when it comes too late: the occurrence has begun, or the next
/// reminder of it is due too.
std::optional<Lead> lead_now(const Reminding&, base::Instant now);

}  // namespace events
