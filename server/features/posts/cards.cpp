// Cards: faces with the viewer's likes and rights. What a whole list needs is read at once.
#include "features/posts/cards.hpp"

#include <algorithm>

#include "store/collection.hpp"

namespace posts {

using store::eq, store::of;

namespace {

constexpr std::size_t few = 3;   ///< ids: looking each up is cheaper than walking
constexpr int most_walked = 16;  ///< likes of one viewer: that many cost as much as looking up five

/// Which of these the viewer has liked: ids of posts or of comments. Ids of one page are near each other in time, so
/// the viewer's likes between the oldest and the newest are few; where they are not, each is looked up.
template <class Like, auto Liked, auto User, class Ids>
std::vector<typename Ids::value_type> liked_by(store::Documents& documents, UserId viewer, const Ids& ids) {
    std::vector<typename Ids::value_type> out;
    if (!viewer || ids.empty()) return out;
    const auto likes = of<Like>(documents);
    const auto [oldest, newest] = std::minmax_element(ids.begin(), ids.end());
    store::PageOf<Like> page;
    if (ids.size() > few)
        page = likes.list({.by = &schema::indexes<Like>[1],
                           .where = {eq<User>(viewer), store::gte<Liked>(*oldest), store::lte<Liked>(*newest)},
                           .limit = most_walked});
    if (ids.size() <= few || page.next)
        page = likes.list({.by = &schema::indexes<Like>[0],
                           .where = {store::in<Liked>(ids), eq<User>(viewer)},
                           .limit = store::most_listed});
    for (const auto& like : page.items) out.push_back(like.*Liked);
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
    std::vector<PostId> with_likes, pinned;  // what is pinned is often much older
    std::vector<schema::Ready<CommentFace>> comments;
    for (const auto& face : found) {
        const auto& post = face->post->post;
        if (post.likeCount > 0) (post.isPinned ? pinned : with_likes).push_back(post._id);
        comments.insert(comments.end(), face->firstComments.begin(), face->firstComments.end());
    }
    auto liked = liked_by<PostLike, &PostLike::post, &PostLike::user>(documents, caller.user, with_likes);
    for (const auto id : liked_by<PostLike, &PostLike::post, &PostLike::user>(documents, caller.user, pinned))
        liked.push_back(id);
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
