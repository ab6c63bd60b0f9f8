// Events: cancelling one occurrence of a series, and what was said about single ones.
#include "features/events/door.hpp"
#include "features/events/events.hpp"
#include "features/events/occurrence.hpp"
#include "store/collection.hpp"

namespace events {

using base::Fault, base::require;
using store::eq, store::of, store::unset;

void Events::forget_occurrences(store::Documents& documents, EventId id) {
    while (const auto one = of<EventOccurrence>(documents).find({eq<&EventOccurrence::event>(id)}))
        remove_(documents, schema::collection<EventOccurrence>, one->_id.value);
}

void Events::cancel(const auth::Caller& caller, EventId id, const std::string& start) {
    set_cancelled(caller, id, start, true);
}

EventView Events::restore(const auth::Caller& caller, EventId id, const std::string& start) {
    set_cancelled(caller, id, start, false);
    return read(caller, id, {{base::parse_instant(start)}});
}

void Events::set_cancelled(const auth::Caller& caller, EventId id, const std::string& start, bool cancelled) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, event] = enter_event(documents, caller, id);
        require(may_plan(standing), Fault::forbidden, "only admins of the community may change its events");
        const auto at = base::parse_instant(start);
        require(at && is_series(event) && occurs_at(series_of(event), *at), Fault::not_found,
                "there is no series that takes place at that time");
        if (is_cancelled(event, *at) == cancelled) return;
        require(!cancelled || int(event.cancelledOccurrences.size()) < most_cancelled, Fault::conflict,
                "500 occurrences of this event are cancelled; end the series instead");
        store::Change change{store::inc<&Event::sequence>(1)};
        if (cancelled) {
            change.push_back(store::add_to_set<&Event::cancelledOccurrences>(*at));
        } else {
            change.push_back(store::pull<&Event::cancelledOccurrences>(*at));
            change.push_back(unset<&Event::reminding>());  // it may be the next one to remind of
        }
        of<Event>(documents).update(id, std::move(change));
    });
}

}  // namespace events
