// Feeds: of one community, the top of its week, and of all my communities.
#include <algorithm>
#include <charconv>

#include "features/posts/posts.hpp"
#include "store/collection.hpp"

namespace posts {

using memberships::Membership, memberships::Standing;
using store::eq, store::of;

namespace {

constexpr int most_home_communities = 100;  ///< the home feed merges the newest memberships
constexpr auto top_window = std::chrono::hours{24 * 7};

/// Where the home feed goes on: strictly older than this post.
struct Place {
    base::Instant createdAt{};
    base::ObjectId id{};
};

std::string to_text(const Place& place) {
    return std::to_string(place.createdAt.time_since_epoch().count()) + ':' + place.id.hex();
}

std::optional<Place> parse_place(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return std::nullopt;
    std::int64_t ms = 0;
    std::from_chars(text.data(), text.data() + colon, ms);
    const auto id = base::ObjectId::parse(std::string_view{text}.substr(colon + 1));
    if (!id) return std::nullopt;
    return Place{base::Instant{std::chrono::milliseconds{ms}}, *id};
}

bool newer(const Post& a, const Post& b) {
    return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a._id > b._id;
}

}  // namespace

schema::Listing<PostCard> Posts::feed(const auth::Caller& caller, CommunityId id,
                                      const schema::Query<FeedFilter>& filter, const schema::Paging& paging) {
    const auto standing = memberships::enter(documents_, caller, id);
    if (filter->search && !filter->search->empty()) {
        auto page =
            of<Post>(documents_)
                .search({.text = *filter->search, .scope = id.value, .after = paging.after, .limit = paging.limit});
        return {post_cards(documents_, standing, std::move(page.items), false), std::move(page.next)};
    }
    if (filter->sort == Order::top) return top(standing, filter.value, paging.limit);
    store::Query query{.by = &schema::indexes<Post>[2],
                       .where = {eq<&Post::community>(id)},
                       .after = paging.after,
                       .limit = paging.limit};
    if (filter->topic) {
        query.by = &schema::indexes<Post>[3];
        query.where.push_back(eq<&Post::topic>(*filter->topic));
    }
    auto page = of<Post>(documents_).list(query);
    return {post_cards(documents_, standing, std::move(page.items), true), std::move(page.next)};
}

schema::Listing<PostCard> Posts::top(const Standing& standing, const FeedFilter& filter, int limit) {
    store::Query query{
        .by = &schema::indexes<Post>[0],
        .where = {eq<&Post::community>(standing.community._id), store::gte<&Post::createdAt>(base::now() - top_window)},
        .limit = store::most_listed};
    if (filter.topic) query.also.push_back(eq<&Post::topic>(*filter.topic));
    auto found = of<Post>(documents_).list(query).items;
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.likeCount > b.likeCount; });
    if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
    return {post_cards(documents_, standing, std::move(found), true), std::nullopt};
}

schema::Listing<PostCard> Posts::home(const auth::Caller& caller, const schema::Paging& paging) {
    const auto mine =
        of<Membership>(documents_)
            .list({.by = &schema::indexes<Membership>[3],
                   .where = {eq<&Membership::user>(caller.user), eq<&Membership::status>(memberships::Status::active)},
                   .limit = most_home_communities});
    const auto from = paging.after ? parse_place(*paging.after) : std::nullopt;
    std::vector<Post> found;
    for (const auto& membership : mine.items) {
        store::Query query{.by = &schema::indexes<Post>[0],
                           .where = {eq<&Post::community>(membership.community)},
                           .limit = paging.limit + 1};
        if (from) query.where.push_back(store::lte<&Post::createdAt>(from->createdAt));
        for (auto& post : of<Post>(documents_).list(query).items)
            if (!from || post.createdAt < from->createdAt || post._id.value < from->id)
                found.push_back(std::move(post));
    }
    const auto limit = static_cast<std::size_t>(paging.limit);
    std::sort(found.begin(), found.end(), newer);
    schema::Listing<PostCard> out;
    if (found.size() > limit) {
        found.resize(limit);
        out.next = to_text({found.back().createdAt, found.back()._id.value});
    }
    for (auto& post : found) {
        const auto standing = memberships::look(documents_, caller, post.community);
        if (!standing) continue;
        auto card = this->card(*standing, std::move(post));
        card.communityCard = CommunityName{standing->community._id, standing->community.name, standing->community.slug};
        out.data.push_back(std::move(card));
    }
    return out;
}

}  // namespace posts
