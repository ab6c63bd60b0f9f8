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

}  // namespace posts

namespace schema {

template <>
inline constexpr auto fields<posts::Preview> = std::array{
    field<&posts::Preview::content>([] {
        auto rules = users::rules_of<&posts::Post::content>();
        rules.access = Access::write_only;
        return rules;
    }()),
    field<&posts::Preview::html>({.access = Access::server, .about = "The content as safe HTML, as readers get it"}),
};

}  // namespace schema
