// Cards: posts and comments as their readers see them. What a whole list needs is read once.
#include "features/posts/cards.hpp"

#include <algorithm>

#include "features/markdown/markdown.hpp"
#include "features/posts/excerpt.hpp"
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

void add_first_comments(store::Documents& documents, const auth::Caller& caller, const Standings& here,
                        std::vector<PostCard>& cards) {
    std::vector<PostComment> found;
    for (const auto& card : cards) {
        if (card.post.commentCount == 0) continue;
        auto page = of<PostComment>(documents).list(
            {.by = &schema::indexes<PostComment>[0],
             .where = {eq<&PostComment::post>(card.post._id), store::absent<&PostComment::parent>()},
             .also = {store::absent<&PostComment::deletedAt>()},
             .limit = comments_in_feed});
        std::move(page.items.begin(), page.items.end(), std::back_inserter(found));
    }
    auto card = cards.begin();  // the comments come in the order of their posts
    for (auto& comment : comment_cards(documents, caller, here, std::move(found))) {
        while (card->post._id != comment.comment.post) ++card;
        card->firstComments.push_back(std::move(comment));
    }
}

PostCard post_card(Post post, Extent extent) {
    PostCard out{.post = std::move(post)};
    auto& content = out.post.content;
    if (extent == Extent::feed) {
        const auto beginning = excerpt(content, most_feed_characters);
        out.isCut = beginning.size() < content.size();
        content.resize(beginning.size());
    }
    out.contentHtml = markdown::to_html(content);
    return out;
}

}  // namespace

std::vector<PostCard> post_cards(store::Documents& documents, const auth::Caller& caller, const Standings& here,
                                 std::vector<Post> found, Extent extent) {
    std::erase_if(found, [&](const Post& post) { return !here.contains(post.community.value); });
    std::vector<UserId> authors;
    std::vector<PostId> ids;
    for (const auto& post : found) {
        authors.push_back(post.author);
        ids.push_back(post._id);
    }
    const users::People people{documents, authors};
    const auto liked = liked_by<PostLike, &PostLike::post, &PostLike::user>(documents, caller.user, ids);
    std::vector<PostCard> out;
    out.reserve(found.size());
    for (auto& post : found) {
        auto& card = out.emplace_back(post_card(std::move(post), extent));
        card.authorCard = people[card.post.author];
        card.viewer = {has(liked, card.post._id), rights(here.at(card.post.community.value), card.post)};
    }
    if (extent == Extent::feed) add_first_comments(documents, caller, here, out);
    return out;
}

std::vector<CommentCard> comment_cards(store::Documents& documents, const auth::Caller& caller, const Standings& here,
                                       std::vector<PostComment> found) {
    std::erase_if(found, [&](const PostComment& comment) { return !here.contains(comment.community.value); });
    std::vector<UserId> authors;
    std::vector<CommentId> ids;
    for (auto& comment : found) {
        if (comment.deletedAt) comment.author.reset();  // whoever deleted it elsewhere may have left it
        if (comment.author) authors.push_back(*comment.author);
        ids.push_back(comment._id);
    }
    const users::People people{documents, authors};
    const auto liked = liked_by<CommentLike, &CommentLike::comment, &CommentLike::user>(documents, caller.user, ids);
    std::vector<CommentCard> out;
    out.reserve(found.size());
    for (auto& comment : found) {
        CommentCard card;
        card.contentHtml = markdown::to_html(comment.content);
        if (comment.author) card.authorCard = people[*comment.author];
        card.viewer = {has(liked, comment._id), rights(here.at(comment.community.value), comment)};
        card.comment = std::move(comment);
        out.push_back(std::move(card));
    }
    return out;
}

}  // namespace posts
