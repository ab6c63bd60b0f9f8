// What is allowed around posts.
#include "features/posts/policy.hpp"

namespace posts {

using memberships::may_run, memberships::may_take_part;

bool may_write(const Place& at) { return may_take_part(at); }

bool may_edit(const Place& at, const Post& post) { return may_take_part(at) && post.author == at.caller.user; }

bool may_remove(const Place& at, const Post& post) {
    return may_run(at) || (at.caller.signed_in() && post.author == at.caller.user);
}

bool may_pin(const Place& at) { return may_run(at); }

bool may_edit(const Place& at, const PostComment& comment) {
    return may_take_part(at) && comment.author == at.caller.user && !comment.deletedAt;
}

bool may_remove(const Place& at, const PostComment& comment) {
    return !comment.deletedAt && (may_run(at) || (at.caller.signed_in() && comment.author == at.caller.user));
}

std::vector<Can> rights(const Place& at, const Post& post) {
    std::vector<Can> out;
    if (may_take_part(at)) out = {Can::like, Can::comment};
    if (may_edit(at, post)) out.push_back(Can::edit);
    if (may_remove(at, post)) out.push_back(Can::remove);
    if (may_pin(at)) out.push_back(Can::pin);
    return out;
}

std::vector<CanComment> rights(const Place& at, const PostComment& comment) {
    std::vector<CanComment> out;
    if (may_take_part(at) && !comment.deletedAt) out.push_back(CanComment::like);
    if (may_take_part(at) && !comment.parent && !comment.deletedAt) out.push_back(CanComment::reply);
    if (may_edit(at, comment)) out.push_back(CanComment::edit);
    if (may_remove(at, comment)) out.push_back(CanComment::remove);
    return out;
}

}  // namespace posts
