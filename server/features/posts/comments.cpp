// Comments on posts, with one level of replies, and their likes.
#include "features/posts/comments.hpp"

#include "store/collection.hpp"

namespace posts {

using base::Fault, base::require;
using memberships::Standing;
using store::eq, store::of, store::set;

namespace {
constexpr int replies_in_list = 3;
}

Standing Comments::standing_at(const auth::Caller& caller, PostId id) {
    const auto post = of<Post>(documents_).find(id);
    require(post.has_value(), Fault::not_found, "there is no such post");
    auto standing = memberships::look(documents_, caller, post->community);
    require(standing && memberships::may_see(*standing), Fault::not_found, "there is no such post");
    return *std::move(standing);
}

Comments::Seen Comments::seen(const auth::Caller& caller, CommentId id) {
    auto comment = of<PostComment>(documents_).find(id);
    require(comment.has_value(), Fault::not_found, "there is no such comment");
    auto standing = memberships::look(documents_, caller, comment->community);
    require(standing && memberships::may_see(*standing), Fault::not_found, "there is no such comment");
    return {*std::move(standing), *std::move(comment)};
}

CommentCard Comments::read(const auth::Caller& caller, CommentId id) {
    const auto [standing, comment] = seen(caller, id);
    return std::move(comment_cards(documents_, standing, {comment}).front());
}

schema::Created<CommentCard> Comments::write(const auth::Caller& caller, PostId id,
                                             const schema::Draft<PostComment>& draft) {
    PostComment made = draft.value;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = standing_at(caller, id);
        require(may_write(standing), Fault::forbidden, "only members may comment; join the community first");
        if (made.parent) {
            const auto parent = of<PostComment>(documents).find(*made.parent);
            require(parent && parent->post == id && !parent->deletedAt, Fault::invalid,
                    "the comment to reply to is not there");
            require(!parent->parent, Fault::invalid, "a reply cannot be replied to; reply to its parent");
        }
        made.author = caller.user;
        made.post = id;
        made.community = standing.community._id;
        of<PostComment>(documents).insert(made);
    });
    return {read(caller, made._id)};
}

schema::Listing<CommentThread> Comments::list(const auth::Caller& caller, PostId id,
                                              const schema::Query<CommentFilter>& filter,
                                              const schema::Paging& paging) {
    const auto standing = standing_at(caller, id);
    const auto page_of = [&](std::optional<CommentId> parent, std::optional<std::string> after, int limit) {
        store::Filter where{eq<&PostComment::post>(id),
                            parent ? eq<&PostComment::parent>(*parent) : store::absent<&PostComment::parent>()};
        return of<PostComment>(documents_)
            .list({.by = &schema::indexes<PostComment>[0],
                   .where = std::move(where),
                   .after = std::move(after),
                   .limit = limit});
    };
    auto page = page_of(filter->parent, paging.after, paging.limit);
    schema::Listing<CommentThread> out{{}, std::move(page.next)};
    for (auto& card : comment_cards(documents_, standing, std::move(page.items))) {
        const auto comment = card.comment._id;
        out.data.push_back({std::move(card), {}});
        if (!filter->parent)
            out.data.back().replies =
                comment_cards(documents_, standing, page_of(comment, std::nullopt, replies_in_list).items);
    }
    return out;
}

CommentCard Comments::edit(const auth::Caller& caller, CommentId id, const schema::Patch<PostComment>& patch) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, comment] = seen(caller, id);
        require(may_edit(standing, comment), Fault::forbidden, "only its author may edit a comment");
        auto change = store::changes(patch);
        change.push_back(set<&PostComment::editedAt>(base::now()));
        of<PostComment>(documents).update(id, std::move(change));
    });
    return read(caller, id);
}

void Comments::remove(const auth::Caller& caller, CommentId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, comment] = seen(caller, id);
        if (comment.deletedAt) return;
        require(may_remove(standing, comment), Fault::forbidden,
                "only its author and the community's admins may delete a comment");
        const bool has_replies =
            of<PostComment>(documents).exists({eq<&PostComment::post>(comment.post), eq<&PostComment::parent>(id)});
        if (!has_replies) return remove_(documents, schema::collection<PostComment>, id.value);
        of<PostComment>(documents).update(
            id, {set<&PostComment::deletedAt>(base::now()), set<&PostComment::content>("(deleted)")});
    });
}

CommentCard Comments::like(const auth::Caller& caller, CommentId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, comment] = seen(caller, id);
        require(may_write(standing), Fault::forbidden, "only members may like comments; join the community first");
        require(!comment.deletedAt, Fault::conflict, "this comment has been deleted");
        if (of<CommentLike>(documents).exists({eq<&CommentLike::comment>(id), eq<&CommentLike::user>(caller.user)}))
            return;
        CommentLike made{.post = comment.post, .comment = id, .user = caller.user};
        of<CommentLike>(documents).insert(made);
    });
    return read(caller, id);
}

CommentCard Comments::unlike(const auth::Caller& caller, CommentId id) {
    documents_.transact([&](store::Documents& documents) {
        seen(caller, id);
        of<CommentLike>(documents).remove({eq<&CommentLike::comment>(id), eq<&CommentLike::user>(caller.user)});
    });
    return read(caller, id);
}

}  // namespace posts
