// The viewer's rights in a community, from the policies.
#include "features/communities/communities.hpp"
#include "features/memberships/policy.hpp"

namespace communities {

CommunityViewer viewer_of(const memberships::Place& at) {
    CommunityViewer out;
    if (at.membership) {
        out.status = at.membership->status;
        out.role = at.membership->role;
    }
    if (memberships::may_join(at)) out.can.push_back(Can::join);
    if (at.membership) out.can.push_back(Can::leave);
    if (memberships::may_take_part(at)) out.can.push_back(Can::post);
    if (memberships::may_run(at))
        for (const auto right : {Can::edit, Can::remove, Can::invite, Can::approve}) out.can.push_back(right);
    return out;
}

}  // namespace communities
