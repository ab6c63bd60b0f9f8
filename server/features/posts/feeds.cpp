// Feeds of one community: its newest posts, the top of its week, a search.
#include <algorithm>
#include <ranges>

#include "features/posts/posts.hpp"
#include "store/collection.hpp"

namespace posts {

using store::eq, store::of;

namespace {

constexpr auto top_window = std::chrono::hours{24 * 7};
constexpr int most_ranked = store::most_listed;  ///< the newest of the window: more are not looked at

store::PageOf<PostId> find_posts(store::Documents& documents, CommunityId id, const FeedFilter& filter,
                                 const schema::Paging& paging) {
    if (filter.sort == Order::top)
        throw base::Failure{
            base::Fault::invalid, "a search lists the newest first", {{"sort", "must be latest with a search"}}};
    store::Search search{.text = *filter.search, .scope = id.value, .after = paging.after, .limit = paging.limit};
    if (filter.topic) search.also.push_back(eq<&Post::topic>(*filter.topic));
    return of<Post>(documents).search_ids(search);
}

store::PageOf<PostId> top(store::Documents& documents, CommunityId id, const FeedFilter& filter, int limit) {
    store::Query query{.by = &schema::indexes<Post>[4],
                       .where = {eq<&Post::community>(id), store::gte<&Post::createdAt>(base::now() - top_window)},
                       .limit = most_ranked};
    if (filter.topic) query.also.push_back(eq<&Post::topic>(*filter.topic));
    auto found = of<Post>(documents).list(query).items;
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.likeCount > b.likeCount; });
    store::PageOf<PostId> out;
    for (const auto& post : found | std::views::take(limit)) out.items.push_back(post._id);
    return out;
}

store::PageOf<PostId> latest(store::Documents& documents, CommunityId id, const FeedFilter& filter,
                             const schema::Paging& paging) {
    store::Query query{.by = &schema::indexes<Post>[2],
                       .where = {eq<&Post::community>(id)},
                       .after = paging.after,
                       .limit = paging.limit};
    if (filter.topic) {
        query.by = &schema::indexes<Post>[3];
        query.where.push_back(eq<&Post::topic>(*filter.topic));
    }
    return of<Post>(documents).list_ids(query);
}

}  // namespace

schema::Listing<PostCard> Posts::feed(const auth::Caller& caller, CommunityId id,
                                      const schema::Query<FeedFilter>& filter, const schema::Paging& paging) {
    const auto here = memberships::only(memberships::enter(documents_, caller, id));
    const bool searches = filter->search && !filter->search->empty();
    auto page = searches                     ? find_posts(documents_, id, filter.value, paging)
                : filter->sort == Order::top ? top(documents_, id, filter.value, paging.limit)
                                             : latest(documents_, id, filter.value, paging);
    return {post_cards(documents_, faces_, caller, here, page.items, Extent::feed), std::move(page.next)};
}

}  // namespace posts
