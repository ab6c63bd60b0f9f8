#pragma once
// Markdown to HTML that is safe to insert, and to plain text. CommonMark with tables, strikethrough and task lists.
#include <cstddef>
#include <string>
#include <string_view>

namespace markdown {

/// More than this much input is cut off.
inline constexpr std::size_t most_input_bytes = 64u << 10;
/// A text whose HTML would be longer, or nested deeper, is shown as it was typed.
inline constexpr std::size_t most_output_bytes = 1u << 20;
inline constexpr int deepest = 40;

/// Only elements and attributes of our own list; raw HTML becomes text. Never throws on any input.
std::string to_html(std::string_view markdown);

/// The words without markup on one line; longer than `most_characters` (code points), it ends in "…".
std::string to_text(std::string_view markdown, std::size_t most_characters);

}  // namespace markdown
