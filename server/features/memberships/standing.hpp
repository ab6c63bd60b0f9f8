#pragma once
// Standing: a caller's place in a community, read from the store. The door of every feature inside communities.
#include <optional>
#include <unordered_map>

#include "features/memberships/policy.hpp"

namespace store {
class Documents;
}

namespace memberships {

struct Standing {
    auth::Caller caller;
    Community community;
    Maybe membership;

    operator Place() const { return {caller, community, membership}; }
};

/// The caller's place, whatever they may do there; nothing when there is no such community.
std::optional<Standing> look(store::Documents&, const auth::Caller&, CommunityId);
/// The same for who may see what is inside; not_found for everybody else.
Standing enter(store::Documents&, const auth::Caller&, CommunityId);
/// The same for who may see who is in.
Standing enter_to_see_members(store::Documents&, const auth::Caller&, CommunityId);
/// The same for who may take part: unauthenticated or forbidden for who may only look.
Standing enter_to_take_part(store::Documents&, const auth::Caller&, CommunityId);
/// The same for who runs it.
Standing enter_to_run(store::Documents&, const auth::Caller&, CommunityId);

/// Where a caller stands in the communities of a list, by community: those that they may see the inside of.
using Standings = std::unordered_map<base::ObjectId, Standing>;
Standings only(Standing);
/// In two queries, however often a community is named; at most store::most_listed.
Standings look_at_all(store::Documents&, const auth::Caller&, std::vector<CommunityId>);
/// The caller's places in these communities, in their order, whatever they may do there; one query.
std::vector<Standing> places_in(store::Documents&, const auth::Caller&, std::vector<Community>);

/// The caller's membership in a community; nothing for visitors.
Maybe membership_of(store::Documents&, UserId, CommunityId);

}  // namespace memberships
