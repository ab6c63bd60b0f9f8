#pragma once
// An invitation: a link that lets somebody in without approval. Collection invitations.
#include "features/memberships/membership.hpp"

namespace memberships {

struct Invitation {
    InvitationId _id;
    CommunityId community;
    UserId creator;
    std::string code;  ///< the secret part of the link
    std::int64_t uses = 0;
    std::optional<std::int64_t> maxUses;     ///< unlimited when it is not given
    std::optional<base::Instant> expiresAt;  ///< never when it is not given
    base::Instant createdAt{};
};

inline bool is_usable(const Invitation& one, base::Instant at) {
    return (!one.maxUses || one.uses < *one.maxUses) && (!one.expiresAt || *one.expiresAt > at);
}

}  // namespace memberships

namespace schema {

template <>
inline constexpr auto fields<memberships::Invitation> = std::array{
    field<&memberships::Invitation::_id>({.access = Access::server}),
    field<&memberships::Invitation::community>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&memberships::Invitation::creator>({.required = true, .access = Access::server}),
    field<&memberships::Invitation::code>({.required = true, .access = Access::server}),
    field<&memberships::Invitation::uses>({.access = Access::server}),
    field<&memberships::Invitation::maxUses>({.min = 1, .max = 100'000, .access = Access::initial}),
    field<&memberships::Invitation::expiresAt>({.access = Access::initial}),
    field<&memberships::Invitation::createdAt>({.access = Access::server}),
};
template <>
inline constexpr auto indexes<memberships::Invitation> = std::array{
    unique({asc<&memberships::Invitation::code>}),
    index({asc<&memberships::Invitation::community>, desc<&memberships::Invitation::createdAt>,
           desc<&memberships::Invitation::_id>}),
    index({asc<&memberships::Invitation::creator>}),
};
template <>
inline constexpr Collection collection<memberships::Invitation>{
    .name = "invitations", .table = &table_of<memberships::Invitation>, .indexes = indexes<memberships::Invitation>};

}  // namespace schema
