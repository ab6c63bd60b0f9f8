#pragma once
// The beginning of a long text, for feeds.
#include <string_view>

namespace posts {

/// Whole blocks of a Markdown text, at most so many characters (code points); all of it when it is no longer. A first
/// block that is longer than that ends after a word.
std::string_view excerpt(std::string_view markdown, std::size_t most_characters);

}  // namespace posts
