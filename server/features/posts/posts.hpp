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
    Order sort = Order::latest;
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
    /// Pinned posts first, then the newest.
    schema::Listing<PostCard> feed(const auth::Caller&, CommunityId, const schema::Query<FeedFilter>&,
                                   const schema::Paging&);
    /// The newest posts of all communities that the caller is a member of.
    schema::Listing<PostCard> home(const auth::Caller&, const schema::Paging&);

    /// What somebody wrote, at most so many posts or comments: when an account is deleted and its owner asks for it.
    /// False: nothing was left to remove.
    bool remove_writings(store::Documents&, UserId, int most);

private:
    struct Seen {
        memberships::Standing standing;
        Post post;
    };
    Seen seen(const auth::Caller&, PostId);
    PostCard card(const memberships::Standing&, Post);
    bool remove_comments(store::Documents&, UserId author, int most);
    PostCard set_pinned(const auth::Caller&, PostId, bool);
    schema::Listing<PostCard> top(const memberships::Standing&, const FeedFilter&, int limit);

    store::Documents& documents_;
    Remove remove_;
};

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::FeedFilter> = std::array{
    field<&posts::FeedFilter::topic>({.max = 40, .format = Format::slug}),
    field<&posts::FeedFilter::search>({.max = 100}),
    field<&posts::FeedFilter::sort>({.about = "latest, or top of the last seven days"}),
};
template <>
inline constexpr auto fields<posts::Liker> = std::array{
    field<&posts::Liker::person>({.flatten = true}),
    field<&posts::Liker::createdAt>(),
};

}  // namespace schema
