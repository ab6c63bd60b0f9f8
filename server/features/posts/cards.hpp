#pragma once
// What readers get of posts and comments: their faces with what the viewer has to do with them.
#include "features/memberships/standing.hpp"
#include "features/posts/faces.hpp"
#include "features/posts/policy.hpp"

namespace posts {

struct CommentViewer {
    bool liked = false;
    std::vector<CanComment> can;
};

struct CommentCard {
    schema::Ready<CommentFace> face;
    CommentViewer viewer;
};

/// A comment of the first level with its first replies, oldest first.
struct CommentThread {
    CommentCard card;
    std::vector<CommentCard> replies;
};

struct PostViewer {
    bool liked = false;
    std::vector<Can> can;
};

/// The community that a post of the home feed comes from.
struct CommunityName {
    CommunityId _id;
    std::string name;
    std::optional<std::string> slug;
};

struct PostCard {
    schema::Ready<PostFace> face;
    std::optional<CommunityName> communityCard;  ///< in the home feed
    std::vector<CommentCard> firstComments;      ///< in feeds: at most two, oldest first
    PostViewer viewer;
};

/// Where the viewer stands in the communities of a list.
using memberships::Standings;

/// The cards of posts, in their order. A post of a community that is not among the standings is left out.
std::vector<PostCard> post_cards(store::Documents&, Faces&, const auth::Caller&, const Standings&,
                                 std::span<const PostId>, Extent);
/// The cards of comments in the same way; likes of the viewer are looked up.
std::vector<CommentCard> comment_cards(store::Documents&, const auth::Caller&, const Standings&,
                                       std::vector<PostComment>);

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::CommentViewer> = std::array{
    field<&posts::CommentViewer::liked>(),
    field<&posts::CommentViewer::can>(),
};
template <>
inline constexpr auto fields<posts::CommentCard> = std::array{
    field<&posts::CommentCard::face>({.flatten = true}),
    field<&posts::CommentCard::viewer>(),
};
template <>
inline constexpr auto fields<posts::CommentThread> = std::array{
    field<&posts::CommentThread::card>({.flatten = true}),
    field<&posts::CommentThread::replies>({.about = "The first replies; the rest by ?parent="}),
};
template <>
inline constexpr auto fields<posts::PostViewer> = std::array{
    field<&posts::PostViewer::liked>(),
    field<&posts::PostViewer::can>(),
};
template <>
inline constexpr auto fields<posts::CommunityName> = std::array{
    field<&posts::CommunityName::_id>(),
    field<&posts::CommunityName::name>(),
    field<&posts::CommunityName::slug>(),
};
template <>
inline constexpr auto fields<posts::PostCard> = std::array{
    field<&posts::PostCard::face>({.flatten = true}),
    field<&posts::PostCard::communityCard>(),
    field<&posts::PostCard::firstComments>(),
    field<&posts::PostCard::viewer>(),
};

}  // namespace schema
