#pragma once
// The routes of posts and comments.
#include <vector>

#include "http/routes.hpp"

namespace posts {

class Posts;
class Comments;
class Previews;
std::vector<http::Route> routes(Posts&);
std::vector<http::Route> routes(Comments&);
std::vector<http::Route> routes(Previews&);

}  // namespace posts
