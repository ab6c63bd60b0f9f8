// Invitations: making, listing, revoking and looking at one.
#include "base/random.hpp"
#include "features/memberships/memberships.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::require;
using store::eq, store::of;

schema::Created<Invitation> Memberships::invite(const auth::Caller& caller, CommunityId id,
                                                const schema::Draft<Invitation>& draft) {
    enter_to_run(documents_, caller, id);
    auto made = draft.value;
    require(!made.expiresAt || *made.expiresAt > base::now(), Fault::invalid, "expiresAt must be in the future");
    made.community = id;
    made.creator = caller.user;
    made.code = base::random_token(16);
    of<Invitation>(documents_).insert(made);
    return {made};
}

schema::Listing<Invitation> Memberships::invitations(const auth::Caller& caller, CommunityId id,
                                                     const schema::Paging& paging) {
    enter_to_run(documents_, caller, id);
    auto page = of<Invitation>(documents_)
                    .list({.by = &schema::indexes<Invitation>[1],
                           .where = {eq<&Invitation::community>(id)},
                           .after = paging.after,
                           .limit = paging.limit});
    return {std::move(page.items), std::move(page.next)};
}

void Memberships::revoke(const auth::Caller& caller, InvitationId id) {
    const auto invitation = of<Invitation>(documents_).find(id);
    require(invitation.has_value(), Fault::not_found, "there is no such invitation");
    const auto standing = look(documents_, caller, invitation->community);
    require(standing && may_run(*standing), Fault::not_found, "there is no such invitation");
    of<Invitation>(documents_).remove({eq<&Invitation::_id>(id)});
}

InvitationCard Memberships::invitation(const std::string& code) {
    const auto found = of<Invitation>(documents_).find({eq<&Invitation::code>(code)});
    require(found && is_usable(*found, base::now()), Fault::not_found,
            "this invitation is not valid any more; ask for a new one");
    const auto community = of<Community>(documents_).get(found->community);
    const UserId inviter[] = {found->creator};
    return {community._id,        community.name,        community.description,
            community.coverImage, community.memberCount, users::People{documents_, inviter}[found->creator]};
}

}  // namespace memberships
