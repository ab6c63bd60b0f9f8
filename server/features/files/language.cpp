// Language: the grammar of RFC 5646 section 2.1, as far as captions need it.
#include "features/files/language.hpp"

#include <algorithm>
#include <vector>

namespace files {
namespace {

constexpr std::size_t most_characters = 35;  // RFC 5646 section 4.4.1

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letters(std::string_view part) { return std::ranges::all_of(part, is_letter); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts{""};
    for (const char c : text)
        if (c == '-')
            parts.emplace_back();
        else
            parts.back() += lower(c);
    return parts;
}

bool is_script(std::string_view part) { return part.size() == 4 && is_letters(part); }
bool is_region(std::string_view part) {
    return (part.size() == 2 && is_letters(part)) || (part.size() == 3 && std::ranges::all_of(part, is_digit));
}
bool is_variant(std::string_view part) {
    const bool fits = std::ranges::all_of(part, [](char c) { return is_letter(c) || is_digit(c); });
    return fits && ((part.size() >= 5 && part.size() <= 8) || (part.size() == 4 && is_digit(part[0])));
}

}  // namespace

std::optional<std::string> language_tag(std::string_view text) {
    auto parts = parts_of(text.substr(0, most_characters + 1));
    const bool is_language = parts[0].size() >= 2 && parts[0].size() <= 3 && is_letters(parts[0]);
    if (text.size() > most_characters || !is_language) return std::nullopt;
    std::size_t at = 1;
    if (at < parts.size() && is_script(parts[at])) {
        parts[at][0] = upper(parts[at][0]);
        ++at;
    }
    if (at < parts.size() && is_region(parts[at])) {
        std::ranges::transform(parts[at], parts[at].begin(), upper);
        ++at;
    }
    if (!std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(at), parts.end(), is_variant)) return std::nullopt;
    std::string out;
    for (const auto& part : parts) out.append(out.empty() ? "" : "-").append(part);
    return out;
}

}  // namespace files
