// Standing: read from the store.
#include "features/memberships/standing.hpp"

#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::require;

Maybe membership_of(store::Documents& documents, UserId user, CommunityId community) {
    if (!user) return std::nullopt;
    return store::of<Membership>(documents).find(
        {store::eq<&Membership::user>(user), store::eq<&Membership::community>(community)});
}

std::optional<Standing> look(store::Documents& documents, const auth::Caller& caller, CommunityId id) {
    auto community = store::of<Community>(documents).find(id);
    if (!community) return std::nullopt;
    return Standing{caller, *std::move(community), membership_of(documents, caller.user, id)};
}

Standing enter(store::Documents& documents, const auth::Caller& caller, CommunityId id) {
    auto standing = look(documents, caller, id);
    require(standing && may_see(*standing), Fault::not_found, "there is no such community");
    return *std::move(standing);
}

Standing enter_to_take_part(store::Documents& documents, const auth::Caller& caller, CommunityId id) {
    auto standing = enter(documents, caller, id);
    require(caller.signed_in(), Fault::unauthenticated, "sign in first");
    require(may_take_part(standing), Fault::forbidden, "only members may do this; join the community first");
    return standing;
}

Standing enter_to_run(store::Documents& documents, const auth::Caller& caller, CommunityId id) {
    auto standing = enter(documents, caller, id);
    require(caller.signed_in(), Fault::unauthenticated, "sign in first");
    require(may_run(standing), Fault::forbidden, "only admins of the community may do this");
    return standing;
}

}  // namespace memberships
