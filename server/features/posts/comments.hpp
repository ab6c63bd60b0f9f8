#pragma once
// Comments on posts, with one level of replies, and their likes.
#include "features/posts/cards.hpp"
#include "features/removal.hpp"
#include "schema/input.hpp"

namespace posts {

struct CommentFilter {
    std::optional<CommentId> parent;  ///< the replies to this comment instead of the first level
};

class Comments {
public:
    Comments(store::Documents& documents, Remove remove) : documents_{documents}, remove_{std::move(remove)} {}

    schema::Created<CommentCard> write(const auth::Caller&, PostId, const schema::Draft<PostComment>&);
    /// Oldest first; each of the first level with its first replies.
    schema::Listing<CommentThread> list(const auth::Caller&, PostId, const schema::Query<CommentFilter>&,
                                        const schema::Paging&);
    CommentCard read(const auth::Caller&, CommentId);
    CommentCard edit(const auth::Caller&, CommentId, const schema::Patch<PostComment>&);
    /// A comment with replies stays as an empty place until they have gone too; another one goes.
    void remove(const auth::Caller&, CommentId);
    CommentCard like(const auth::Caller&, CommentId);
    CommentCard unlike(const auth::Caller&, CommentId);

private:
    struct Seen {
        memberships::Standing standing;
        PostComment comment;
    };
    Seen seen(const auth::Caller&, CommentId);
    memberships::Standing standing_at(const auth::Caller&, PostId);
    void add_replies(const auth::Caller&, const Standings&, std::vector<CommentThread>&);

    store::Documents& documents_;
    Remove remove_;
};

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::CommentFilter> = std::array{
    field<&posts::CommentFilter::parent>({.about = "The replies to this comment"}),
};

}  // namespace schema
