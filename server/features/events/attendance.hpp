#pragma once
// Attendance: who comes to an event, to the whole of it or to one occurrence.
#include "features/events/events.hpp"

namespace events {

struct AttendanceAnswer {
    Status status = Status::going;
    std::optional<base::Instant> occurrence;
};

struct AttendeeFilter {
    std::optional<Status> status;
    std::optional<base::Instant> occurrence;  ///< who comes to this one; not given: answers to the whole
};

struct AttendeeCard {
    users::Person person;
    Status status = Status::going;
    base::Instant createdAt{};
};

class Attendance {
public:
    explicit Attendance(store::Documents& documents) : documents_{documents} {}

    /// Says or changes it. Answers the event, at that occurrence when one is named.
    EventView answer(const auth::Caller&, EventId, const schema::Draft<AttendanceAnswer>&);
    /// Takes an answer back, and answers the event with what holds then. It is no failure when there was none.
    EventView withdraw(const auth::Caller&, EventId, const schema::Query<WhichOccurrence>&);
    /// Each who answered once, by user; at an occurrence with the answer that counts there.
    schema::Listing<AttendeeCard> list(const auth::Caller&, EventId, const schema::Query<AttendeeFilter>&,
                                       const schema::Paging&);
    /// Of who is no member any more: takes back the answers to single events and occurrences that have not begun, and
    /// to whole series that have not ended. The rest is history. Belongs to the current transaction.
    static void forget(store::Documents&, CommunityId, UserId);

private:
    EventView view(const auth::Caller&, EventId, const std::optional<Occurrence>&);

    store::Documents& documents_;
};

}  // namespace events

namespace schema {

template <>
inline constexpr auto fields<events::AttendanceAnswer> = std::array{
    field<&events::AttendanceAnswer::status>({.required = true, .example = "going"}),
    field<&events::AttendanceAnswer::occurrence>(
        {.about = "The start of one occurrence; not given: the event as a whole"}),
};
template <>
inline constexpr auto fields<events::AttendeeFilter> = std::array{
    field<&events::AttendeeFilter::status>(),
    field<&events::AttendeeFilter::occurrence>(
        {.about = "Who comes to this occurrence; not given: the answers to the event as a whole"}),
};
template <>
inline constexpr auto fields<events::AttendeeCard> = std::array{
    field<&events::AttendeeCard::person>({.flatten = true}),
    field<&events::AttendeeCard::status>(),
    field<&events::AttendeeCard::createdAt>(),
};

}  // namespace schema
