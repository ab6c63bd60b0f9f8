// What posts and comments answer.
#include "features/posts/routes.hpp"

#include "features/posts/comments.hpp"
#include "features/posts/posts.hpp"
#include "features/posts/preview.hpp"

namespace posts {

namespace {
constexpr http::Options members{.permission = "members of the community"};
constexpr http::Options author{.permission = "its author"};
constexpr http::Options author_or_admins{.permission = "its author, admins of the community"};
constexpr http::Options admins{.permission = "admins of the community"};
}  // namespace

std::vector<http::Route> routes(Posts& posts) {
    using enum http::Who;
    return http::Routes{"posts", posts}
        .add("GET", "/communities/{community}/posts", anyone, &Posts::feed, "A community's feed",
             {.runs = http::Runs::by_query})
        .add("POST", "/communities/{community}/posts", user, &Posts::write, "Write a post", members)
        .add("GET", "/users/me/feed", user, &Posts::home, "The newest posts of my communities",
             {.runs = http::Runs::worker})
        .add("GET", "/posts/{post}", anyone, &Posts::read, "One post")
        .add("PATCH", "/posts/{post}", user, &Posts::edit, "Edit a post", author)
        .add("DELETE", "/posts/{post}", user, &Posts::remove, "Delete a post", author_or_admins)
        .add("GET", "/posts/{post}/likes", anyone, &Posts::likes, "Who likes a post")
        .add("PUT", "/posts/{post}/like", user, &Posts::like, "Like a post", members)
        .add("DELETE", "/posts/{post}/like", user, &Posts::unlike, "Take a like back")
        .add("PUT", "/posts/{post}/pin", user, &Posts::pin, "Pin a post to the top", admins)
        .add("DELETE", "/posts/{post}/pin", user, &Posts::unpin, "Unpin a post", admins)
        .take();
}

std::vector<http::Route> routes(Comments& comments) {
    using enum http::Who;
    return http::Routes{"posts", comments}
        .add("GET", "/posts/{post}/comments", anyone, &Comments::list, "A post's comments")
        .add("POST", "/posts/{post}/comments", user, &Comments::write, "Comment on a post", members)
        .add("GET", "/comments/{comment}", anyone, &Comments::read, "One comment")
        .add("PATCH", "/comments/{comment}", user, &Comments::edit, "Edit a comment", author)
        .add("DELETE", "/comments/{comment}", user, &Comments::remove, "Delete a comment", author_or_admins)
        .add("PUT", "/comments/{comment}/like", user, &Comments::like, "Like a comment", members)
        .add("DELETE", "/comments/{comment}/like", user, &Comments::unlike, "Take a like back")
        .take();
}

std::vector<http::Route> routes(Previews& previews) {
    return http::Routes{"posts", previews}
        .add("POST", "/previews", http::Who::user, &Previews::render, "See how a text will look",
             {.runs = http::Runs::worker})
        .take();
}

}  // namespace posts
