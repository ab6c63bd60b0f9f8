// The door to one event.
#include "features/events/door.hpp"

#include "store/collection.hpp"

namespace events {

Seen enter_event(store::Documents& documents, const auth::Caller& caller, EventId id) {
    constexpr auto missing = "there is no such event";
    auto event = store::of<Event>(documents).find(id);
    base::require(event.has_value(), base::Fault::not_found, missing);
    auto standing = memberships::look(documents, caller, event->community);
    base::require(standing && memberships::may_see(*standing), base::Fault::not_found, missing);
    return {*std::move(standing), *std::move(event)};
}

}  // namespace events
