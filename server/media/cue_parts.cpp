// Parts of a cue: sections 4.3 to 4.4 of the WebVTT recommendation.
#include "media/cue_parts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace media {
namespace {

constexpr std::string_view blank = " \t";
constexpr std::string_view digits = "0123456789";
constexpr std::int64_t most_hours = 99;

void skip(std::string_view& text, std::string_view what) {
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(what)));
}

/// The number of exactly, or of at least, so many digits.
std::optional<std::int64_t> number(std::string_view& text, std::size_t least, std::size_t most) {
    const auto length = std::min(text.size(), text.find_first_not_of(digits));
    if (length < least || length > most) return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : text.substr(0, length)) value = value * 10 + (digit - '0');
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

/// Hours are left out or have two digits and more; SubRip writes one now and then.
std::optional<std::int64_t> read_time(std::string_view& text) {
    auto first = number(text, 1, 2);
    if (!first || !take(text, ":")) return std::nullopt;
    auto second = number(text, 2, 2);
    if (!second) return std::nullopt;
    std::int64_t hours = 0, minutes = *first, seconds = *second;
    if (take(text, ":")) {
        const auto third = number(text, 2, 2);
        if (!third) return std::nullopt;
        hours = *first, minutes = *second, seconds = *third;
    }
    if (!take(text, ".") && !take(text, ",")) return std::nullopt;
    const auto milliseconds = number(text, 3, 3);
    if (!milliseconds || minutes > 59 || seconds > 59 || hours > most_hours) return std::nullopt;
    return ((hours * 60 + minutes) * 60 + seconds) * 1'000 + *milliseconds;
}

bool is_percentage(std::string_view text) {
    const auto whole = number(text, 1, 3);
    if (!whole || *whole > 100) return false;
    if (take(text, ".") && !number(text, 1, 6)) return false;
    return text == "%";
}

bool is_line(std::string_view text) {
    if (is_percentage(text)) return true;
    take(text, "-");
    return number(text, 1, 4) && text.empty();
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_setting(std::string_view name, std::string_view value) {
    const auto comma = value.find(',');
    const auto first = value.substr(0, comma);
    const auto second = comma == value.npos ? std::string_view{} : value.substr(comma + 1);
    if (name == "line") return is_line(first) && (comma == value.npos || is_one_of(second, {"start", "center", "end"}));
    if (name == "position")
        return is_percentage(first) &&
               (comma == value.npos || is_one_of(second, {"line-left", "center", "line-right"}));
    if (name == "size") return is_percentage(value);
    if (name == "align") return is_one_of(value, {"start", "center", "end", "left", "right"});
    return name == "vertical" && is_one_of(value, {"rl", "lr"});
}

/// The length of a well-formed UTF-8 sequence (Unicode, table 3-7); 0: it is none.
std::size_t sequence(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto between = [&](std::size_t i, unsigned low, unsigned high) { return at(i) >= low && at(i) <= high; };
    const auto follows = [&](std::size_t i) { return between(i, 0x80, 0xBF); };
    const unsigned first = at(0);
    if (first < 0x80) return 1;
    if (between(0, 0xC2, 0xDF)) return follows(1) ? 2 : 0;
    if (between(0, 0xE0, 0xEF)) {
        const bool fits = between(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
        return fits && follows(2) ? 3 : 0;
    }
    if (!between(0, 0xF0, 0xF4)) return 0;
    const bool fits = between(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
    return fits && follows(2) && follows(3) ? 4 : 0;
}

struct Reference {
    std::string_view name, text;
};
constexpr std::array<Reference, 6> references{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&lrm;", ""}, {"&rlm;", ""}}};

/// One character, or what a reference stands for; cut off from `text`.
std::string_view next(std::string_view& text) {
    for (const auto& reference : references)
        if (take(text, reference.name)) return reference.text;
    const auto one = text.substr(0, 1);
    text.remove_prefix(1);
    return one;
}

}  // namespace

std::optional<Timing> read_timing(std::string_view line) {
    skip(line, blank);
    const auto start = read_time(line);
    skip(line, blank);
    if (!start || !take(line, "-->")) return std::nullopt;
    skip(line, blank);
    const auto end = read_time(line);
    if (!end || (!line.empty() && blank.find(line[0]) == blank.npos)) return std::nullopt;
    skip(line, blank);
    return Timing{*start, *end, line};
}

std::string write_time(std::int64_t milliseconds) {
    char text[32];
    const auto seconds = milliseconds / 1'000;
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld.%03lld", static_cast<long long>(seconds / 3'600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60),
                  static_cast<long long>(milliseconds % 1'000));
    return text;
}

std::optional<std::string> read_settings(std::string_view text) {
    std::string kept, seen = " ";
    for (skip(text, blank); !text.empty(); skip(text, blank)) {
        const auto setting = text.substr(0, text.find_first_of(blank));
        text.remove_prefix(setting.size());
        const auto colon = setting.find(':');
        if (colon == setting.npos) return std::nullopt;
        const auto name = setting.substr(0, colon);
        if (name == "region") continue;
        if (!is_setting(name, setting.substr(colon + 1))) return std::nullopt;
        const auto mark = ' ' + std::string{name} + ' ';
        if (seen.find(mark) != seen.npos) return std::nullopt;
        seen += std::string{name} + ' ';
        kept.append(kept.empty() ? "" : " ").append(setting);
    }
    return kept;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = sequence(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string plain(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        if (text[0] == '<') {
            text.remove_prefix(std::min(text.size(), text.find('>')));
            text.remove_prefix(std::min<std::size_t>(text.size(), 1));
            continue;
        }
        const auto word = next(text);
        const bool space = word == " " || word == "\n" || word == "\t";
        if (space && (kept.empty() || kept.back() == ' ')) continue;
        kept += space ? " " : word;
    }
    if (kept.ends_with(' ')) kept.pop_back();
    return kept;
}

}  // namespace media
