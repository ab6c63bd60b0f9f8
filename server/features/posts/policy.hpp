#pragma once
// What is allowed around posts. Pure functions on documents: no store, no http.
#include "features/memberships/policy.hpp"
#include "features/posts/post.hpp"

namespace posts {

using memberships::Place;

bool may_write(const Place&);
/// Its author, while a member.
bool may_edit(const Place&, const Post&);
/// Its author, and who runs the community.
bool may_remove(const Place&, const Post&);
bool may_pin(const Place&);
bool may_edit(const Place&, const PostComment&);
bool may_remove(const Place&, const PostComment&);

enum class Can { like, comment, edit, remove, pin };
std::vector<Can> rights(const Place&, const Post&);
enum class CanComment { like, reply, edit, remove };
std::vector<CanComment> rights(const Place&, const PostComment&);

}  // namespace posts
