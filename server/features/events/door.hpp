#pragma once
// The door to one event: found, and seen only by who may see its community.
#include "features/events/event.hpp"
#include "features/memberships/standing.hpp"

namespace events {

struct Seen {
    memberships::Standing standing;
    Event event;
};

/// not_found when there is no such event, and just so for who may not know of it.
Seen enter_event(store::Documents&, const auth::Caller&, EventId);

}  // namespace events
