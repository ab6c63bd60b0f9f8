// Cards: faces with the viewer's likes and rights. What a whole list needs is read at once.
#include "features/posts/cards.hpp"

#include <algorithm>

#include "store/collection.hpp"

namespace posts {

using store::eq, store::of;

namespace {

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

/// The cards of many comments, whose likes are looked up at once.
std::vector<CommentCard> cards_of(store::Documents& documents, const auth::Caller& caller, const Standings& here,
                                  const std::vector<schema::Ready<CommentFace>>& faces) {
    std::vector<CommentId> ids;
    for (const auto& face : faces)
        if (face->comment.likeCount > 0) ids.push_back(face->comment._id);
    const auto liked = liked_by<CommentLike, &CommentLike::comment, &CommentLike::user>(documents, caller.user, ids);
    std::vector<CommentCard> out;
    out.reserve(faces.size());
    for (const auto& face : faces) {
        const auto& comment = face->comment;
        out.push_back({face, {has(liked, comment._id), rights(here.at(comment.community.value), comment)}});
    }
    return out;
}

}  // namespace

std::vector<PostCard> post_cards(store::Documents& documents, Faces& faces, const auth::Caller& caller,
                                 const Standings& here, std::span<const PostId> ids, Extent extent) {
    auto found = faces.of(documents, ids, extent);
    std::erase_if(found, [&](const auto& face) { return !here.contains(face->post->post.community.value); });
    std::vector<PostId> with_likes;
    std::vector<schema::Ready<CommentFace>> comments;
    for (const auto& face : found) {
        if (face->post->post.likeCount > 0) with_likes.push_back(face->post->post._id);
        comments.insert(comments.end(), face->firstComments.begin(), face->firstComments.end());
    }
    const auto liked = liked_by<PostLike, &PostLike::post, &PostLike::user>(documents, caller.user, with_likes);
    auto comment_cards = cards_of(documents, caller, here, comments);
    std::vector<PostCard> out;
    out.reserve(found.size());
    auto comment = std::make_move_iterator(comment_cards.begin());
    for (const auto& face : found) {
        const auto& post = face->post->post;
        auto& card = out.emplace_back(PostCard{.face = face->post});
        card.viewer = {has(liked, post._id), rights(here.at(post.community.value), post)};
        const auto end = comment + static_cast<std::ptrdiff_t>(face->firstComments.size());
        card.firstComments.assign(comment, end);
        comment = end;
    }
    return out;
}

std::vector<CommentCard> comment_cards(store::Documents& documents, const auth::Caller& caller, const Standings& here,
                                       std::vector<PostComment> found) {
    std::erase_if(found, [&](const PostComment& comment) { return !here.contains(comment.community.value); });
    return cards_of(documents, caller, here, comment_faces(documents, std::move(found)));
}

}  // namespace posts
