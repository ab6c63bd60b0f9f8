#pragma once
// Parts: what several kinds of pages show: pictures, people, dates, lists.
#include <string>
#include <string_view>

#include "schema/json_tree.hpp"
#include "web/scene.hpp"
#include "web/thing.hpp"

namespace web {

/// Characters of what previews of links and search engines show.
inline constexpr std::size_t most_description = 200;

/// The address of the picture that the card beside it, or else the member itself, names; in a size for previews.
std::string picture_of(const schema::JsonTree& card, const schema::JsonTree& member);
/// "<time datetime="…">2026-11-26</time>".
std::string time_of(std::string_view instant);
/// "Ada Lovelace · 2026-11-26" as a paragraph.
std::string byline(const schema::JsonTree& person, std::string_view instant);
Thing person_thing(const schema::JsonTree& person, const Scene&);
Thing community_thing(const schema::JsonTree& community, const Scene&);
/// An item of a list of links with a few words below each.
std::string list_item(std::string_view address, std::string_view title, std::string_view summary);
/// HTML of our own renderer, whose words may be of any language.
std::string prose(std::string_view html);
/// What is read of a post in a list of posts; `address`: of its page.
std::string post_article(const schema::JsonTree& post, std::string_view address);

}  // namespace web
