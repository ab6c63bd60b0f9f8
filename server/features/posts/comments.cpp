// Comments on posts, with one level of replies, and their likes.
#include "features/posts/comments.hpp"

#include "features/posts/erase.hpp"
#include "store/collection.hpp"

namespace posts {

using base::Failure, base::Fault, base::require;
using memberships::Standing;
using store::eq, store::of, store::set;

namespace {

constexpr int replies_in_list = 3;

void check_parent(store::Documents& documents, PostId post, CommentId id) {
    const auto refuse = [](const char* what, const char* why) {
        throw Failure{Fault::invalid, what, {{"parent", why}}};
    };
    const auto parent = of<PostComment>(documents).find(id);
    if (!parent || parent->post != post || parent->deletedAt)
        refuse("the comment to reply to is not there", "is no comment on this post");
    if (parent->parent) refuse("a reply cannot be replied to; reply to its parent", "is a reply itself");
}

}  // namespace

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
    auto [standing, comment] = seen(caller, id);
    return std::move(
        comment_cards(documents_, caller, memberships::only(std::move(standing)), {std::move(comment)}).front());
}

schema::Created<CommentCard> Comments::write(const auth::Caller& caller, PostId id,
                                             const schema::Draft<PostComment>& draft) {
    PostComment made = draft.value;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = standing_at(caller, id);
        require(may_write(standing), Fault::forbidden, "only members may comment; join the community first");
        if (made.parent) check_parent(documents, id, *made.parent);
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
    const auto here = memberships::only(standing_at(caller, id));
    const auto& parent = filter->parent;
    auto page = of<PostComment>(documents_)
                    .list({.by = &schema::indexes<PostComment>[0],
                           .where = {eq<&PostComment::post>(id), parent ? eq<&PostComment::parent>(*parent)
                                                                        : store::absent<&PostComment::parent>()},
                           .after = paging.after,
                           .limit = paging.limit});
    schema::Listing<CommentThread> out{{}, std::move(page.next)};
    for (auto& card : comment_cards(documents_, caller, here, std::move(page.items)))
        out.data.push_back({std::move(card), {}});
    add_replies(caller, here, out.data);
    return out;
}

void Comments::add_replies(const auth::Caller& caller, const Standings& here, std::vector<CommentThread>& threads) {
    std::vector<PostComment> found;
    for (const auto& thread : threads) {
        if (thread.card.face->comment.replyCount == 0) continue;
        auto page = of<PostComment>(documents_)
                        .list({.by = &schema::indexes<PostComment>[2],
                               .where = {eq<&PostComment::parent>(thread.card.face->comment._id)},
                               .limit = replies_in_list});
        std::move(page.items.begin(), page.items.end(), std::back_inserter(found));
    }
    auto thread = threads.begin();  // the replies come in the order of their parents
    for (auto& reply : comment_cards(documents_, caller, here, std::move(found))) {
        while (thread->card.face->comment._id != reply.face->comment.parent) ++thread;
        thread->replies.push_back(std::move(reply));
    }
}

CommentCard Comments::edit(const auth::Caller& caller, CommentId id, const schema::Patch<PostComment>& patch) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, comment] = seen(caller, id);
        require(may_edit(standing, comment), Fault::forbidden, "only its author may edit a comment");
        if (patch.empty()) return;
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
        erase(documents, remove_, comment);
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
