// Communities: making one, its settings, handing it over, its end.
#include "features/communities/communities.hpp"

#include "features/courses/withdrawal.hpp"
#include "features/markdown/markdown.hpp"
#include "store/collection.hpp"

namespace communities {

using base::Failure, base::Fault, base::require;
using memberships::Membership;
using store::eq, store::of, store::set;

namespace {

/// A slug of 24 hexadecimal digits would be taken for an id.
bool looks_like_an_id(const std::string& slug) { return base::ObjectId::parse(slug).has_value(); }

/// "Urban Gardeners!" → "urban-gardeners"; a random one when nothing is left that can be an address.
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
    return out.size() < 2 || looks_like_an_id(out) ? "community-" + base::ObjectId::make().hex().substr(18) : out;
}

void check_topics(const std::vector<Topic>& topics) {
    for (std::size_t i = 0; i < topics.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (topics[i].key == topics[j].key)
                throw Failure{Fault::invalid,
                              "two topics have the same key",
                              {{"topics." + std::to_string(i) + ".key", "is used by another topic"}}};
}

void check_slug(const std::optional<std::string>& slug) {
    if (slug && looks_like_an_id(*slug))
        throw Failure{Fault::invalid, "this slug looks like an id", {{"slug", "must not be 24 hexadecimal digits"}}};
}

CommunityView view(store::Documents& documents, const memberships::Standing& standing) {
    const auto& community = standing.community;
    return {memberships::shown(standing, community), markdown::to_html(community.description),
            files::picture_card(documents, community.coverImage), viewer_of(standing)};
}

}  // namespace

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
    return {view(documents_, out)};
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
    return view(documents_, *standing);
}

CommunityView Communities::edit(const auth::Caller& caller, CommunityId id, const schema::Patch<Community>& patch) {
    documents_.transact([&](store::Documents& documents) {
        memberships::enter_to_run(documents, caller, id);
        check_topics(patch.value.topics);
        if (patch.has<&Community::slug>()) check_slug(patch.value.slug);
        if (patch.removes<&Community::slug>())
            throw Failure{Fault::invalid, "a community keeps an address", {{"slug", "must be another address"}}};
        if (!patch.empty()) of<Community>(documents).update(id, store::changes(patch));
    });
    return read(caller, id);
}

CommunityView Communities::transfer(const auth::Caller& caller, CommunityId id, const schema::Draft<Transfer>& draft) {
    documents_.transact([&](store::Documents& documents) {
        const auto standing = memberships::enter_to_run(documents, caller, id);
        require(may_transfer(standing), Fault::forbidden, "only its creator hands a community over");
        const auto next = memberships::membership_of(documents, draft.value.user, id);
        if (!memberships::is_active(next))
            throw Failure{Fault::invalid,
                          "only a member can take a community over",
                          {{"user", "must be an active member of the community"}}};
        of<Membership>(documents).update(next->_id, {set<&Membership::role>(Role::admin)});
        of<Community>(documents).update(id, {set<&Community::creator>(draft.value.user)});
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
