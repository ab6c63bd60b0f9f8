#pragma once
// What is allowed in a community. Pure functions on documents: no store, no http.
#include "auth/caller.hpp"
#include "features/memberships/membership.hpp"

namespace memberships {

using communities::Community;

/// Where a caller stands in one community: what every decision about it needs, and nothing else.
struct Place {
    const auth::Caller& caller;
    const Community& community;
    const Maybe& membership;
};

/// The community's card: public to all but the blocked, private to members, to who has asked, and to the site's owner.
bool may_know(const Place&);
/// What is inside: posts, events, courses. As may_know, without who has only asked.
bool may_see(const Place&);
/// Who is a member: members of it, and the site's owner.
bool may_see_members(const Place&);
/// Of which status: who is in to all of these; requests and the blocked to who runs it.
bool may_see_members(const Place&, Status);
/// Post, comment, like, answer events: active members and the site's owner.
bool may_take_part(const Place&);
/// Settings, members, pins, events, moderation: its admins and the site's owner.
bool may_run(const Place&);
/// Ask to join or join: signed in, not blocked, not a member; or still waiting in a community that is public by now.
bool may_join(const Place&);
/// What somebody answered to the questions: for who decides about them, and for themselves.
bool may_read_answers(const Place& viewer, const Membership& subject);

/// What this viewer may read of the community: how many wait only who lets them in.
Community shown(const Place&, Community);

/// What the viewer may do about somebody's membership; nobody does anything about themselves here.
enum class Can { promote, demote, approve, reject, block, unblock, remove };
std::vector<Can> rights_over(const Place& viewer, const Membership& subject);

}  // namespace memberships
