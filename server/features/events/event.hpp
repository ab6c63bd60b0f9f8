#pragma once
// An event of a community, once or in a series, and the answers to it as a whole. Collections events, eventattendees.
#include "features/communities/community.hpp"
#include "features/users/user.hpp"

namespace events {

enum class Status { going, maybe, not_going };

/// An element of the seed's `attendees`; the truth is EventAttendee.
struct Attendee {
    UserId user;
    Status status = Status::going;
};

/// The reminders of an event that are to be sent next.
struct Reminding {
    base::Instant at{};           ///< when; `never`: there is none to come
    base::Instant startDate{};    ///< of the occurrence that they are about
    std::optional<UserId> after;  ///< who answered and comes up to here in order has been reminded
};
inline constexpr base::Instant never{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

struct Event {
    EventId _id;
    std::string title;
    std::string description;
    base::Instant startDate{};  ///< of a series: of its first occurrence
    base::Instant endDate{};
    std::optional<std::string> meetingLink;  ///< for members only
    CommunityId community;
    UserId creator;
    std::vector<Attendee> attendees;
    bool isRecurring = false;
    std::optional<std::string> recurrencePattern;  ///< RFC 5545 RRULE, without its name
    base::Instant createdAt{};
    base::Instant updatedAt{};
    // Beside the seed's fields:
    std::string timeZone = "UTC";  ///< a series keeps its wall time there over clock changes
    std::int64_t goingCount = 0;
    std::int64_t maybeCount = 0;
    std::int64_t notGoingCount = 0;
    std::int64_t sequence = 0;                        ///< revisions, as calendars count them (RFC 5545 section 3.8.7.4)
    std::optional<base::Instant> recurrenceEndsAt;    ///< end of a series' last occurrence; not given: it goes on
    std::vector<base::Instant> cancelledOccurrences;  ///< starts at which a series does not take place
    std::optional<Reminding> reminding;               ///< not given: not worked out yet, as after a change of times
};

/// Cancelled occurrences of one series.
inline constexpr int most_cancelled = 500;

/// One user's answer to an event as a whole.
struct EventAttendee {
    base::Id<"eventattendees"> _id;
    CommunityId community;
    EventId event;
    UserId user;
    Status status = Status::going;
    base::Instant createdAt{};
};

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::Attendee> = std::array{
    field<&events::Attendee::user>({.required = true}),
    field<&events::Attendee::status>(),
};

template <>
inline constexpr auto fields<events::Reminding> = std::array{
    field<&events::Reminding::at>(),
    field<&events::Reminding::startDate>(),
    field<&events::Reminding::after>(),
};

template <>
inline constexpr auto fields<events::Event> = std::array{
    field<&events::Event::_id>({.access = Access::server}),
    field<&events::Event::title>({.required = true, .max = 200, .format = Format::line, .example = "Seed swap"}),
    field<&events::Event::description>(
        {.required = true, .max = 20'000, .format = Format::markdown, .example = "Bring *seeds*."}),
    field<&events::Event::startDate>({.required = true, .example = "2026-05-02T08:00:00.000Z"}),
    field<&events::Event::endDate>(
        {.required = true, .about = "After the start, at most 31 days", .example = "2026-05-02T10:00:00.000Z"}),
    field<&events::Event::meetingLink>({.max = 2'000, .format = Format::url, .about = "Answered to members only"}),
    field<&events::Event::community>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::Event::creator>({.required = true, .access = Access::server}),
    field<&events::Event::attendees>({.access = Access::derived}),
    field<&events::Event::isRecurring>(),
    field<&events::Event::recurrencePattern>({.max = 300,
                                              .format = Format::rrule,
                                              .about = "An RFC 5545 recurrence rule",
                                              .example = "FREQ=WEEKLY;BYDAY=SA;COUNT=10"}),
    field<&events::Event::createdAt>({.access = Access::server}),
    field<&events::Event::updatedAt>({.access = Access::server}),
    field<&events::Event::timeZone>({.max = 64, .format = Format::timezone, .example = "Europe/Berlin"}),
    field<&events::Event::goingCount>({.access = Access::derived}),
    field<&events::Event::maybeCount>({.access = Access::derived}),
    field<&events::Event::notGoingCount>({.access = Access::derived}),
    field<&events::Event::sequence>({.access = Access::server}),
    field<&events::Event::recurrenceEndsAt>({.access = Access::server}),
    field<&events::Event::cancelledOccurrences>(
        {.max = events::most_cancelled, .access = Access::server, .about = "Starts of occurrences that are cancelled"}),
    field<&events::Event::reminding>({.access = Access::secret}),
};

template <>
inline constexpr auto fields<events::EventAttendee> = std::array{
    field<&events::EventAttendee::_id>({.access = Access::server}),
    field<&events::EventAttendee::community>({.required = true, .access = Access::server}),
    field<&events::EventAttendee::event>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::EventAttendee::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&events::EventAttendee::status>({.required = true}),
    field<&events::EventAttendee::createdAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<events::Event> = std::array{
    index({asc<&events::Event::community>, asc<&events::Event::startDate>}),
    index({asc<&events::Event::community>, asc<&events::Event::startDate>, asc<&events::Event::_id>}),
    // Two more for series: those that end, by their end, and those that go on.
    index({asc<&events::Event::community>, asc<&events::Event::isRecurring>, asc<&events::Event::recurrenceEndsAt>,
           asc<&events::Event::startDate>, asc<&events::Event::_id>}),
    index({asc<&events::Event::community>, asc<&events::Event::isRecurring>, asc<&events::Event::startDate>}),
    index({asc<&events::Event::creator>}),
    index({asc<&events::Event::reminding, &events::Reminding::at>}),
};
template <>
inline constexpr auto indexes<events::EventAttendee> = std::array{
    unique({asc<&events::EventAttendee::event>, asc<&events::EventAttendee::user>}),
    index({asc<&events::EventAttendee::event>, asc<&events::EventAttendee::status>, asc<&events::EventAttendee::user>}),
    index({asc<&events::EventAttendee::user>, asc<&events::EventAttendee::event>}),
    index(
        {asc<&events::EventAttendee::user>, asc<&events::EventAttendee::community>, asc<&events::EventAttendee::_id>}),
};
template <>
inline constexpr auto searched<events::Event> = std::array{
    name_of_member<&events::Event::title>,
    name_of_member<&events::Event::description>,
};
template <>
inline constexpr Collection collection<events::Event>{.name = "events",
                                                      .table = &table_of<events::Event>,
                                                      .indexes = indexes<events::Event>,
                                                      .searched = searched<events::Event>,
                                                      .search_scope = name_of_member<&events::Event::community>};

template <>
inline constexpr auto derived<events::EventAttendee> = [] {
    using events::EventAttendee, events::Event, events::Attendee, events::Status;
    return std::array{
        count<&EventAttendee::event, &Event::goingCount>(only<&EventAttendee::status>(Status::going)),
        count<&EventAttendee::event, &Event::maybeCount>(only<&EventAttendee::status>(Status::maybe)),
        count<&EventAttendee::event, &Event::notGoingCount>(only<&EventAttendee::status>(Status::not_going)),
        list<&EventAttendee::event, &Event::attendees>(
            500, {taken<&EventAttendee::user, &Attendee::user>, taken<&EventAttendee::status, &Attendee::status>}),
    };
}();
template <>
inline constexpr Collection collection<events::EventAttendee>{.name = "eventattendees",
                                                              .table = &table_of<events::EventAttendee>,
                                                              .indexes = indexes<events::EventAttendee>,
                                                              .derived = derived<events::EventAttendee>};

}  // namespace schema
