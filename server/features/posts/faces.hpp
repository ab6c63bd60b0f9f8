#pragma once
// Faces: what everybody sees of a post or a comment who may see it at all. The same for every viewer, so they are made
// once and kept, ready to be sent, until the post, its comments, their authors or what they show of pictures change.
#include <span>

#include "base/kept.hpp"
#include "features/posts/post.hpp"
#include "schema/ready.hpp"

namespace store {
class Documents;
}

namespace posts {

struct CommentFace {
    PostComment comment;
    std::string contentHtml;
    std::optional<users::Person> authorCard;  ///< not given: deleted
};

struct PostFace {
    Post post;
    std::string contentHtml;
    std::vector<files::PictureCard> imageCards;  ///< of those images that were uploaded here, in their order
    users::Person authorCard;
    bool isCut = false;  ///< in feeds: content is only the beginning
};

/// How much of a post: all of it, or what feeds show: the beginning of its text and its first comments.
enum class Extent { whole, feed };
inline constexpr std::size_t most_feed_characters = 2'000;
inline constexpr std::size_t most_kept_faces = 2'048;  ///< of each extent: about 5 KB each

/// A post as a list or a page shows it.
struct Face {
    schema::Ready<PostFace> post;
    std::vector<schema::Ready<CommentFace>> firstComments;  ///< in feeds: at most two, oldest first
};

class Faces {
public:
    /// In the order of the ids; a post that is gone by now is left out.
    std::vector<std::shared_ptr<const Face>> of(store::Documents&, std::span<const PostId>, Extent);

private:
    base::Kept<Face> whole_{most_kept_faces}, feed_{most_kept_faces};
};

/// In the order of the comments.
std::vector<schema::Ready<CommentFace>> comment_faces(store::Documents&, std::vector<PostComment>);

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::CommentFace> = std::array{
    field<&posts::CommentFace::comment>({.flatten = true}),
    field<&posts::CommentFace::contentHtml>({.about = "The content as safe HTML"}),
    field<&posts::CommentFace::authorCard>({.about = "Not given when the comment was deleted"}),
};
template <>
inline constexpr auto fields<posts::PostFace> = std::array{
    field<&posts::PostFace::post>({.flatten = true}),
    field<&posts::PostFace::contentHtml>({.about = "The content as safe HTML"}),
    field<&posts::PostFace::imageCards>({.about = "Of the images that were uploaded here"}),
    field<&posts::PostFace::authorCard>(),
    field<&posts::PostFace::isCut>(
        {.about = "In feeds: the content is only the beginning; read the post for the rest"}),
};

}  // namespace schema
