#pragma once
// Answering: writing down who comes. All of it belongs to a transaction of the caller's.
#include "features/events/occurrence.hpp"

namespace store {
class Documents;
}

namespace events {

/// Occurrences of one event that a user may answer one by one.
inline constexpr int most_own_occurrences = 500;

/// To the event as a whole: at most one answer of a user. What they said to single occurrences stays.
void put_whole(store::Documents&, const Event&, UserId, Status);
void remove_whole(store::Documents&, EventId, UserId);
/// To the occurrence that starts then. Failure conflict beyond `most_own_occurrences`.
void put_own(store::Documents&, const Event&, base::Instant start, UserId, Status);
void remove_own(store::Documents&, EventId, base::Instant start, UserId);
/// What an answer to one occurrence replaces: OccurrenceAttendee::replaces.
Whole whole_answer(store::Documents&, EventId, UserId);
/// Those of who is no member any more: see Attendance::forget.
void forget_answers(store::Documents&, CommunityId, UserId);

}  // namespace events
