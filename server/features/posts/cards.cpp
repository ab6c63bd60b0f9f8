// Cards: posts and comments as their readers see them.
#include "features/posts/cards.hpp"

#include <algorithm>

#include "features/markdown/markdown.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace posts {

using store::eq, store::of;

namespace {

constexpr int comments_in_feed = 2;

/// Which of these the viewer has liked: ids of posts or of comments.
template <class Like, auto Liked, auto User, class Ids>
std::vector<typename Ids::value_type> liked_by(store::Documents& documents, UserId viewer, const Ids& ids) {
    std::vector<typename Ids::value_type> out;
    if (!viewer || ids.empty()) return out;
    const store::Query query{.by = &schema::indexes<Like>[0],
                             .where = {store::in<Liked>(ids), eq<User>(viewer)},
                             .limit = store::most_listed};
    for (const auto& like : of<Like>(documents).list(query).items) out.push_back(like.*Liked);
    return out;
}

template <class Id>
bool has(const std::vector<Id>& ids, const Id& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<CommentCard> first_comments(store::Documents& documents, const memberships::Standing& standing,
                                        PostId post) {
    auto page =
        of<PostComment>(documents).list({.by = &schema::indexes<PostComment>[0],
                                         .where = {eq<&PostComment::post>(post), store::absent<&PostComment::parent>()},
                                         .also = {store::absent<&PostComment::deletedAt>()},
                                         .limit = comments_in_feed});
    return comment_cards(documents, standing, std::move(page.items));
}

}  // namespace

std::vector<PostCard> post_cards(store::Documents& documents, const memberships::Standing& standing,
                                 std::vector<Post> found, bool with_comments) {
    std::vector<UserId> authors;
    std::vector<PostId> ids;
    for (const auto& post : found) {
        authors.push_back(post.author);
        ids.push_back(post._id);
    }
    const users::People people{documents, authors};
    const auto liked = liked_by<PostLike, &PostLike::post, &PostLike::user>(documents, standing.caller.user, ids);
    std::vector<PostCard> out;
    out.reserve(found.size());
    for (auto& post : found) {
        PostCard card;
        card.contentHtml = markdown::to_html(post.content);
        card.authorCard = people[post.author];
        card.viewer = {has(liked, post._id), rights(standing, post)};
        if (with_comments && post.commentCount > 0) card.firstComments = first_comments(documents, standing, post._id);
        card.post = std::move(post);
        out.push_back(std::move(card));
    }
    return out;
}

std::vector<CommentCard> comment_cards(store::Documents& documents, const memberships::Standing& standing,
                                       std::vector<PostComment> found) {
    std::vector<UserId> authors;
    std::vector<CommentId> ids;
    for (const auto& comment : found) {
        authors.push_back(comment.author);
        ids.push_back(comment._id);
    }
    const users::People people{documents, authors};
    const auto liked =
        liked_by<CommentLike, &CommentLike::comment, &CommentLike::user>(documents, standing.caller.user, ids);
    std::vector<CommentCard> out;
    out.reserve(found.size());
    for (auto& comment : found) {
        CommentCard card;
        card.contentHtml = markdown::to_html(comment.content);
        card.authorCard =
            comment.deletedAt ? users::Person{{}, "Deleted", "comment", std::nullopt} : people[comment.author];
        card.viewer = {has(liked, comment._id), rights(standing, comment)};
        card.comment = std::move(comment);
        out.push_back(std::move(card));
    }
    return out;
}

}  // namespace posts
