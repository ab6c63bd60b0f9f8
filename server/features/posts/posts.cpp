// Posts: write, read, edit, pin, like, remove.
#include "features/posts/posts.hpp"

#include <algorithm>

#include "features/posts/erase.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace posts {

using base::Fault, base::require;
using memberships::Standing;
using store::eq, store::of, store::set;

namespace {

void check_topic(const memberships::Community& community, const std::optional<std::string>& topic) {
    const auto& topics = community.topics;
    if (topic && std::none_of(topics.begin(), topics.end(), [&](auto& one) { return one.key == *topic; }))
        throw base::Failure{Fault::invalid, "there is no such topic", {{"topic", "is none of the community's topics"}}};
}

}  // namespace

Posts::Seen Posts::seen(const auth::Caller& caller, PostId id) {
    auto post = of<Post>(documents_).find(id);
    require(post.has_value(), Fault::not_found, "there is no such post");
    auto standing = memberships::look(documents_, caller, post->community);
    require(standing && memberships::may_see(*standing), Fault::not_found, "there is no such post");
    return {*std::move(standing), *std::move(post)};
}

PostCard Posts::card(const Standing& standing, PostId id, std::optional<bool> liked) {
    const auto faces = faces_.of(documents_, std::span{&id, 1}, Extent::whole);
    require(!faces.empty(), Fault::not_found, "there is no such post");
    const auto& post = faces.front()->post->post;
    if (!liked) liked = post.likeCount > 0 && has_liked(standing.caller, id);
    return {.face = faces.front()->post, .viewer = {*liked, rights(standing, post)}};
}

bool Posts::has_liked(const auth::Caller& caller, PostId id) {
    return caller.signed_in() &&
           of<PostLike>(documents_).exists({eq<&PostLike::post>(id), eq<&PostLike::user>(caller.user)});
}

schema::Created<PostCard> Posts::write(const auth::Caller& caller, CommunityId id, const schema::Draft<Post>& draft) {
    Post post = draft.value;
    std::optional<Standing> standing;
    documents_.transact([&](store::Documents& documents) {
        standing = memberships::enter_to_take_part(documents, caller, id);
        check_topic(standing->community, post.topic);
        post.author = caller.user;
        post.community = id;
        of<Post>(documents).insert(post);
    });
    return {card(*standing, post._id, false)};
}

PostCard Posts::read(const auth::Caller& caller, PostId id) { return card(seen(caller, id).standing, id); }

PostCard Posts::edit(const auth::Caller& caller, PostId id, const schema::Patch<Post>& patch) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, post] = seen(caller, id);
        require(may_edit(standing, post), Fault::forbidden, "only its author may edit a post");
        if (patch.empty()) return;
        // A post keeps the topic that its community has given up since.
        if (patch.has<&Post::topic>() && patch.value.topic != post.topic)
            check_topic(standing.community, patch.value.topic);
        auto change = store::changes(patch);
        change.push_back(set<&Post::editedAt>(base::now()));
        of<Post>(documents).update(id, std::move(change));
    });
    return read(caller, id);
}

void Posts::remove(const auth::Caller& caller, PostId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, post] = seen(caller, id);
        require(may_remove(standing, post), Fault::forbidden,
                "only its author and the community's admins may delete a post");
        remove_(documents, schema::collection<Post>, id.value);
    });
}

PostCard Posts::like(const auth::Caller& caller, PostId id) {
    std::optional<Standing> at;
    documents_.transact([&](store::Documents& documents) {
        auto [standing, post] = seen(caller, id);
        require(may_write(standing), Fault::forbidden, "only members may like posts; join the community first");
        at = std::move(standing);
        if (has_liked(caller, id)) return;
        PostLike made{.community = post.community, .post = id, .user = caller.user};
        of<PostLike>(documents).insert(made);
    });
    return card(*at, id, true);
}

PostCard Posts::unlike(const auth::Caller& caller, PostId id) {
    std::optional<Standing> at;
    documents_.transact([&](store::Documents& documents) {
        at = seen(caller, id).standing;
        of<PostLike>(documents).remove({eq<&PostLike::post>(id), eq<&PostLike::user>(caller.user)});
    });
    return card(*at, id, false);
}

PostCard Posts::set_pinned(const auth::Caller& caller, PostId id, bool pinned) {
    documents_.transact([&](store::Documents& documents) {
        const auto [standing, post] = seen(caller, id);
        require(may_pin(standing), Fault::forbidden, "only the community's admins pin posts");
        if (post.isPinned != pinned) of<Post>(documents).update(id, {set<&Post::isPinned>(pinned)});
    });
    return read(caller, id);
}

PostCard Posts::pin(const auth::Caller& caller, PostId id) { return set_pinned(caller, id, true); }
PostCard Posts::unpin(const auth::Caller& caller, PostId id) { return set_pinned(caller, id, false); }

schema::Listing<Liker> Posts::likes(const auth::Caller& caller, PostId id, const schema::Paging& paging) {
    seen(caller, id);
    auto page = of<PostLike>(documents_)
                    .list({.by = &schema::indexes<PostLike>[0],
                           .where = {eq<&PostLike::post>(id)},
                           .after = paging.after,
                           .limit = paging.limit});
    std::vector<UserId> ids;
    for (const auto& like : page.items) ids.push_back(like.user);
    const users::People people{documents_, ids};
    schema::Listing<Liker> out{{}, std::move(page.next)};
    for (const auto& like : page.items) out.data.push_back({people[like.user], like.createdAt});
    return out;
}

bool Posts::remove_some(store::Documents& documents, UserId author, int most) {
    bool more = false;
    documents.transact([&](store::Documents& inside) {
        std::int64_t left = most;
        more = remove_posts(inside, author, left) || remove_comments(inside, author, left);
    });
    return more;
}

bool Posts::remove_posts(store::Documents& documents, UserId author, std::int64_t& left) {
    while (left > 0) {
        const auto post = of<Post>(documents).find({eq<&Post::author>(author)});
        if (!post) return false;
        left -= 1 + post->likeCount + post->commentCount;
        remove_(documents, schema::collection<Post>, post->_id.value);
    }
    return true;
}

bool Posts::remove_comments(store::Documents& documents, UserId author, std::int64_t& left) {
    while (left > 0) {
        const auto comment = of<PostComment>(documents).find({eq<&PostComment::author>(author)});
        if (!comment) return false;
        left -= 1 + comment->likeCount;
        erase(documents, remove_, *comment);  // an empty place has no author, so this ends
    }
    return true;
}

}  // namespace posts
