#pragma once
// Preview: how a text will look when it is posted. Nothing is kept.
#include "features/posts/post.hpp"
#include "features/users/account.hpp"
#include "schema/input.hpp"

namespace posts {

struct Preview {
    std::string content;
    std::string html;
};

class Previews {
public:
    Preview render(const schema::Draft<Preview>&);
};

/// What is shown is as long as what is posted may be.
consteval schema::Rules preview_rules() {
    auto rules = users::rules_of<&Post::content>();
    rules.access = schema::Access::write_only;
    return rules;
}

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::Preview> = std::array{
    field<&posts::Preview::content>(posts::preview_rules()),
    field<&posts::Preview::html>({.access = Access::server, .about = "The content as safe HTML, as readers get it"}),
};

}  // namespace schema
