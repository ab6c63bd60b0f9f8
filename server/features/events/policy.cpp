// What is allowed around events.
#include "features/events/policy.hpp"

namespace events {

bool may_plan(const Place& at) { return memberships::may_run(at); }

bool may_attend(const Place& at) { return memberships::may_take_part(at); }

bool may_see_inside(const Place& at) { return memberships::may_see_members(at); }

std::vector<Can> rights(const Place& at) {
    std::vector<Can> out;
    if (may_attend(at)) out.push_back(Can::attend);
    if (may_plan(at)) out.insert(out.end(), {Can::edit, Can::remove});
    return out;
}

Event shown(const Place& at, Event event) {
    if (!may_see_inside(at)) event.meetingLink.reset();
    return event;
}

}  // namespace events
