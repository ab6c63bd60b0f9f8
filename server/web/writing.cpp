// Writing: escapes, and words without markup.
#include "web/writing.hpp"

#include <array>
#include <utility>

#include "base/encoding.hpp"

namespace web {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}}};

/// Takes one character, as it is or as an entity, off the front.
std::string_view take_character(std::string_view& html) {
    for (const auto& [entity, meaning] : entities)
        if (html.starts_with(entity)) {
            html.remove_prefix(entity.size());
            return meaning;
        }
    std::size_t bytes = 1;
    while (bytes < html.size() && (static_cast<unsigned char>(html[bytes]) & 0xc0) == 0x80) ++bytes;
    const auto character = html.substr(0, bytes);
    html.remove_prefix(bytes);
    return character;
}

bool is_space(std::string_view character) { return character.find_first_of(" \n\t\r") == 0; }

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    base::append_escaped(out, text);
    return out;
}

std::string xml_escaped(std::string_view text) {
    auto out = escaped(text);
    std::erase_if(out, [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
    return out;
}

std::string for_script(std::string_view json) {
    std::string out;
    out.reserve(json.size() + json.size() / 8);
    for (const char c : json)
        if (c == '<')
            out += "\\u003c";
        else
            out += c;
    return out;
}

std::string words_of(std::string_view html, std::size_t most_characters) {
    std::string out;
    bool gap = false;
    for (std::size_t count = 0; !html.empty();) {
        if (html.front() == '<') {
            html.remove_prefix(std::min(html.find('>'), html.size() - 1) + 1);
            gap = true;
            continue;
        }
        const auto character = take_character(html);
        if (is_space(character)) {
            gap = true;
            continue;
        }
        if (count >= most_characters) return out += "…";
        if (gap && !out.empty()) out += ' ', ++count;
        gap = false;
        out += character;
        ++count;
    }
    return out;
}

std::string element(std::string_view name, std::string_view text) {
    std::string out{"<"};
    out.append(name).append(" dir=\"auto\">").append(escaped(text));
    return out.append("</").append(name).append(">\n");
}

std::string anchor(std::string_view address, std::string_view text) {
    return "<a dir=\"auto\" href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
}

}  // namespace web
