// Communities: the directory, making one, its settings, its end.
#include "features/communities/communities.hpp"

#include <algorithm>

#include "features/courses/withdrawal.hpp"
#include "features/markdown/markdown.hpp"
#include "features/memberships/policy.hpp"
#include "store/collection.hpp"

namespace communities {

using base::Fault, base::require;
using memberships::Membership;
using store::eq, store::of;

namespace {

/// "Urban Gardeners!" → "urban-gardeners"; a random one when nothing is left.
std::string slug_from(const std::string& name) {
    std::string out;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (kept)
            out += lower;
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() == 50) break;
    }
    while (out.ends_with('-')) out.pop_back();
    return out.size() < 2 ? "community-" + base::ObjectId::make().hex().substr(18) : out;
}

void check_topics(const std::vector<Topic>& topics) {
    for (std::size_t i = 0; i < topics.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (topics[i].key == topics[j].key)
                throw base::Failure{Fault::invalid,
                                    "two topics have the same key",
                                    {{"topics." + std::to_string(i) + ".key", "is used by another topic"}}};
}

/// A slug of 24 hexadecimal digits would be taken for an id.
void check_slug(const std::optional<std::string>& slug) {
    if (slug && base::ObjectId::parse(*slug))
        throw base::Failure{
            Fault::invalid, "this slug looks like an id", {{"slug", "must not be 24 hexadecimal digits"}}};
}

CommunityView view(const memberships::Standing& standing) {
    return {standing.community, markdown::to_html(standing.community.description), viewer_of(standing)};
}

}  // namespace

schema::Listing<CommunityView> Communities::views(const auth::Caller& caller, std::vector<Community> found,
                                                  std::optional<std::string> next) {
    std::vector<CommunityId> ids;
    for (const auto& community : found) ids.push_back(community._id);
    std::vector<Membership> mine;
    if (caller.signed_in() && !ids.empty())
        mine = of<Membership>(documents_)
                   .list({.by = &schema::indexes<Membership>[0],
                          .where = {eq<&Membership::user>(caller.user), store::in<&Membership::community>(ids)},
                          .limit = store::most_listed})
                   .items;
    schema::Listing<CommunityView> out{{}, std::move(next)};
    for (auto& community : found) {
        memberships::Maybe membership;
        for (const auto& one : mine)
            if (one.community == community._id) membership = one;
        const memberships::Place place{caller, community, membership};
        if (!memberships::may_know(place)) continue;
        auto viewer = viewer_of(place);
        out.data.push_back({std::move(community), std::nullopt, std::move(viewer)});
    }
    return out;
}

schema::Listing<CommunityView> Communities::list(const auth::Caller& caller,
                                                 const schema::Query<DirectoryFilter>& filter,
                                                 const schema::Paging& paging) {
    const auto type = filter->type.value_or(Type::public_);
    if (filter->search && !filter->search->empty()) {
        store::Search search{.text = *filter->search, .after = paging.after, .limit = paging.limit};
        if (!caller.owner || filter->type) search.also.push_back(eq<&Community::type>(type));
        auto page = of<Community>(documents_).search(search);
        return views(caller, std::move(page.items), std::move(page.next));
    }
    if (type == Type::private_ && !caller.owner) {
        auto page = mine(caller, paging);
        std::erase_if(page.data, [](const CommunityView& one) { return one.community.type != Type::private_; });
        return page;
    }
    const auto& index = schema::indexes<Community>[filter->sort == Sort::members ? 3 : 4];
    auto page =
        of<Community>(documents_)
            .list({.by = &index, .where = {eq<&Community::type>(type)}, .after = paging.after, .limit = paging.limit});
    return views(caller, std::move(page.items), std::move(page.next));
}

schema::Listing<CommunityView> Communities::mine(const auth::Caller& caller, const schema::Paging& paging) {
    if (!caller.signed_in()) return {};
    auto page =
        of<Membership>(documents_)
            .list({.by = &schema::indexes<Membership>[3],
                   .where = {eq<&Membership::user>(caller.user), eq<&Membership::status>(memberships::Status::active)},
                   .after = paging.after,
                   .limit = paging.limit});
    std::vector<CommunityId> ids;
    for (const auto& one : page.items) ids.push_back(one.community);
    auto found = of<Community>(documents_).get_all(ids);
    const auto place = [&](const Community& c) { return std::find(ids.begin(), ids.end(), c._id); };
    std::sort(found.begin(), found.end(), [&](auto& a, auto& b) { return place(a) < place(b); });
    return views(caller, std::move(found), std::move(page.next));
}

schema::Created<CommunityView> Communities::create(const auth::Caller& caller, const schema::Draft<Community>& draft) {
    require(caller.creator || caller.owner, Fault::forbidden,
            "only creators make communities; change your role in your account's settings");
    check_topics(draft.value.topics);
    check_slug(draft.value.slug);
    memberships::Standing out{caller, draft.value, {}};
    documents_.transact([&](store::Documents& documents) {
        auto community = draft.value;
        community.creator = caller.user;
        if (!community.slug) community.slug = free_slug(slug_from(community.name));
        of<Community>(documents).insert(community);
        Membership first{
            .user = caller.user, .community = community._id, .role = Role::admin, .joinedAt = community.createdAt};
        of<Membership>(documents).insert(first);
        out.community = of<Community>(documents).get(community._id);
        out.membership = first;
    });
    return {view(out)};
}

std::string Communities::free_slug(const std::string& wanted) {
    const auto taken = [&](const std::string& slug) {
        return of<Community>(documents_).exists({eq<&Community::slug>(slug)});
    };
    if (!taken(wanted)) return wanted;
    for (int n = 2; n <= 20; ++n)
        if (auto next = wanted + '-' + std::to_string(n); !taken(next)) return next;
    return wanted + '-' + base::ObjectId::make().hex().substr(16);
}

CommunityView Communities::read(const auth::Caller& caller, CommunityId id) {
    const auto standing = memberships::look(documents_, caller, id);
    require(standing && memberships::may_know(*standing), Fault::not_found, "there is no such community");
    return view(*standing);
}

CommunityView Communities::edit(const auth::Caller& caller, CommunityId id, const schema::Patch<Community>& patch) {
    check_topics(patch.value.topics);
    if (patch.has<&Community::slug>()) check_slug(patch.value.slug);
    documents_.transact([&](store::Documents& documents) {
        memberships::enter_to_run(documents, caller, id);
        require(!patch.removes<&Community::slug>(), Fault::invalid, "a community keeps an address: give another slug");
        of<Community>(documents).update(id, store::changes(patch));
    });
    return read(caller, id);
}

void Communities::remove(const auth::Caller& caller, CommunityId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto standing = memberships::enter_to_run(documents, caller, id);
        courses::withdraw(documents, standing.community);
        remove_(documents, schema::collection<Community>, standing.community._id.value);
    });
}

CommunityId Communities::resolve(const std::string& slug) {
    const auto found = of<Community>(documents_).find({eq<&Community::slug>(slug)});
    return found ? found->_id : CommunityId{};
}

}  // namespace communities
