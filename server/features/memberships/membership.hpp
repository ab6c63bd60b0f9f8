#pragma once
// A membership: one user's place in one community. Collection communitymemberships; the truth behind
// communities.members.
#include "features/communities/community.hpp"
#include "features/users/user.hpp"

namespace memberships {

using communities::Role;
enum class Status { active, pending, blocked };

struct Membership {
    MembershipId _id;
    UserId user;
    CommunityId community;
    Role role = Role::member;
    base::Instant joinedAt{};
    Status status = Status::active;
    // Beside the seed's fields:
    std::vector<std::string> answers;  ///< to the community's questions, in their order
};

using Maybe = std::optional<Membership>;

inline bool is_active(const Maybe& one) { return one && one->status == Status::active; }
inline bool is_admin(const Maybe& one) { return is_active(one) && one->role == Role::admin; }
inline bool is_blocked(const Maybe& one) { return one && one->status == Status::blocked; }

}  // namespace memberships

namespace schema {

template <>
inline constexpr auto fields<memberships::Membership> = std::array{
    field<&memberships::Membership::_id>({.access = Access::server}),
    field<&memberships::Membership::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&memberships::Membership::community>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&memberships::Membership::role>(),
    field<&memberships::Membership::joinedAt>({.required = true, .access = Access::server}),
    field<&memberships::Membership::status>(
        {.about = "active lets in who has asked, blocked keeps out; remove the membership to unblock"}),
    field<&memberships::Membership::answers>({.max = communities::most_questions,
                                              .each_max = communities::longest_answer,
                                              .access = Access::server,
                                              .about = "Shown to admins of the community and to oneself"}),
};

template <>
inline constexpr auto indexes<memberships::Membership> = std::array{
    unique({asc<&memberships::Membership::user>, asc<&memberships::Membership::community>}),
    index({asc<&memberships::Membership::community>, asc<&memberships::Membership::status>,
           asc<&memberships::Membership::role>, desc<&memberships::Membership::joinedAt>,
           desc<&memberships::Membership::_id>}),
    index({asc<&memberships::Membership::community>, asc<&memberships::Membership::status>,
           desc<&memberships::Membership::joinedAt>, desc<&memberships::Membership::_id>}),
    index({asc<&memberships::Membership::user>, asc<&memberships::Membership::status>,
           desc<&memberships::Membership::joinedAt>, desc<&memberships::Membership::_id>}),
};
template <>
inline constexpr auto derived<memberships::Membership> = [] {
    using memberships::Membership, memberships::Status, communities::Community, communities::Member;
    constexpr auto active = only<&Membership::status>(Status::active);
    constexpr auto pending = only<&Membership::status>(Status::pending);
    return std::array{
        count<&Membership::community, &Community::memberCount>(active),
        count<&Membership::community, &Community::pendingCount>(pending),
        list<&Membership::community, &Community::members>(
            500,
            {taken<&Membership::user, &Member::user>, taken<&Membership::joinedAt, &Member::joinedAt>,
             taken<&Membership::role, &Member::role>},
            active),
        list_of<&Membership::user, &Membership::community, &users::User::joinedCommunities>(1'000, active),
    };
}();
template <>
inline constexpr Collection collection<memberships::Membership>{.name = "communitymemberships",
                                                                .table = &table_of<memberships::Membership>,
                                                                .indexes = indexes<memberships::Membership>,
                                                                .derived = derived<memberships::Membership>};

}  // namespace schema
