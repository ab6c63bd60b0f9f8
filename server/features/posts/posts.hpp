#pragma once
// Posts: write, read, edit, pin, like, remove; the feeds.
#include "features/posts/cards.hpp"
#include "features/removal.hpp"
#include "schema/input.hpp"

namespace posts {

enum class Order { latest, top };  ///< top: most liked of the last seven days, one page

struct FeedFilter {
    std::optional<std::string> topic;
    std::optional<std::string> search;
    std::optional<Order> sort;
};

/// Somebody who likes a post.
struct Liker {
    users::Person person;
    base::Instant createdAt{};
};

class Posts {
public:
    Posts(store::Documents& documents, Remove remove) : documents_{documents}, remove_{std::move(remove)} {}

    schema::Created<PostCard> write(const auth::Caller&, CommunityId, const schema::Draft<Post>&);
    PostCard read(const auth::Caller&, PostId);
    PostCard edit(const auth::Caller&, PostId, const schema::Patch<Post>&);
    void remove(const auth::Caller&, PostId);
    PostCard like(const auth::Caller&, PostId);
    PostCard unlike(const auth::Caller&, PostId);
    PostCard pin(const auth::Caller&, PostId);
    PostCard unpin(const auth::Caller&, PostId);
    schema::Listing<Liker> likes(const auth::Caller&, PostId, const schema::Paging&);
    /// Pinned posts first, then the newest; of a search only the newest.
    schema::Listing<PostCard> feed(const auth::Caller&, CommunityId, const schema::Query<FeedFilter>&,
                                   const schema::Paging&);
    /// The newest posts of all communities that the caller is a member of.
    schema::Listing<PostCard> home(const auth::Caller&, const schema::Paging&);

    /// Removes some of what somebody wrote, with about `most` documents in all. True: call it again.
    bool remove_some(store::Documents&, UserId author, int most);

private:
    struct Seen {
        memberships::Standing standing;
        Post post;
    };
    Seen seen(const auth::Caller&, PostId);
    /// `liked`: whether the viewer likes it, where that is known.
    PostCard card(const memberships::Standing&, PostId, std::optional<bool> liked = std::nullopt);
    bool has_liked(const auth::Caller&, PostId);
    PostCard set_pinned(const auth::Caller&, PostId, bool);
    bool remove_posts(store::Documents&, UserId author, std::int64_t& left);
    bool remove_comments(store::Documents&, UserId author, std::int64_t& left);

    store::Documents& documents_;
    Remove remove_;
    Faces faces_{};
};

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::FeedFilter> = std::array{
    field<&posts::FeedFilter::topic>({.max = 40, .format = Format::slug}),
    field<&posts::FeedFilter::search>({.max = 100}),
    field<&posts::FeedFilter::sort>({.about =
                                         "latest (the default), or top: the most liked of the last seven days, one "
                                         "page; a search is always latest"}),
};
template <>
inline constexpr auto fields<posts::Liker> = std::array{
    field<&posts::Liker::person>({.flatten = true}),
    field<&posts::Liker::createdAt>(),
};

}  // namespace schema
