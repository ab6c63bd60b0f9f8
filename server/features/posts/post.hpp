#pragma once
// A post: what one member writes in one community, with its likes and comments. Collection posts.
#include "features/communities/community.hpp"
#include "features/users/user.hpp"

namespace posts {

/// An element of the seed's `comments`; the truth is PostComment.
struct Comment {
    UserId author;
    std::string content;
    base::Instant createdAt{};
};

struct Post {
    PostId _id;
    std::string title;
    std::string content;
    std::vector<std::string> images;
    UserId author;
    CommunityId community;
    std::vector<UserId> likes;
    std::vector<Comment> comments;
    bool isPinned = false;
    base::Instant createdAt{};
    base::Instant updatedAt{};
    // Beside the seed's fields:
    std::int64_t likeCount = 0;
    std::int64_t commentCount = 0;
    std::optional<std::string> topic;  ///< key of one of the community's topics
    std::optional<base::Instant> editedAt;
};

struct PostLike {
    base::Id<"postlikes"> _id;
    CommunityId community;
    PostId post;
    UserId user;
    base::Instant createdAt{};
};

struct PostComment {
    CommentId _id;
    CommunityId community;
    PostId post;
    std::optional<UserId> author;  ///< not given: deleted
    std::string content;
    std::optional<CommentId> parent;  ///< the comment that this one replies to: one level
    base::Instant createdAt{};
    std::optional<base::Instant> editedAt;
    std::optional<base::Instant> deletedAt;  ///< kept without its text and author while it has replies
    std::int64_t likeCount = 0;
    std::int64_t replyCount = 0;
};

struct CommentLike {
    base::Id<"commentlikes"> _id;
    PostId post;
    CommentId comment;
    UserId user;
    base::Instant createdAt{};
};

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::Comment> = std::array{
    field<&posts::Comment::author>({.required = true}),
    field<&posts::Comment::content>({.required = true}),
    field<&posts::Comment::createdAt>(),
};

template <>
inline constexpr auto fields<posts::Post> = std::array{
    field<&posts::Post::_id>({.access = Access::server}),
    field<&posts::Post::title>({.required = true, .max = 200, .format = Format::line, .example = "My first tomatoes"}),
    field<&posts::Post::content>(
        {.required = true, .max = 20'000, .format = Format::markdown, .example = "They are **red**."}),
    field<&posts::Post::images>({.max = 10, .format = Format::url, .file = FilePurpose::post}),
    field<&posts::Post::author>({.required = true, .access = Access::server}),
    field<&posts::Post::community>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&posts::Post::likes>({.access = Access::derived}),
    field<&posts::Post::comments>({.access = Access::derived}),
    field<&posts::Post::isPinned>({.access = Access::server}),
    field<&posts::Post::createdAt>({.access = Access::server}),
    field<&posts::Post::updatedAt>({.access = Access::server}),
    field<&posts::Post::likeCount>({.access = Access::derived}),
    field<&posts::Post::commentCount>({.access = Access::derived}),
    field<&posts::Post::topic>(
        {.max = 40, .format = Format::slug, .about = "The key of one of the community's topics"}),
    field<&posts::Post::editedAt>({.access = Access::server}),
};

template <>
inline constexpr auto fields<posts::PostLike> = std::array{
    field<&posts::PostLike::_id>({.access = Access::server}),
    field<&posts::PostLike::community>({.required = true, .access = Access::server}),
    field<&posts::PostLike::post>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&posts::PostLike::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&posts::PostLike::createdAt>({.access = Access::server}),
};

template <>
inline constexpr auto fields<posts::PostComment> = std::array{
    field<&posts::PostComment::_id>({.access = Access::server}),
    field<&posts::PostComment::community>({.required = true, .access = Access::server}),
    field<&posts::PostComment::post>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&posts::PostComment::author>(
        {.required = true, .access = Access::server, .about = "Not given when the comment was deleted"}),
    field<&posts::PostComment::content>(
        {.required = true, .max = 5'000, .format = Format::markdown, .example = "Well done!"}),
    field<&posts::PostComment::parent>(
        {.access = Access::initial, .orphan = Orphan::remove, .about = "The comment that this one replies to"}),
    field<&posts::PostComment::createdAt>({.access = Access::server}),
    field<&posts::PostComment::editedAt>({.access = Access::server}),
    field<&posts::PostComment::deletedAt>({.access = Access::server}),
    field<&posts::PostComment::likeCount>({.access = Access::derived}),
    field<&posts::PostComment::replyCount>({.access = Access::derived}),
};

template <>
inline constexpr auto fields<posts::CommentLike> = std::array{
    field<&posts::CommentLike::_id>({.access = Access::server}),
    field<&posts::CommentLike::post>({.required = true, .access = Access::server}),
    field<&posts::CommentLike::comment>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&posts::CommentLike::user>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&posts::CommentLike::createdAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<posts::Post> = std::array{
    seed_only(index({asc<&posts::Post::community>, desc<&posts::Post::createdAt>})),
    index({asc<&posts::Post::author>}),
    index({asc<&posts::Post::community>, desc<&posts::Post::isPinned>, desc<&posts::Post::createdAt>,
           desc<&posts::Post::_id>}),
    index({asc<&posts::Post::community>, asc<&posts::Post::topic>, desc<&posts::Post::isPinned>,
           desc<&posts::Post::createdAt>, desc<&posts::Post::_id>}),
    index({asc<&posts::Post::community>, desc<&posts::Post::createdAt>, desc<&posts::Post::_id>}),
};
template <>
inline constexpr auto indexes<posts::PostLike> = std::array{
    unique({asc<&posts::PostLike::post>, asc<&posts::PostLike::user>}),
    index({asc<&posts::PostLike::user>, asc<&posts::PostLike::post>}),
};
template <>
inline constexpr auto indexes<posts::PostComment> = std::array{
    index({asc<&posts::PostComment::post>, asc<&posts::PostComment::parent>, asc<&posts::PostComment::createdAt>,
           asc<&posts::PostComment::_id>}),
    index({asc<&posts::PostComment::author>, desc<&posts::PostComment::createdAt>}),
    sparse(
        index({asc<&posts::PostComment::parent>, asc<&posts::PostComment::createdAt>, asc<&posts::PostComment::_id>})),
};
template <>
inline constexpr auto indexes<posts::CommentLike> = std::array{
    unique({asc<&posts::CommentLike::comment>, asc<&posts::CommentLike::user>}),
    index({asc<&posts::CommentLike::user>, asc<&posts::CommentLike::comment>}),
};

template <>
inline constexpr auto searched<posts::Post> = std::array{
    name_of_member<&posts::Post::title>,
    name_of_member<&posts::Post::content>,
};

template <>
inline constexpr Collection collection<posts::Post>{.name = "posts",
                                                    .table = &table_of<posts::Post>,
                                                    .indexes = indexes<posts::Post>,
                                                    .searched = searched<posts::Post>,
                                                    .search_scope = name_of_member<&posts::Post::community>};

template <>
inline constexpr auto derived<posts::PostLike> = std::array{
    count<&posts::PostLike::post, &posts::Post::likeCount>(),
    list_of<&posts::PostLike::post, &posts::PostLike::user, &posts::Post::likes>(500),
};

template <>
inline constexpr Collection collection<posts::PostLike>{.name = "postlikes",
                                                        .table = &table_of<posts::PostLike>,
                                                        .indexes = indexes<posts::PostLike>,
                                                        .derived = derived<posts::PostLike>};

/// A template, because replies count in their own collection, which is declared only after this.
template <class PostComment>
inline constexpr auto derived_from_comments = [] {
    using posts::Post, posts::Comment;
    constexpr auto alive = only_without<&PostComment::deletedAt>();
    return std::array{
        count<&PostComment::parent, &PostComment::replyCount>(alive),
        count<&PostComment::post, &Post::commentCount>(alive),
        list<&PostComment::post, &Post::comments>(
            100,
            {taken<&PostComment::author, &Comment::author>, taken<&PostComment::content, &Comment::content>,
             taken<&PostComment::createdAt, &Comment::createdAt>},
            alive),
    };
}();

template <>
inline constexpr Collection collection<posts::PostComment>{.name = "postcomments",
                                                           .table = &table_of<posts::PostComment>,
                                                           .indexes = indexes<posts::PostComment>,
                                                           .derived = derived_from_comments<posts::PostComment>,
                                                           .gone = name_of_member<&posts::PostComment::deletedAt>};

template <>
inline constexpr auto derived<posts::CommentLike> = std::array{
    count<&posts::CommentLike::comment, &posts::PostComment::likeCount>(),
};

template <>
inline constexpr Collection collection<posts::CommentLike>{.name = "commentlikes",
                                                           .table = &table_of<posts::CommentLike>,
                                                           .indexes = indexes<posts::CommentLike>,
                                                           .derived = derived<posts::CommentLike>};

}  // namespace schema
