#pragma once
// What readers get of posts and comments: the documents with faces, safe HTML and the viewer's rights.
#include "features/memberships/standing.hpp"
#include "features/posts/policy.hpp"

namespace posts {

struct CommentViewer {
    bool liked = false;
    std::vector<CanComment> can;
};

struct CommentCard {
    PostComment comment;
    std::string contentHtml;
    std::optional<users::Person> authorCard;  ///< not given: deleted
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
    Post post;
    std::string contentHtml;
    users::Person authorCard;
    std::optional<CommunityName> communityCard;  ///< in the home feed
    std::vector<CommentCard> firstComments;      ///< in feeds: at most two, oldest first
    bool isCut = false;                          ///< in feeds: content is only the beginning
    PostViewer viewer;
};

/// How much of a post: all of it, or what feeds show: the beginning of its text and its first comments.
enum class Extent { whole, feed };
inline constexpr std::size_t most_feed_characters = 2'000;

/// Where the viewer stands in the communities of a list.
using memberships::Standings;

/// The cards of posts, in their order. A post of a community that is not among the standings is left out.
std::vector<PostCard> post_cards(store::Documents&, const auth::Caller&, const Standings&, std::vector<Post>, Extent);
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
    field<&posts::CommentCard::comment>({.flatten = true}),
    field<&posts::CommentCard::contentHtml>({.about = "The content as safe HTML"}),
    field<&posts::CommentCard::authorCard>({.about = "Not given when the comment was deleted"}),
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
    field<&posts::PostCard::post>({.flatten = true}),
    field<&posts::PostCard::contentHtml>({.about = "The content as safe HTML"}),
    field<&posts::PostCard::authorCard>(),
    field<&posts::PostCard::communityCard>(),
    field<&posts::PostCard::firstComments>(),
    field<&posts::PostCard::isCut>(
        {.about = "In feeds: the content is only the beginning; read the post for the rest"}),
    field<&posts::PostCard::viewer>(),
};

}  // namespace schema
