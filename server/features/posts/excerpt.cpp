// Excerpts end at a blank line.
#include "features/posts/excerpt.hpp"

#include <algorithm>

namespace posts {
namespace {

constexpr auto none = std::string_view::npos;

/// The first so many code points.
std::string_view first(std::string_view text, std::size_t most_characters) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_character = (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80;
        if (begins_character && ++characters > most_characters) return text.substr(0, i);
    }
    return text;
}

/// Where the last blank line begins; none: there is none.
std::size_t last_blank_line(std::string_view text) {
    const auto unix = text.rfind("\n\n"), dos = text.rfind("\n\r\n");
    if (unix == none || dos == none) return std::min(unix, dos);
    return std::max(unix, dos);
}

}  // namespace

std::string_view excerpt(std::string_view markdown, std::size_t most_characters) {
    const auto head = first(markdown, most_characters);
    if (head.size() == markdown.size()) return markdown;
    const auto blocks = head.substr(0, std::min(last_blank_line(head), head.size()));
    if (blocks.size() < head.size() && blocks.find_first_not_of(" \r\n\t") != none) return blocks;
    const auto word = head.find_last_of(" \n\t");
    return word == none || word == 0 ? head : head.substr(0, word);
}

}  // namespace posts
