#pragma once
// Standing: a caller's place in a community, read from the store. The door of every feature inside communities.
#include <optional>

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
/// The same for who may take part: unauthenticated or forbidden for who may only look.
Standing enter_to_take_part(store::Documents&, const auth::Caller&, CommunityId);
/// The same for who runs it.
Standing enter_to_run(store::Documents&, const auth::Caller&, CommunityId);
/// The caller's membership in a community; nothing for visitors.
Maybe membership_of(store::Documents&, UserId, CommunityId);

}  // namespace memberships
