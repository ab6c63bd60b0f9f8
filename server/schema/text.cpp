// Texts: length and forms.
#include "schema/text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <simdjson.h>

namespace schema {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
template <class Test>
bool all(std::string_view text, Test test) {
    return std::all_of(text.begin(), text.end(), test);
}

/// Labels of letters, digits and inner hyphens; at least two of them.
bool is_domain(std::string_view text) {
    if (text.size() > 253 || text.find('.') == std::string_view::npos) return false;
    while (true) {
        const auto dot = text.find('.');
        const auto label = text.substr(0, dot);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
        if (!all(label, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; })) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

}  // namespace

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

std::string trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\v\f";
    const auto from = text.find_first_not_of(space);
    if (from == std::string_view::npos) return {};
    return std::string{text.substr(from, text.find_last_not_of(space) - from + 1)};
}

bool is_one_line(std::string_view text) {
    return all(text, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

bool is_email(std::string_view text) {
    const auto at = text.rfind('@');
    if (text.size() > 254 || at == std::string_view::npos || at == 0 || at > 64) return false;
    const auto local = text.substr(0, at);
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos) return false;
    constexpr std::string_view symbols = "!#$%&'*+-/=?^_`{|}~.";
    return all(local, [&](char c) { return is_letter(c) || is_digit(c) || symbols.find(c) != symbols.npos; }) &&
           is_domain(text.substr(at + 1));
}

bool is_url(std::string_view text) {
    if (!all(text,
             [](char c) { return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '`'; }))
        return false;
    if (text.starts_with('/')) return !text.starts_with("//");
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) return text.size() > scheme.size() && text[scheme.size()] != '/';
    return false;
}

bool is_slug(std::string_view text) {
    if (text.empty() || text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos)
        return false;
    return all(text, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

bool is_timezone(std::string_view text) {
    if (text == "UTC") return true;
    if (text.empty() || text.size() > 64 || text.find("..") != std::string_view::npos || !is_letter(text.front()))
        return false;
    if (!all(text, [](char c) { return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+'; }))
        return false;
    const auto file = std::filesystem::path{"/usr/share/zoneinfo"} / text;
    std::error_code none;
    if (!std::filesystem::is_regular_file(file, none)) return false;
    char magic[4] = {};  // RFC 8536: other files lie there too
    return std::ifstream{file, std::ios::binary}.read(magic, sizeof magic) &&
           std::string_view{magic, sizeof magic} == "TZif";
}

bool is_color(std::string_view text) { return text.size() == 7 && text[0] == '#' && all(text.substr(1), is_hex); }

bool is_currency(std::string_view text) {
    return text.size() == 3 && all(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace schema
