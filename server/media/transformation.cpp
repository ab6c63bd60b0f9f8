// Transformation: its text, read and written.
#include "media/transformation.hpp"

#include <algorithm>

#include "base/failure.hpp"

namespace media {
namespace {

constexpr std::array<std::string_view, 4> mode_names{"maintain_ratio", "force", "at_max", "at_least"};
constexpr std::array<std::string_view, 9> focus_names{"center",   "top",       "left",        "bottom",      "right",
                                                      "top_left", "top_right", "bottom_left", "bottom_right"};
constexpr std::array<std::string_view, 5> format_names{"auto", "webp", "avif", "jpg", "png"};
constexpr std::string_view known = "w- h- ar- c- fo- q- f-";

std::string text_of(std::string_view word) { return std::string{word}; }
std::string text_of(int number) { return std::to_string(number); }

template <class List>
std::string all_of(const List& list) {
    std::string text;
    for (const auto& each : list) text += (text.empty() ? "" : ", ") + text_of(each);
    return text;
}

[[noreturn]] void wrong(const std::string& what) {
    throw base::Failure{base::Fault::invalid, "This transformation is not possible: " + what, {{"tr", what}}};
}

/// The place of `value` in a list of what is allowed.
template <class List>
std::size_t find_among(const List& list, std::string_view key, std::string_view value) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (text_of(list[i]) == value) return i;
    wrong(std::string{key} + "- takes one of " + all_of(list) + ", not '" + std::string{value.substr(0, 40)} + "'");
}

void set(Transformation& all, std::string_view key, std::string_view value) {
    if (key == "w")
        all.width = allowed_sides[find_among(allowed_sides, key, value)];
    else if (key == "h")
        all.height = allowed_sides[find_among(allowed_sides, key, value)];
    else if (key == "ar")
        all.ratio = allowed_ratios[find_among(allowed_ratios, key, value)];
    else if (key == "c")
        all.mode = static_cast<Mode>(find_among(mode_names, key, value));
    else if (key == "fo")
        all.focus = static_cast<Focus>(find_among(focus_names, key, value));
    else if (key == "q")
        all.quality = allowed_qualities[find_among(allowed_qualities, key, value)];
    else if (key == "f")
        all.format = static_cast<Format>(find_among(format_names, key, value));
    else
        wrong("'" + std::string{key.substr(0, 40)} + "' is none of " + std::string{known});
}

bool has_box(const Transformation& all) { return (all.width && all.height) || !all.ratio.empty(); }

/// Gives up what has no effect.
void settle(Transformation& all) {
    if (!all.ratio.empty() && all.width.has_value() == all.height.has_value())
        wrong("ar- stands beside exactly one of w- and h-");
    if (!has_box(all)) all.mode = Mode::maintain_ratio;
    if (!has_box(all) || all.mode != Mode::maintain_ratio) all.focus = Focus::center;
}

/// A quality within 0 and 1, as HTTP writes it (RFC 9110 section 12.4.2); what is no number counts as 1.
bool is_refused(std::string_view parameters) {
    const auto at = parameters.find("q=");
    if (at == parameters.npos) return false;
    const auto number = parameters.substr(at + 2);
    return number.starts_with('0') && number.find_first_of("123456789") >= number.find_first_of(",; \t");
}

bool accepts(std::string_view accept, std::string_view type) {
    while (!accept.empty()) {
        auto range = accept.substr(0, accept.find(','));
        accept.remove_prefix(std::min(accept.size(), range.size() + 1));
        range.remove_prefix(std::min(range.size(), range.find_first_not_of(" \t")));
        const auto name = range.substr(0, range.find_first_of("; \t"));
        if (name == type) return !is_refused(range.substr(name.size()));
    }
    return false;
}

}  // namespace

Transformation parse_transformation(std::string_view tr) {
    if (tr.empty()) wrong("it is empty; write for instance w-400,f-auto");
    return parse_canonical(tr);
}

Transformation parse_canonical(std::string_view text) {
    Transformation all;
    std::string seen = ",";
    for (std::size_t from = 0; from <= text.size() && !text.empty();) {
        const auto step = text.substr(from, text.find(',', from) - from);
        from += step.size() + 1;
        const auto dash = step.find('-');
        if (dash == step.npos) wrong("'" + std::string{step.substr(0, 40)} + "' is none of " + std::string{known});
        const auto key = step.substr(0, dash);
        set(all, key, step.substr(dash + 1));
        const auto mark = ',' + std::string{key} + ',';
        if (seen.find(mark) != seen.npos) wrong(std::string{key} + "- stands there twice");
        seen += std::string{key} + ',';
    }
    settle(all);
    return all;
}

std::string canonical(const Transformation& given) {
    auto all = given;
    settle(all);
    std::string text;
    const auto add = [&](std::string_view key, std::string_view value) {
        text.append(text.empty() ? "" : ",").append(key).append("-").append(value);
    };
    if (all.width) add("w", std::to_string(*all.width));
    if (all.height) add("h", std::to_string(*all.height));
    if (!all.ratio.empty()) add("ar", all.ratio);
    if (all.mode != Mode::maintain_ratio) add("c", mode_names[static_cast<std::size_t>(all.mode)]);
    if (all.focus != Focus::center) add("fo", focus_names[static_cast<std::size_t>(all.focus)]);
    if (all.quality != default_quality) add("q", std::to_string(all.quality));
    if (all.format != Format::automatic) add("f", format_names[static_cast<std::size_t>(all.format)]);
    return text;
}

Kind kind_for(Format format, std::string_view accept, bool alpha, bool animated) {
    switch (format) {
        case Format::webp: return Kind::webp;
        case Format::avif: return Kind::avif;
        case Format::jpeg: return Kind::jpeg;
        case Format::png: return Kind::png;
        case Format::automatic: break;
    }
    if (!animated && accepts(accept, "image/avif")) return Kind::avif;
    if (accepts(accept, "image/webp")) return Kind::webp;
    return alpha ? Kind::png : Kind::jpeg;
}

}  // namespace media
