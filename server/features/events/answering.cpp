// Answering: the edges behind who comes.
#include "features/events/answering.hpp"

#include "store/collection.hpp"

namespace events {

using base::Fault, base::require;
using store::eq, store::of, store::set;

namespace {

Whole as_whole(const std::optional<EventAttendee>& answer) {
    if (!answer) return Whole::none;
    switch (answer->status) {
        case Status::going: return Whole::going;
        case Status::maybe: return Whole::maybe;
        case Status::not_going: break;
    }
    return Whole::not_going;
}

store::Filter pair_of(EventId event, UserId user) {
    return {eq<&EventAttendee::event>(event), eq<&EventAttendee::user>(user)};
}
store::Filter pair_of(const EventOccurrence& occurrence, UserId user) {
    return {eq<&OccurrenceAttendee::occurrence>(occurrence._id), eq<&OccurrenceAttendee::user>(user)};
}
store::Filter own_of(EventId event, UserId user) {
    return {eq<&OccurrenceAttendee::user>(user), eq<&OccurrenceAttendee::event>(event)};
}

std::optional<EventOccurrence> find_occurrence(store::Documents& documents, EventId event, base::Instant start) {
    return of<EventOccurrence>(documents).find(
        {eq<&EventOccurrence::event>(event), eq<&EventOccurrence::startDate>(start)});
}

/// What has begun is history; a series that goes on is not.
bool is_history(const Event& event, base::Instant now) {
    if (event.isRecurring) return event.recurrenceEndsAt && *event.recurrenceEndsAt <= now;
    return event.startDate <= now;
}

/// The user's answers to single occurrences replace another one from now on.
void follow_whole(store::Documents& documents, EventId event, UserId user) {
    const auto whole = whole_answer(documents, event, user);
    static_assert(most_own_occurrences <= store::most_listed);
    const auto own = of<OccurrenceAttendee>(documents).list(
        {.by = &schema::indexes<OccurrenceAttendee>[2], .where = own_of(event, user), .limit = store::most_listed});
    for (const auto& one : own.items)
        if (one.replaces != whole)
            of<OccurrenceAttendee>(documents).update(one._id, {set<&OccurrenceAttendee::replaces>(whole)});
}

}  // namespace

Whole whole_answer(store::Documents& documents, EventId event, UserId user) {
    return as_whole(of<EventAttendee>(documents).find(pair_of(event, user)));
}

void put_whole(store::Documents& documents, const Event& event, UserId user, Status status) {
    const auto known = of<EventAttendee>(documents).find(pair_of(event._id, user));
    if (known && known->status == status) return;
    if (known) {
        of<EventAttendee>(documents).update(known->_id, {set<&EventAttendee::status>(status)});
    } else {
        EventAttendee made{.community = event.community, .event = event._id, .user = user, .status = status};
        of<EventAttendee>(documents).insert(made);
    }
    if (event.isRecurring) follow_whole(documents, event._id, user);
}

void put_own(store::Documents& documents, const Event& event, base::Instant start, UserId user, Status status) {
    auto occurrence = find_occurrence(documents, event._id, start);
    if (!occurrence) {
        occurrence = EventOccurrence{.community = event.community, .event = event._id, .startDate = start};
        of<EventOccurrence>(documents).insert(*occurrence);
    }
    if (const auto known = of<OccurrenceAttendee>(documents).find(pair_of(*occurrence, user))) {
        if (known->status != status)
            of<OccurrenceAttendee>(documents).update(known->_id, {set<&OccurrenceAttendee::status>(status)});
        return;
    }
    require(of<OccurrenceAttendee>(documents).count(own_of(event._id, user)) < most_own_occurrences, Fault::conflict,
            "you have answered to 500 occurrences of this event one by one; answer to the event as a whole");
    OccurrenceAttendee made{.community = event.community,
                            .event = event._id,
                            .occurrence = occurrence->_id,
                            .startDate = start,
                            .user = user,
                            .status = status,
                            .replaces = whole_answer(documents, event._id, user)};
    of<OccurrenceAttendee>(documents).insert(made);
}

void remove_whole(store::Documents& documents, EventId event, UserId user) {
    if (of<EventAttendee>(documents).remove(pair_of(event, user), 1) > 0) follow_whole(documents, event, user);
}

void remove_own(store::Documents& documents, EventId event, base::Instant start, UserId user) {
    if (const auto occurrence = find_occurrence(documents, event, start))
        of<OccurrenceAttendee>(documents).remove(pair_of(*occurrence, user), 1);
}

void forget_answers(store::Documents& documents, CommunityId community, UserId user) {
    const auto now = base::now();
    documents.transact([&](store::Documents& inside) {
        of<OccurrenceAttendee>(inside).remove({eq<&OccurrenceAttendee::user>(user),
                                               eq<&OccurrenceAttendee::community>(community),
                                               store::gt<&OccurrenceAttendee::startDate>(now)});
        store::Query query{.by = &schema::indexes<EventAttendee>[3],
                           .where = {eq<&EventAttendee::user>(user), eq<&EventAttendee::community>(community)},
                           .limit = 100};
        do {
            const auto page = of<EventAttendee>(inside).list(query);
            std::vector<EventId> ids;
            for (const auto& one : page.items) ids.push_back(one.event);
            for (const auto& event : of<Event>(inside).get_all(ids))
                if (!is_history(event, now)) remove_whole(inside, event._id, user);
            query.after = page.next;
        } while (query.after);
    });
}

}  // namespace events
