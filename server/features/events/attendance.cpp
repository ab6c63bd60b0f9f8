// Attendance: who comes to an event.
#include "features/events/attendance.hpp"

#include "features/events/door.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace events {

using base::Fault, base::require;
using store::eq, store::of, store::set;

namespace {

/// The occurrence that an answer is for; nothing: the event as a whole, as always when it takes place once.
std::optional<Occurrence> which(const Event& event, std::optional<base::Instant> start) {
    if (!start) return std::nullopt;
    const auto found = occurrence_at(event, *start);
    if (!found)
        throw base::Failure{Fault::invalid,
                            "the event does not take place at that time",
                            {{"occurrence", "is the start of no occurrence"}}};
    return event.isRecurring ? found : std::nullopt;
}

/// At most one edge for a pair: changes the one that is there, or makes it.
template <class Edge>
void put(store::Documents& documents, const store::Filter& pair, Edge made) {
    const auto found = of<Edge>(documents).find(pair);
    if (!found)
        of<Edge>(documents).insert(made);
    else if (found->status != made.status)
        of<Edge>(documents).update(found->_id, {set<&Edge::status>(made.status)});
}

store::Filter pair_of(EventId event, UserId user) {
    return {eq<&EventAttendee::event>(event), eq<&EventAttendee::user>(user)};
}
store::Filter pair_of(EventId event, UserId user, base::Instant start) {
    return {eq<&OccurrenceAttendee::event>(event), eq<&OccurrenceAttendee::startDate>(start),
            eq<&OccurrenceAttendee::user>(user)};
}

/// A page of answers as cards.
template <class Edge>
schema::Listing<AttendeeCard> cards(store::Documents& documents, store::Query query, std::optional<Status> status) {
    if (status) query.where.push_back(eq<&Edge::status>(*status));
    query.by = &schema::indexes<Edge>[status ? 1 : 0];
    auto page = of<Edge>(documents).list(query);
    std::vector<UserId> ids;
    for (const auto& one : page.items) ids.push_back(one.user);
    const users::People people{documents, ids};
    schema::Listing<AttendeeCard> out{{}, std::move(page.next)};
    for (const auto& one : page.items) out.data.push_back({people[one.user], one.status, one.createdAt});
    return out;
}

}  // namespace

EventCard Attendance::answer(const auth::Caller& caller, EventId id, const schema::Draft<AttendanceAnswer>& draft) {
    std::optional<Occurrence> time;
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, event] = enter_event(documents, caller, id);
        require(may_attend(standing), Fault::forbidden, "only members may answer; join the community first");
        time = which(event, draft.value.occurrence);
        const auto status = draft.value.status;
        if (time)
            put(documents, pair_of(id, caller.user, time->startDate),
                OccurrenceAttendee{.community = event.community,
                                   .event = id,
                                   .startDate = time->startDate,
                                   .user = caller.user,
                                   .status = status});
        else
            put(documents, pair_of(id, caller.user),
                EventAttendee{.community = event.community, .event = id, .user = caller.user, .status = status});
    });
    const auto [standing, event] = enter_event(documents_, caller, id);
    return event_card(documents_, standing, event, time);
}

void Attendance::withdraw(const auth::Caller& caller, EventId id, const schema::Query<WhichOccurrence>& asked) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, event] = enter_event(documents, caller, id);
        if (const auto time = which(event, asked->occurrence))
            of<OccurrenceAttendee>(documents).remove(pair_of(id, caller.user, time->startDate));
        else
            of<EventAttendee>(documents).remove(pair_of(id, caller.user));
    });
}

schema::Listing<AttendeeCard> Attendance::list(const auth::Caller& caller, EventId id,
                                               const schema::Query<AttendeeFilter>& filter,
                                               const schema::Paging& paging) {
    const auto [standing, event] = enter_event(documents_, caller, id);
    require(caller.signed_in(), Fault::unauthenticated, "sign in first");
    require(may_see_inside(standing), Fault::forbidden, "only members may see who comes");
    store::Query query{.after = paging.after, .limit = paging.limit};
    const auto time = which(event, filter->occurrence);
    if (!time) {
        query.where = {eq<&EventAttendee::event>(id)};
        return cards<EventAttendee>(documents_, std::move(query), filter->status);
    }
    query.where = {eq<&OccurrenceAttendee::event>(id), eq<&OccurrenceAttendee::startDate>(time->startDate)};
    return cards<OccurrenceAttendee>(documents_, std::move(query), filter->status);
}

}  // namespace events
