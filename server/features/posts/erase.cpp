// Erasing a comment.
#include "features/posts/erase.hpp"

#include "store/collection.hpp"

namespace posts {

using store::of, store::set;

void erase(store::Documents& documents, const Remove& remove, const PostComment& comment) {
    if (comment.replyCount > 0) {
        of<PostComment>(documents).update(
            comment._id, {set<&PostComment::deletedAt>(base::now()), set<&PostComment::content>("(deleted)"),
                          store::unset<&PostComment::author>()});
        return;
    }
    remove(documents, schema::collection<PostComment>, comment._id.value);
    if (!comment.parent) return;
    const auto parent = of<PostComment>(documents).find(*comment.parent);
    if (parent && parent->deletedAt && parent->replyCount == 0)
        remove(documents, schema::collection<PostComment>, parent->_id.value);
}

}  // namespace posts
