// Events: plan, read, change, remove; a community's agenda and one's own.
#include "features/events/events.hpp"

#include <algorithm>
#include <tuple>

#include "features/events/calendar.hpp"
#include "features/events/door.hpp"
#include "store/collection.hpp"

namespace events {

using base::Fault, base::require;
using memberships::Membership, memberships::Standing;
using store::eq, store::of, store::set, store::unset;
using namespace std::chrono;

namespace {

AgendaWindow window_of(const EventWindow& asked, const schema::Paging& paging) {
    // Down to the minute, so that a list stays the same list while somebody turns its pages.
    const auto from =
        asked.from.value_or(floor<minutes>(asked.to ? std::min(base::now(), *asked.to - days{1}) : base::now()));
    const auto to = asked.to.value_or(from + days{90});
    if (to <= from) throw base::Failure{Fault::invalid, "the window is empty", {{"to", "must be after from"}}};
    if (to - from > days{400})
        throw base::Failure{Fault::invalid, "the window is too long", {{"to", "must be at most 400 days after from"}}};
    AgendaWindow out{from, to, std::nullopt, paging.limit + 1};
    if (paging.after) out.after = read_place(*paging.after);
    return out;
}

/// Cuts off the one slot too many that shows that there is a next page.
std::optional<std::string> take_next(std::vector<Slot>& slots, int limit) {
    if (int(slots.size()) <= limit) return std::nullopt;
    slots.resize(static_cast<std::size_t>(limit));
    return write_place(place_of(slots.back()));
}

void check(const Event& event) {
    auto problems = problems_of(event);
    if (!problems.empty()) throw base::Failure{Fault::invalid, "the event's times are not valid", std::move(problems)};
}

void check_room(store::Documents& documents, CommunityId community) {
    require(count_series(documents, community, base::now()) < most_series, Fault::conflict,
            "a community has at most 200 series at a time; end or remove one first");
}

template <auto Member>
void take(Event& event, const schema::Patch<Event>& patch) {
    static const Event fresh{};
    if (patch.has<Member>()) event.*Member = patch.value.*Member;
    if (patch.removes<Member>()) event.*Member = fresh.*Member;
}

/// The event with what a patch says about its times.
Event with_times(Event event, const schema::Patch<Event>& patch) {
    take<&Event::startDate>(event, patch);
    take<&Event::endDate>(event, patch);
    take<&Event::isRecurring>(event, patch);
    take<&Event::recurrencePattern>(event, patch);
    take<&Event::timeZone>(event, patch);
    return event;
}

bool moves_occurrences(const Event& from, const Event& to) {
    return std::tie(from.startDate, from.isRecurring, from.recurrencePattern, from.timeZone) !=
           std::tie(to.startDate, to.isRecurring, to.recurrencePattern, to.timeZone);
}

}  // namespace

schema::Listing<EventCard> Events::list(const auth::Caller& caller, CommunityId id,
                                        const schema::Query<EventWindow>& asked, const schema::Paging& paging) {
    const auto standing = memberships::enter(documents_, caller, id);
    auto slots = agenda(documents_, id, window_of(asked.value, paging));
    auto next = take_next(slots, paging.limit);
    return {event_cards(documents_, caller, {{id.value, standing}}, slots), std::move(next)};
}

schema::Listing<EventCard> Events::mine(const auth::Caller& caller, const schema::Query<EventWindow>& asked,
                                        const schema::Paging& paging) {
    const auto window = window_of(asked.value, paging);
    const auto memberships =
        of<Membership>(documents_)
            .list({.by = &schema::indexes<Membership>[3],
                   .where = {eq<&Membership::user>(caller.user), eq<&Membership::status>(memberships::Status::active)},
                   .limit = store::most_listed})
            .items;
    std::vector<CommunityId> ids;
    std::vector<Slot> slots;
    for (const auto& one : memberships) {
        auto found = agenda(documents_, one.community, window);
        if (found.empty()) continue;
        ids.push_back(one.community);
        slots.insert(slots.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    std::ranges::sort(slots, {}, place_of);
    auto next = take_next(slots, paging.limit);
    Standings standings;
    for (auto& community : of<memberships::Community>(documents_).get_all(ids)) {
        const auto mine = std::ranges::find(memberships, community._id, &Membership::community);
        standings.insert_or_assign(community._id.value, Standing{caller, community, *mine});
    }
    auto cards = event_cards(documents_, caller, standings, slots);
    for (auto& card : cards) {
        const auto& from = standings.at(card.community.value).community;
        card.communityCard = EventCommunity{from._id, from.name, from.slug};
    }
    return {std::move(cards), std::move(next)};
}

schema::Created<EventView> Events::plan(const auth::Caller& caller, CommunityId id, const schema::Draft<Event>& draft) {
    Event event = draft.value;
    std::optional<Standing> standing;
    documents_.transact([&](store::Documents& documents) {
        standing = memberships::enter_to_run(documents, caller, id);
        check(event);
        if (event.isRecurring) check_room(documents, id);
        event.community = id;
        event.creator = caller.user;
        event.recurrenceEndsAt = end_of_series(event);
        of<Event>(documents).insert(event);
    });
    return {event_view(documents_, *standing, event, std::nullopt)};
}

EventView Events::read(const auth::Caller& caller, EventId id, const schema::Query<WhichOccurrence>& which) {
    const auto [standing, event] = enter_event(documents_, caller, id);
    std::optional<Occurrence> time;
    if (which->occurrence) {
        time = occurrence_at(event, *which->occurrence);
        require(time.has_value(), Fault::not_found, "the event does not take place at that time");
    }
    return event_view(documents_, standing, event, time);
}

EventView Events::edit(const auth::Caller& caller, EventId id, const schema::Patch<Event>& patch) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, before] = enter_event(documents, caller, id);
        require(may_plan(standing), Fault::forbidden, "only admins of the community may change its events");
        if (patch.empty()) return;
        const auto after = with_times(before, patch);
        const bool moves = moves_occurrences(before, after);
        // An event that was imported with odd times can still be given another title.
        if (moves || before.endDate != after.endDate) check(after);
        if (after.isRecurring && !before.isRecurring) check_room(documents, before.community);
        auto change = store::changes(patch);
        change.push_back(set<&Event::recurrenceEndsAt>(end_of_series(after)));
        change.push_back(store::inc<&Event::sequence>(1));
        if (moves) {
            change.push_back(unset<&Event::cancelledOccurrences>());
            change.push_back(unset<&Event::reminding>());
        }
        of<Event>(documents).update(id, std::move(change));
        if (moves) forget_occurrences(documents, id);
    });
    return read(caller, id, {});
}

void Events::remove(const auth::Caller& caller, EventId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, event] = enter_event(documents, caller, id);
        require(may_plan(standing), Fault::forbidden, "only admins of the community may delete its events");
        remove_(documents, schema::collection<Event>, id.value);
    });
}

schema::File Events::file(const auth::Caller& caller, EventId id) {
    const auto [standing, event] = enter_event(documents_, caller, id);
    const auto text = write_calendar({.name = event.title, .now = base::now()},
                                     {{shown(standing, event), event_link(public_url_, standing.community, id)}});
    return {"text/calendar; charset=utf-8", text, "event.ics"};
}

}  // namespace events
