// The roster: who is a member, by status and role, and by words of the name.
#include <unordered_map>

#include "features/memberships/memberships.hpp"
#include "store/collection.hpp"

namespace memberships {

using base::Fault, base::require;
using store::eq, store::of;
using users::User;

namespace {

constexpr int users_at_once = 200;
constexpr int most_users_looked_at = 2'000;  ///< by one page of a search

struct Wanted {
    CommunityId community;
    Status status;
    std::optional<Role> role;
};

/// The wanted memberships of some users.
std::unordered_map<base::ObjectId, Membership> members_among(store::Documents& documents, const Wanted& wanted,
                                                             const std::vector<User>& users) {
    std::vector<UserId> ids;
    ids.reserve(users.size());
    for (const auto& user : users) ids.push_back(user._id);
    std::unordered_map<base::ObjectId, Membership> out;
    if (ids.empty()) return out;
    const store::Query query{.by = &schema::indexes<Membership>[0],
                             .where = {store::in<&Membership::user>(ids), eq<&Membership::community>(wanted.community)},
                             .limit = users_at_once};
    for (auto& one : of<Membership>(documents).list(query).items)
        if (one.status == wanted.status && (!wanted.role || one.role == *wanted.role))
            out.emplace(one.user.value, std::move(one));
    return out;
}

/// Walks the search over all users, whose positions are also those of this list.
store::PageOf<Membership> find_members(store::Documents& documents, const Wanted& wanted, const std::string& words,
                                       const schema::Paging& paging) {
    store::PageOf<Membership> out{{}, paging.after};
    const auto search = [&](int most) {
        return of<User>(documents).search({.text = words, .after = out.next, .limit = most});
    };
    for (int seen = 0; seen < most_users_looked_at; seen += users_at_once) {
        auto users = search(users_at_once);
        auto members = members_among(documents, wanted, users.items);
        for (std::size_t i = 0; i < users.items.size(); ++i) {
            const auto member = members.find(users.items[i]._id.value);
            if (member == members.end()) continue;
            out.items.push_back(std::move(member->second));
            if (out.items.size() < static_cast<std::size_t>(paging.limit)) continue;
            // Full: the page ends behind this user, wherever the page of users ends.
            out.next = i + 1 < users.items.size() ? search(static_cast<int>(i) + 1).next : std::move(users.next);
            return out;
        }
        out.next = std::move(users.next);
        if (!out.next) break;
    }
    return out;
}

store::PageOf<Membership> all_members(store::Documents& documents, const Wanted& wanted, const schema::Paging& paging) {
    store::Query query{.by = &schema::indexes<Membership>[2],
                       .where = {eq<&Membership::community>(wanted.community), eq<&Membership::status>(wanted.status)},
                       .after = paging.after,
                       .limit = paging.limit};
    if (wanted.role) {
        query.by = &schema::indexes<Membership>[1];
        query.where.push_back(eq<&Membership::role>(*wanted.role));
    }
    return of<Membership>(documents).list(query);
}

}  // namespace

schema::Listing<MemberCard> Memberships::list(const auth::Caller& caller, CommunityId id,
                                              const schema::Query<MemberFilter>& filter, const schema::Paging& paging) {
    const auto standing = enter_to_see_members(documents_, caller, id);
    const Wanted wanted{id, filter->status.value_or(Status::active), filter->role};
    require(may_see_members(standing, wanted.status), Fault::forbidden, "only admins see requests and blocked users");
    const bool searches = filter->search && !filter->search->empty();
    auto page =
        searches ? find_members(documents_, wanted, *filter->search, paging) : all_members(documents_, wanted, paging);
    return {member_cards(documents_, standing, std::move(page.items)), std::move(page.next)};
}

}  // namespace memberships
