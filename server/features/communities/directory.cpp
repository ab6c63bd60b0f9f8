// The directory of communities, and the list of one's own.
#include <algorithm>
#include <iterator>

#include "features/communities/communities.hpp"
#include "store/collection.hpp"

namespace communities {

using memberships::Membership, memberships::Status;
using store::eq, store::of;

namespace {

constexpr int most_rounds = 20;  ///< pages of memberships that one page of private communities looks through

store::PageOf<Membership> memberships_of(store::Documents& documents, UserId user, Status status,
                                         const schema::Paging& paging) {
    return of<Membership>(documents).list({.by = &schema::indexes<Membership>[3],
                                           .where = {eq<&Membership::user>(user), eq<&Membership::status>(status)},
                                           .after = paging.after,
                                           .limit = paging.limit});
}

std::vector<CommunityId> communities_of(const std::vector<Membership>& memberships) {
    std::vector<CommunityId> out;
    out.reserve(memberships.size());
    for (const auto& one : memberships) out.push_back(one.community);
    return out;
}

/// Only the site's owner sees private communities that they do not belong to.
bool only_own(const auth::Caller& caller, const DirectoryFilter& filter) {
    return filter.type == Type::private_ && !caller.owner;
}

/// What a search of this caller looks through, one after the other.
std::vector<store::Filter> searched(store::Documents& documents, const auth::Caller& caller, std::optional<Type> type) {
    const store::Filter only_public{eq<&Community::type>(Type::public_)};
    if (caller.owner) return {type ? store::Filter{eq<&Community::type>(*type)} : store::Filter{}};
    if (!caller.signed_in() && type == Type::private_) return {};
    if (!caller.signed_in() || type == Type::public_) return {only_public};
    std::vector<store::Filter> out;
    // Nobody else's private communities are even looked through: a short page would tell of them.
    const schema::Paging most{.limit = store::most_listed};
    const auto own = communities_of(memberships_of(documents, caller.user, Status::active, most).items);
    if (!own.empty()) out.push_back({eq<&Community::type>(Type::private_), store::in<&Community::_id>(own)});
    if (!type) out.push_back(only_public);
    return out;
}

}  // namespace

schema::Listing<CommunityCard> Communities::cards(const auth::Caller& caller, std::vector<Community> found,
                                                  std::optional<std::string> next) {
    schema::Listing<CommunityCard> out{{}, std::move(next)};
    files::NamedPictures covers;
    for (const auto& community : found) covers.add(community.coverImage);
    const files::PictureCards pictures{documents_, covers};
    for (const auto& place : memberships::places_in(documents_, caller, std::move(found)))
        if (memberships::may_know(place)) out.data.push_back(card(place, pictures));
    return out;
}

schema::Listing<CommunityCard> Communities::list(const auth::Caller& caller,
                                                 const schema::Query<DirectoryFilter>& filter,
                                                 const schema::Paging& paging) {
    const bool searches = filter->search && !filter->search->empty();
    if (filter->sort == Sort::members && (searches || only_own(caller, filter.value)))
        throw base::Failure{base::Fault::invalid,
                            "this list comes newest first",
                            {{"sort", "must be newest with a search or with private communities"}}};
    if (searches) return find(caller, filter.value, paging);
    if (only_own(caller, filter.value)) return own_private(caller, paging);
    const auto& index = schema::indexes<Community>[filter->sort == Sort::newest ? 4 : 3];
    auto page = of<Community>(documents_)
                    .list({.by = &index,
                           .where = {eq<&Community::type>(filter->type.value_or(Type::public_))},
                           .after = paging.after,
                           .limit = paging.limit});
    return cards(caller, std::move(page.items), std::move(page.next));
}

schema::Listing<CommunityCard> Communities::own_private(const auth::Caller& caller, const schema::Paging& paging) {
    schema::Listing<CommunityCard> out{{}, paging.after};
    for (int round = 0; round < most_rounds; ++round) {
        const auto room = paging.limit - static_cast<int>(out.data.size());
        auto page = mine(caller, {}, {.limit = room, .after = std::move(out.next)});
        for (auto& one : page.data)
            if (one.type == Type::private_) out.data.push_back(std::move(one));
        out.next = std::move(page.next);
        if (!out.next || static_cast<int>(out.data.size()) == paging.limit) break;
    }
    return out;
}

schema::Listing<CommunityCard> Communities::find(const auth::Caller& caller, const DirectoryFilter& filter,
                                                 const schema::Paging& paging) {
    const auto parts = searched(documents_, caller, filter.type);
    std::vector<Community> found;
    std::optional<std::string> next;
    // A position is where it stands in the list of its part, and before that how many parts come after this one: so it
    // holds also for who becomes a member, or ceases to be one, in between.
    std::size_t left = parts.size();
    std::optional<store::Position> after;
    if (paging.after) {
        base::require(!paging.after->empty(), base::Fault::invalid, "this position is none of ours");
        left = std::min<std::size_t>(parts.size(), static_cast<unsigned char>(paging.after->at(0)));
        if (paging.after->size() > 1) after = paging.after->substr(1);
    }
    for (; left > 0 && !next; --left, after.reset()) {
        const int room = paging.limit - static_cast<int>(found.size());
        auto page = of<Community>(documents_)
                        .search({.text = *filter.search,
                                 .also = parts[parts.size() - left],
                                 .after = after,
                                 .limit = std::max(room, 1)});
        const std::string here(1, static_cast<char>(left));
        if (room == 0 && !page.items.empty()) {  // there are more: the next page begins with them
            next = here;
            break;
        }
        std::ranges::move(page.items, std::back_inserter(found));
        if (page.next) next = here + *page.next;
    }
    return cards(caller, std::move(found), std::move(next));
}

schema::Listing<CommunityCard> Communities::mine(const auth::Caller& caller, const schema::Query<OwnFilter>& filter,
                                                 const schema::Paging& paging) {
    if (!caller.signed_in()) return {};
    const auto status = filter->status == Belonging::pending ? Status::pending : Status::active;
    auto page = memberships_of(documents_, caller.user, status, paging);
    const auto ids = communities_of(page.items);
    auto found = of<Community>(documents_).get_all(ids);
    std::ranges::sort(found, {}, [&](const Community& one) { return std::ranges::find(ids, one._id) - ids.begin(); });
    return cards(caller, std::move(found), std::move(page.next));
}

}  // namespace communities
