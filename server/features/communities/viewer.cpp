// The viewer's rights in a community, from the policies.
#include "features/communities/viewer.hpp"

namespace communities {

bool may_transfer(const memberships::Place& at) {
    return memberships::may_run(at) && (at.caller.owner || at.caller.user == at.community.creator);
}

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
    if (may_transfer(at)) out.can.push_back(Can::transfer);
    return out;
}

}  // namespace communities
