#pragma once
// One occurrence of a series: the answers that are for it alone, and their counts. Collections eventoccurrences,
// occurrenceattendees.
#include "features/events/event.hpp"

namespace events {

/// There from the first answer on. What counts at the occurrence is the event's count, less those replaced, and these.
struct EventOccurrence {
    base::Id<"eventoccurrences"> _id;
    CommunityId community;
    EventId event;
    base::Instant startDate{};
    std::int64_t goingCount = 0;
    std::int64_t maybeCount = 0;
    std::int64_t notGoingCount = 0;
    std::int64_t goingReplaced = 0;  ///< answers to the whole that do not count here, since there is another one
    std::int64_t maybeReplaced = 0;
    std::int64_t notGoingReplaced = 0;
};

/// An answer to the event as a whole, or that there is none.
enum class Whole { none, going, maybe, not_going };

/// One user's answer to one occurrence of a series: there it counts instead of the answer to the whole.
struct OccurrenceAttendee {
    base::Id<"occurrenceattendees"> _id;
    CommunityId community;
    EventId event;
    base::Id<"eventoccurrences"> occurrence;
    base::Instant startDate{};  ///< of the occurrence
    UserId user;
    Status status = Status::going;
    Whole replaces = Whole::none;  ///< the same user's EventAttendee, followed when it changes
    base::Instant createdAt{};
};

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::EventOccurrence> = std::array{
    field<&events::EventOccurrence::_id>({.access = Access::server}),
    field<&events::EventOccurrence::community>({.required = true, .access = Access::server}),
    field<&events::EventOccurrence::event>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::EventOccurrence::startDate>({.required = true, .access = Access::server}),
    field<&events::EventOccurrence::goingCount>({.access = Access::derived}),
    field<&events::EventOccurrence::maybeCount>({.access = Access::derived}),
    field<&events::EventOccurrence::notGoingCount>({.access = Access::derived}),
    field<&events::EventOccurrence::goingReplaced>({.access = Access::derived}),
    field<&events::EventOccurrence::maybeReplaced>({.access = Access::derived}),
    field<&events::EventOccurrence::notGoingReplaced>({.access = Access::derived}),
};

template <>
inline constexpr auto fields<events::OccurrenceAttendee> = std::array{
    field<&events::OccurrenceAttendee::_id>({.access = Access::server}),
    field<&events::OccurrenceAttendee::community>({.required = true, .access = Access::server}),
    field<&events::OccurrenceAttendee::event>({.required = true, .access = Access::server}),
    field<&events::OccurrenceAttendee::occurrence>(
        {.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::OccurrenceAttendee::startDate>({.required = true, .access = Access::server}),
    field<&events::OccurrenceAttendee::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::OccurrenceAttendee::status>({.required = true}),
    field<&events::OccurrenceAttendee::replaces>({.access = Access::server}),
    field<&events::OccurrenceAttendee::createdAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<events::EventOccurrence> = std::array{
    unique({asc<&events::EventOccurrence::event>, asc<&events::EventOccurrence::startDate>}),
};
template <>
inline constexpr Collection collection<events::EventOccurrence>{.name = "eventoccurrences",
                                                                .table = &table_of<events::EventOccurrence>,
                                                                .indexes = indexes<events::EventOccurrence>};

template <>
inline constexpr auto indexes<events::OccurrenceAttendee> = std::array{
    unique({asc<&events::OccurrenceAttendee::occurrence>, asc<&events::OccurrenceAttendee::user>}),
    index({asc<&events::OccurrenceAttendee::occurrence>, asc<&events::OccurrenceAttendee::status>,
           asc<&events::OccurrenceAttendee::user>}),
    index({asc<&events::OccurrenceAttendee::user>, asc<&events::OccurrenceAttendee::event>,
           asc<&events::OccurrenceAttendee::startDate>}),
    index({asc<&events::OccurrenceAttendee::user>, asc<&events::OccurrenceAttendee::community>,
           asc<&events::OccurrenceAttendee::startDate>}),
};
template <>
inline constexpr auto derived<events::OccurrenceAttendee> = [] {
    using events::OccurrenceAttendee, events::EventOccurrence, events::Status, events::Whole;
    constexpr auto status = [](Status is) consteval { return only<&OccurrenceAttendee::status>(is); };
    constexpr auto replaces = [](Whole is) consteval { return only<&OccurrenceAttendee::replaces>(is); };
    return std::array{
        count<&OccurrenceAttendee::occurrence, &EventOccurrence::goingCount>(status(Status::going)),
        count<&OccurrenceAttendee::occurrence, &EventOccurrence::maybeCount>(status(Status::maybe)),
        count<&OccurrenceAttendee::occurrence, &EventOccurrence::notGoingCount>(status(Status::not_going)),
        count<&OccurrenceAttendee::occurrence, &EventOccurrence::goingReplaced>(replaces(Whole::going)),
        count<&OccurrenceAttendee::occurrence, &EventOccurrence::maybeReplaced>(replaces(Whole::maybe)),
        count<&OccurrenceAttendee::occurrence, &EventOccurrence::notGoingReplaced>(replaces(Whole::not_going)),
    };
}();
template <>
inline constexpr Collection collection<events::OccurrenceAttendee>{.name = "occurrenceattendees",
                                                                   .table = &table_of<events::OccurrenceAttendee>,
                                                                   .indexes = indexes<events::OccurrenceAttendee>,
                                                                   .derived = derived<events::OccurrenceAttendee>};

}  // namespace schema
