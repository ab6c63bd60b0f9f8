#pragma once
// Erasing a comment: the one way in which one goes while its post stays.
#include "features/posts/post.hpp"
#include "features/removal.hpp"

namespace posts {

/// A comment with replies leaves an empty place, without text and author; the empty place goes with its last reply.
/// Call it within the transaction that has read the comment.
void erase(store::Documents&, const Remove&, const PostComment&);

}  // namespace posts
