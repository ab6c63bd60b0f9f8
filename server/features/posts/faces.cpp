// Faces: read and rendered for many posts at once.
#include "features/posts/faces.hpp"

#include <algorithm>
#include <map>

#include "features/files/media_file.hpp"
#include "features/files/picture_cards.hpp"
#include "features/markdown/markdown.hpp"
#include "features/posts/excerpt.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace posts {

using store::eq, store::of;

namespace {

constexpr int comments_in_feed = 2;

/// One face that is being made.
struct Making {
    base::Sources sources;
    std::optional<Post> post{};  ///< nothing: it is gone
    std::vector<PostComment> comments{};
};

PostFace post_face(Post post, Extent extent, const users::People& people, const files::PictureCards& pictures) {
    PostFace out{.post = std::move(post)};
    auto& content = out.post.content;
    if (extent == Extent::feed) {
        const auto beginning = excerpt(content, most_feed_characters);
        out.isCut = beginning.size() < content.size();
        content.resize(beginning.size());
    }
    out.contentHtml = markdown::to_html(content);
    out.imageCards = pictures[out.post.images];
    out.authorCard = people[out.post.author];
    return out;
}

schema::Ready<CommentFace> comment_face(PostComment comment, const users::People& people) {
    CommentFace out{.contentHtml = markdown::to_html(comment.content)};
    if (comment.author) out.authorCard = people[*comment.author];
    out.comment = std::move(comment);
    return schema::Ready{std::move(out)};
}

std::vector<PostComment> first_comments(store::Documents& documents, const Post& post) {
    if (post.commentCount == 0) return {};
    return of<PostComment>(documents)
        .list({.by = &schema::indexes<PostComment>[0],
               .where = {eq<&PostComment::post>(post._id), store::absent<&PostComment::parent>()},
               .also = {store::absent<&PostComment::deletedAt>()},
               .limit = comments_in_feed})
        .items;
}

/// Everything about these posts but the faces of people, whose names come last.
std::map<base::ObjectId, Making> read(store::Documents& documents, const std::vector<PostId>& ids, Extent extent) {
    std::map<base::ObjectId, Making> out;
    for (const auto id : ids) {
        // A comment's change counts as one of its post.
        auto& making = out.try_emplace(id.value, Making{base::Sources{documents.stamps()}}).first->second;
        making.sources.add(schema::collection<Post>.name, id.value);
    }
    for (auto& post : of<Post>(documents).get_all(ids)) {
        auto& making = out.at(post._id.value);
        if (extent == Extent::feed) making.comments = first_comments(documents, post);
        making.post = std::move(post);
    }
    return out;
}

void add_picture(Making& making, const base::ObjectId& picture) {
    making.sources.add(schema::collection<files::MediaFile>.name, picture);
}

bool is_shown(UserId who, const Making& making) {
    return (making.post && making.post->author == who) ||
           std::ranges::find(making.comments, who, &PostComment::author) != making.comments.end();
}

users::People people_of(store::Documents& documents, std::map<base::ObjectId, Making>& all) {
    std::vector<UserId> authors;
    for (auto& [id, making] : all) {
        const auto add = [&](UserId author) {
            making.sources.add(schema::collection<users::User>.name, author.value);
            authors.push_back(author);
        };
        if (making.post) add(making.post->author);
        for (const auto& comment : making.comments)
            if (comment.author) add(*comment.author);
    }
    const auto shows = [&](UserId who, const base::ObjectId& picture) {
        for (auto& [id, making] : all)
            if (is_shown(who, making)) add_picture(making, picture);
    };
    return {documents, authors, shows};
}

files::PictureCards pictures_of(store::Documents& documents, std::map<base::ObjectId, Making>& all) {
    files::NamedPictures named;
    for (auto& [id, making] : all) {
        if (!making.post) continue;
        files::NamedPictures own;
        own.add(making.post->images);
        for (const auto& picture : own.ids()) add_picture(making, picture);
        named.add(making.post->images);
    }
    return {documents, named};
}

}  // namespace

std::vector<std::shared_ptr<const Face>> Faces::of(store::Documents& documents, std::span<const PostId> ids,
                                                   Extent extent) {
    auto& kept = extent == Extent::feed ? feed_ : whole_;
    std::vector<std::shared_ptr<const Face>> out(ids.size());
    std::vector<PostId> missing;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        out[i] = kept.find(documents.stamps(), ids[i].value);
        if (!out[i]) missing.push_back(ids[i]);
    }
    if (missing.empty()) return out;
    auto made = read(documents, missing, extent);
    const auto people = people_of(documents, made);
    const auto pictures = pictures_of(documents, made);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (out[i]) continue;
        auto& making = made.at(ids[i].value);
        if (!making.post) continue;
        Face face{schema::Ready{post_face(*std::move(making.post), extent, people, pictures)}, {}};
        for (auto& comment : making.comments) face.firstComments.push_back(comment_face(std::move(comment), people));
        out[i] = kept.put(ids[i].value, std::move(making.sources), std::move(face));
    }
    std::erase(out, nullptr);
    return out;
}

std::vector<schema::Ready<CommentFace>> comment_faces(store::Documents& documents, std::vector<PostComment> comments) {
    std::vector<UserId> authors;
    for (auto& comment : comments) {
        if (comment.deletedAt) comment.author.reset();  // whoever deleted it elsewhere may have left it
        if (comment.author) authors.push_back(*comment.author);
    }
    const users::People people{documents, authors};
    std::vector<schema::Ready<CommentFace>> out;
    out.reserve(comments.size());
    for (auto& comment : comments) out.push_back(comment_face(std::move(comment), people));
    return out;
}

}  // namespace posts
