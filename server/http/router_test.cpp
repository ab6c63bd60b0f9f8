// Tests of the router: words, parameters, suffixes, going back, methods.
#include "http/router.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace {

using namespace http;

Route row(const char* method, const char* path) { return {method, path, {}, "test"}; }

const Router& router() {
    static const Router all{{row("GET", "/posts"), row("POST", "/posts"), row("GET", "/posts/{post}"),
                             row("PATCH", "/posts/{post}"), row("GET", "/users/me"), row("GET", "/users/{user}"),
                             row("PUT", "/users/{user}"), row("GET", "/users/me/tokens"),
                             row("GET", "/users/{user}/posts"), row("DELETE", "/posts/{post}/comments/{comment}"),
                             row("GET", "/events/{event}"), row("GET", "/events/{event}.ics"),
                             row("GET", "/files/{name}.tar.gz"), row("GET", "/files/{name}.gz"), row("GET", "/")}};
    return all;
}

/// "PATTERN value value", or "404", or "405".
std::string find(std::string_view method, std::string_view path) {
    const auto found = router().find(method, path);
    if (!found.route) return found.path_known ? "405" : "404";
    auto out = found.route->path;
    for (std::size_t i = 0; i < found.count; ++i) out.append(" ").append(found.values[i]);
    return out;
}

TEST(Router, Table) {
    EXPECT_EQ(find("GET", "/posts"), "/posts");
    EXPECT_EQ(find("HEAD", "/posts"), "/posts");
    EXPECT_EQ(find("GET", "/posts/7"), "/posts/{post} 7");
    EXPECT_EQ(find("DELETE", "/posts/7/comments/8"), "/posts/{post}/comments/{comment} 7 8");
    EXPECT_EQ(find("GET", "/users/me"), "/users/me");
    EXPECT_EQ(find("GET", "/users/you"), "/users/{user} you");
    EXPECT_EQ(find("PUT", "/users/me"), "/users/{user} me");
    EXPECT_EQ(find("GET", "/users/me/tokens"), "/users/me/tokens");
    EXPECT_EQ(find("GET", "/users/me/posts"), "/users/{user}/posts me");
    EXPECT_EQ(find("GET", "/events/5.ics"), "/events/{event}.ics 5");
    EXPECT_EQ(find("GET", "/events/5"), "/events/{event} 5");
    EXPECT_EQ(find("GET", "/events/.ics"), "/events/{event} .ics");
    EXPECT_EQ(find("GET", "/files/a.tar.gz"), "/files/{name}.tar.gz a");
    EXPECT_EQ(find("GET", "/files/a.gz"), "/files/{name}.gz a");
    EXPECT_EQ(find("GET", "/"), "/");
}

TEST(Router, Missing) {
    for (const auto* path : {"", "posts", "/post", "/posts/", "//posts", "/posts//", "/posts/7/", "/posts/7/comments",
                             "/Posts", "/users/you/tokens", "/files/a", "/files/.gz", "*"})
        EXPECT_EQ(find("GET", path), "404") << path;
}

TEST(Router, OtherMethods) {
    EXPECT_EQ(find("DELETE", "/posts"), "405");
    EXPECT_EQ(find("get", "/posts"), "405");
    EXPECT_EQ(find("TRACE", "/"), "405");
    EXPECT_EQ(router().allowed("/posts"), "GET, HEAD, POST");
    EXPECT_EQ(router().allowed("/users/me"), "GET, HEAD, PUT");
    EXPECT_EQ(router().allowed("/posts/7/comments/8"), "DELETE");
    EXPECT_EQ(router().allowed("/nothing"), "");
}

TEST(Router, HeadMayHaveARowOfItsOwn) {
    const Router both{{row("GET", "/files/{file}"), row("HEAD", "/files/{file}"), row("HEAD", "/uploads/{upload}")}};
    EXPECT_EQ(both.find("HEAD", "/files/1").route->method, "HEAD");
    EXPECT_EQ(both.find("GET", "/files/1").route->method, "GET");
    EXPECT_EQ(both.find("HEAD", "/uploads/1").route->method, "HEAD");
    EXPECT_EQ(both.find("GET", "/uploads/1").route, nullptr);
    EXPECT_EQ(both.allowed("/uploads/1"), "HEAD");
}

TEST(Router, TwoOfOneAreABug) {
    EXPECT_THROW((Router{{row("GET", "/a/{b}"), row("GET", "/a/{c}")}}), std::logic_error);
}

}  // namespace
