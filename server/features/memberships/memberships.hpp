#pragma once
// Memberships: joining, approving, leaving, roles, invitations.
#include <functional>

#include "features/memberships/cards.hpp"
#include "features/memberships/invitation.hpp"
#include "schema/input.hpp"

namespace memberships {

/// What somebody says when they join.
struct JoinRequest {
    std::vector<std::string> answers;
    std::optional<std::string> invitation;  ///< the code of a link: lets in at once
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
    std::optional<std::string> slug;
    std::string description;
    std::string descriptionHtml;
    std::optional<std::string> coverImage;
    std::optional<files::PictureCard> coverCard;  ///< of one that was uploaded here
    std::int64_t memberCount = 0;
    users::Person invitedBy;
    std::vector<std::string> questions;
};

/// The one of this code that lets somebody in now: neither expired nor used up, and its maker still runs the community.
std::optional<Invitation> find_valid(store::Documents&, const std::string& code);

/// Called within the transaction that ends an active membership: what else of the user's must go from the community.
using OnLeft = std::function<void(store::Documents&, CommunityId, UserId)>;

class Memberships {
public:
    explicit Memberships(store::Documents& documents, OnLeft on_left = {})
        : documents_{documents}, on_left_{std::move(on_left)} {}

    /// Public communities, and an invitation, admit at once; private ones write down the request. Whoever asks answers
    /// the community's questions: failure invalid names, at `answers.N`, each one that is left open. Asking twice
    /// answers the same membership; new answers replace the old ones while it is pending. A blocked user is told that
    /// there is no such community.
    Membership join(const auth::Caller&, CommunityId, const schema::Draft<JoinRequest>&);
    /// Leaves, or withdraws a request. Failure conflict for the last admin.
    void leave(const auth::Caller&, CommunityId);
    /// Newest first. A search looks at a bounded number of users: its pages may be short and still have a next one.
    schema::Listing<MemberCard> list(const auth::Caller&, CommunityId, const schema::Query<MemberFilter>&,
                                     const schema::Paging&);
    /// One of them. Failure not_found for who is none, and for whom the viewer would not find in the list.
    MemberCard read(const auth::Caller&, CommunityId, UserId);
    /// Approves, blocks, promotes, demotes.
    MemberCard change(const auth::Caller&, CommunityId, UserId, const schema::Patch<Membership>&);
    /// Rejects a request, removes a member, or unblocks somebody, who may then join or ask again.
    void remove(const auth::Caller&, CommunityId, UserId);

    /// Failure conflict, with its name, while the user is the last admin of a community: before an account is deleted.
    void require_may_go(UserId);

    schema::Created<Invitation> invite(const auth::Caller&, CommunityId, const schema::Draft<Invitation>&);
    schema::Listing<Invitation> invitations(const auth::Caller&, CommunityId, const schema::Paging&);
    void revoke(const auth::Caller&, InvitationId);
    InvitationCard invitation(const std::string& code);

private:
    Membership admit(store::Documents&, const Standing&, const JoinRequest&);
    void end(store::Documents&, const Membership&);
    bool is_last_admin(const Membership&);
    void keep_an_admin(const Membership& about_to_go);

    store::Documents& documents_;
    OnLeft on_left_;
};

}  // namespace memberships

namespace schema {

template <>
inline constexpr auto fields<memberships::JoinRequest> = std::array{
    field<&memberships::JoinRequest::answers>(
        {.max = communities::most_questions,
         .each_max = communities::longest_answer,
         .about = "To the community's questions, in order; an empty one leaves its question open. Who asks to be let "
                  "in answers all of them; a 422 names the questions that are open"}),
    field<&memberships::JoinRequest::invitation>({.max = 64, .about = "The code of an invitation link"}),
};
template <>
inline constexpr auto fields<memberships::MemberFilter> = std::array{
    field<&memberships::MemberFilter::status>({.about = "active when it is not given; others for admins"}),
    field<&memberships::MemberFilter::role>(),
    field<&memberships::MemberFilter::search>(
        {.max = 100, .about = "Words of the name; a page may hold fewer than its limit and still have a next one"}),
};
template <>
inline constexpr auto fields<memberships::InvitationCard> = std::array{
    field<&memberships::InvitationCard::community>(),
    field<&memberships::InvitationCard::name>(),
    field<&memberships::InvitationCard::slug>(),
    field<&memberships::InvitationCard::description>(),
    field<&memberships::InvitationCard::descriptionHtml>({.about = "The description as safe HTML"}),
    field<&memberships::InvitationCard::coverImage>(),
    field<&memberships::InvitationCard::coverCard>(
        {.about = "Of a private community its address carries the code, and so opens the picture to who holds it"}),
    field<&memberships::InvitationCard::memberCount>(),
    field<&memberships::InvitationCard::invitedBy>(),
    field<&memberships::InvitationCard::questions>(),
};

}  // namespace schema
