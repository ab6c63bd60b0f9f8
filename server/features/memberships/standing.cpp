// Standing: read from the store.
#include "features/memberships/standing.hpp"

#include <algorithm>

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

Standing enter_to_see_members(store::Documents& documents, const auth::Caller& caller, CommunityId id) {
    auto standing = enter(documents, caller, id);
    require(may_see_members(standing), caller.signed_in() ? Fault::forbidden : Fault::unauthenticated,
            "only members see who is a member");
    return standing;
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

Standings only(Standing standing) {
    Standings out;
    const auto id = standing.community._id.value;
    out.emplace(id, std::move(standing));
    return out;
}

Standings look_at_all(store::Documents& documents, const auth::Caller& caller, std::vector<CommunityId> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Standings out;
    for (auto& standing : places_in(documents, caller, store::of<Community>(documents).get_all(ids)))
        if (may_see(standing)) out.emplace(standing.community._id.value, std::move(standing));
    return out;
}

std::vector<Standing> places_in(store::Documents& documents, const auth::Caller& caller,
                                std::vector<Community> communities) {
    std::vector<CommunityId> ids;
    ids.reserve(communities.size());
    for (const auto& community : communities) ids.push_back(community._id);
    std::vector<Membership> mine;
    if (caller.signed_in() && !ids.empty())
        mine = store::of<Membership>(documents)
                   .list({.by = &schema::indexes<Membership>[0],
                          .where = {store::eq<&Membership::user>(caller.user), store::in<&Membership::community>(ids)},
                          .limit = store::most_listed})
                   .items;
    std::vector<Standing> out;
    out.reserve(communities.size());
    for (auto& community : communities) {
        const auto found = std::ranges::find(mine, community._id, &Membership::community);
        auto membership = found == mine.end() ? Maybe{} : Maybe{std::move(*found)};
        out.push_back({caller, std::move(community), std::move(membership)});
    }
    return out;
}

}  // namespace memberships
