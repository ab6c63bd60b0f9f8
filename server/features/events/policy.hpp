#pragma once
// What is allowed around events. Pure functions on documents: no store, no http.
#include "features/events/event.hpp"
#include "features/memberships/policy.hpp"

namespace events {

using memberships::Place;

/// Plan events and change them: who runs the community.
bool may_plan(const Place&);
/// Say whether they come: who takes part in the community.
bool may_attend(const Place&);
/// The meeting's address, and who comes: members and the site's owner.
bool may_see_inside(const Place&);

enum class Can { attend, edit, remove };
std::vector<Can> rights(const Place&);

/// What this viewer may read of the event.
Event shown(const Place&, Event);

}  // namespace events
