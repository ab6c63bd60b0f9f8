#pragma once
// Members as others see them.
#include "features/memberships/standing.hpp"

namespace memberships {

/// A member in a list: the membership, the face, and what the viewer may do about it.
struct MemberCard {
    Membership membership;
    users::Person person;
    std::vector<Can> can;
};

/// In the order of the members, who are all of one community.
std::vector<MemberCard> member_cards(store::Documents&, const Standing& viewer, std::vector<Membership>);

}  // namespace memberships

namespace schema {

template <>
inline constexpr auto fields<memberships::MemberCard> = std::array{
    field<&memberships::MemberCard::membership>({.flatten = true}),
    field<&memberships::MemberCard::person>(),
    field<&memberships::MemberCard::can>({.about = "What the viewer may do about this member"}),
};

}  // namespace schema
