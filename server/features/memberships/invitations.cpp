// Invitations: making, listing, revoking and looking at one.
#include "base/random.hpp"
#include "features/files/picture_cards.hpp"
#include "features/files/wanted.hpp"
#include "features/markdown/markdown.hpp"
#include "features/memberships/memberships.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::require;
using store::eq, store::of;

namespace {

bool still_runs_it(store::Documents& documents, const Invitation& invitation) {
    if (is_admin(membership_of(documents, invitation.creator, invitation.community))) return true;
    const auto maker = of<users::User>(documents).find(invitation.creator);
    return maker && maker->isOwner && !maker->deletedAt;
}

/// Of a private community only who holds the code gets the picture: it stands in the address.
std::optional<files::PictureCard> cover_of(store::Documents& documents, const Community& community,
                                           const Invitation& invitation) {
    auto out = files::picture_card(documents, community.coverImage);
    if (out && community.type == communities::Type::private_)
        out->address += "?" + std::string{schema::name_of_member<&files::Wanted::invitation>} + "=" + invitation.code;
    return out;
}

}  // namespace

std::optional<Invitation> find_valid(store::Documents& documents, const std::string& code) {
    auto found = of<Invitation>(documents).find({eq<&Invitation::code>(code)});
    if (!found || !is_usable(*found, base::now()) || !still_runs_it(documents, *found)) return std::nullopt;
    return found;
}

schema::Created<Invitation> Memberships::invite(const auth::Caller& caller, CommunityId id,
                                                const schema::Draft<Invitation>& draft) {
    Invitation made;
    documents_.transact([&](store::Documents& documents) {
        enter_to_run(documents, caller, id);
        made = draft.value;
        if (made.expiresAt && *made.expiresAt <= base::now())
            throw base::Failure{
                Fault::invalid, "an invitation expires in the future", {{"expiresAt", "must be in the future"}}};
        made.community = id;
        made.creator = caller.user;
        made.code = base::random_token(16);
        of<Invitation>(documents).insert(made);
    });
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
    documents_.transact([&](store::Documents& documents) {
        const auto invitation = of<Invitation>(documents).find(id);
        require(invitation.has_value(), Fault::not_found, "there is no such invitation");
        const auto standing = look(documents, caller, invitation->community);
        require(standing && may_run(*standing), Fault::not_found, "there is no such invitation");
        of<Invitation>(documents).remove({eq<&Invitation::_id>(id)});
    });
}

InvitationCard Memberships::invitation(const std::string& code) {
    const auto found = find_valid(documents_, code);
    require(found.has_value(), Fault::not_found, "this invitation is not valid any more; ask for a new one");
    auto community = of<Community>(documents_).get(found->community);
    const UserId inviter[] = {found->creator};
    auto cover = cover_of(documents_, community, *found);
    auto html = markdown::to_html(community.description);
    return {community._id,
            std::move(community.name),
            std::move(community.slug),
            std::move(community.description),
            std::move(html),
            std::move(community.coverImage),
            std::move(cover),
            community.memberCount,
            users::People{documents_, inviter}[found->creator],
            std::move(community.questions)};
}

}  // namespace memberships
