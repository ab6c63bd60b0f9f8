// Addresses and texts inside Markdown.
#include "features/markdown/link.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace markdown {
namespace {

using namespace std::string_view_literals;

/// The entities that matter in addresses and excerpts; a browser knows the other two thousand.
constexpr std::array named{
    std::pair{"amp"sv, "&"sv},       std::pair{"lt"sv, "<"sv},     std::pair{"gt"sv, ">"sv},
    std::pair{"quot"sv, "\""sv},     std::pair{"apos"sv, "'"sv},   std::pair{"colon"sv, ":"sv},
    std::pair{"sol"sv, "/"sv},       std::pair{"bsol"sv, "\\"sv},  std::pair{"Tab"sv, "\t"sv},
    std::pair{"NewLine"sv, "\n"sv},  std::pair{"lpar"sv, "("sv},   std::pair{"rpar"sv, ")"sv},
    std::pair{"num"sv, "#"sv},       std::pair{"excl"sv, "!"sv},   std::pair{"quest"sv, "?"sv},
    std::pair{"nbsp"sv, "\u00a0"sv}, std::pair{"hellip"sv, "…"sv}, std::pair{"ndash"sv, "–"sv},
    std::pair{"mdash"sv, "—"sv},     std::pair{"copy"sv, "©"sv},   std::pair{"semi"sv, ";"sv},
    std::pair{"period"sv, "."sv},    std::pair{"comma"sv, ","sv},  std::pair{"shy"sv, "\u00ad"sv},
};

void append_utf8(std::string& out, std::uint32_t point) {
    if (point == 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) point = 0xfffd;
    const auto tail = [&](int shift) { out.push_back(static_cast<char>(0x80 | ((point >> shift) & 0x3f))); };
    if (point < 0x80) {
        out.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        out.push_back(static_cast<char>(0xc0 | (point >> 6)));
        tail(0);
    } else if (point < 0x10000) {
        out.push_back(static_cast<char>(0xe0 | (point >> 12)));
        tail(6), tail(0);
    } else {
        out.push_back(static_cast<char>(0xf0 | (point >> 18)));
        tail(12), tail(6), tail(0);
    }
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool has_scheme(std::string_view address, std::string_view scheme) {
    return address.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), address.begin(), [](char a, char b) { return a == lower(b); });
}

/// Browsers drop tabs and line ends inside an address and control characters before it; we refuse them all.
bool is_clean(std::string_view address) {
    return std::ranges::none_of(address, [](unsigned char c) { return c <= 0x20 || c == 0x7f || c == '\\'; });
}

bool is_on_this_site(std::string_view address) { return address.starts_with('/') && !address.starts_with("//"); }

}  // namespace

void append_entity(std::string& out, std::string_view entity) {
    const auto body = entity.size() > 2 ? entity.substr(1, entity.size() - 2) : ""sv;
    if (body.starts_with('#')) {
        const bool hexadecimal = body.size() > 1 && lower(body[1]) == 'x';
        const auto digits = body.substr(hexadecimal ? 2 : 1);
        std::uint32_t point = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), point, hexadecimal ? 16 : 10);
        append_utf8(out, error == std::errc{} && end == digits.data() + digits.size() ? point : 0xfffd);
        return;
    }
    const auto* found = std::ranges::find(named, body, &std::pair<std::string_view, std::string_view>::first);
    out += found == named.end() ? entity : found->second;
}

bool is_link(std::string_view address) {
    return is_clean(address) && (is_image(address) || has_scheme(address, "mailto:") || address.starts_with('#'));
}

bool is_image(std::string_view address) {
    return is_clean(address) &&
           (has_scheme(address, "http://") || has_scheme(address, "https://") || is_on_this_site(address));
}

}  // namespace markdown
