#pragma once
// Memberships: joining, approving, leaving, roles, invitations.
#include "features/memberships/invitation.hpp"
#include "features/memberships/standing.hpp"
#include "schema/input.hpp"

namespace memberships {

/// What somebody says when they join.
struct JoinRequest {
    std::vector<std::string> answers;
    std::optional<std::string> invitation;  ///< the code of a link: lets in at once
};

/// A member in a list: the membership, the face, and what the viewer may do about it.
struct MemberCard {
    Membership membership;
    users::Person person;
    std::vector<Can> can;
};

struct MemberFilter {
    std::optional<Status> status;
    std::optional<Role> role;
    std::optional<std::string> search;
};

/// What an invitation shows to who follows its link.
struct InvitationCard {
    CommunityId community;
    std::string name;
    std::string description;
    std::optional<std::string> coverImage;
    std::int64_t memberCount = 0;
    users::Person invitedBy;
};

class Memberships {
public:
    explicit Memberships(store::Documents& documents) : documents_{documents} {}

    /// Public communities, and an invitation, admit at once; private ones write down the request. Asking twice answers
    /// the same membership. A blocked user is told that there is no such community.
    Membership join(const auth::Caller&, CommunityId, const schema::Draft<JoinRequest>&);
    /// Leaves, or withdraws a request. Failure conflict for the last admin.
    void leave(const auth::Caller&, CommunityId);
    schema::Listing<MemberCard> list(const auth::Caller&, CommunityId, const schema::Query<MemberFilter>&,
                                     const schema::Paging&);
    /// Approves, blocks, unblocks, promotes, demotes.
    MemberCard change(const auth::Caller&, CommunityId, UserId, const schema::Patch<Membership>&);
    /// Rejects a request or removes a member.
    void remove(const auth::Caller&, CommunityId, UserId);

    /// Failure conflict, with its name, while the user is the last admin of a community: before an account is deleted.
    void require_may_go(UserId);

    schema::Created<Invitation> invite(const auth::Caller&, CommunityId, const schema::Draft<Invitation>&);
    schema::Listing<Invitation> invitations(const auth::Caller&, CommunityId, const schema::Paging&);
    void revoke(const auth::Caller&, InvitationId);
    InvitationCard invitation(const std::string& code);

private:
    Membership admit(const auth::Caller&, const Standing&, const JoinRequest&);
    bool is_last_admin(const Membership&);
    void keep_an_admin(const Membership& about_to_go);

    store::Documents& documents_;
};

}  // namespace memberships

namespace schema {

template <>
inline constexpr auto fields<memberships::JoinRequest> = std::array{
    field<&memberships::JoinRequest::answers>(
        {.max = 5, .each_max = 1'000, .about = "To the community's questions, in order"}),
    field<&memberships::JoinRequest::invitation>({.max = 64, .about = "The code of an invitation link"}),
};
template <>
inline constexpr auto fields<memberships::MemberCard> = std::array{
    field<&memberships::MemberCard::membership>({.flatten = true}),
    field<&memberships::MemberCard::person>(),
    field<&memberships::MemberCard::can>({.about = "What the viewer may do about this member"}),
};
template <>
inline constexpr auto fields<memberships::MemberFilter> = std::array{
    field<&memberships::MemberFilter::status>({.about = "active when it is not given; others for admins"}),
    field<&memberships::MemberFilter::role>(),
    field<&memberships::MemberFilter::search>({.max = 100, .about = "Words of the name"}),
};
template <>
inline constexpr auto fields<memberships::InvitationCard> = std::array{
    field<&memberships::InvitationCard::community>(),   field<&memberships::InvitationCard::name>(),
    field<&memberships::InvitationCard::description>(), field<&memberships::InvitationCard::coverImage>(),
    field<&memberships::InvitationCard::memberCount>(), field<&memberships::InvitationCard::invitedBy>(),
};

}  // namespace schema
