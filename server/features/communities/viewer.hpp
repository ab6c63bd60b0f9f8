#pragma once
// How the viewer stands to a community, and what they may do with it.
#include "features/memberships/policy.hpp"

namespace communities {

enum class Can { join, leave, post, edit, remove, invite, approve, transfer };

struct CommunityViewer {
    std::optional<memberships::Status> status;  ///< not given: no member
    std::optional<Role> role;
    std::vector<Can> can;
};

/// The viewer's rights, from the policies.
CommunityViewer viewer_of(const memberships::Place&);

/// Hand it over: its creator, while an admin, and the site's owner.
bool may_transfer(const memberships::Place&);

}  // namespace communities

namespace schema {

template <>
inline constexpr auto fields<communities::CommunityViewer> = std::array{
    field<&communities::CommunityViewer::status>(),
    field<&communities::CommunityViewer::role>(),
    field<&communities::CommunityViewer::can>(),
};

}  // namespace schema
