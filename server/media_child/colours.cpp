// Colours of a sheet.
#include "media_child/colours.hpp"

#include <charconv>
#include <cmath>

namespace media_child {
namespace {

constexpr Colour pine{0.031, 0.341, 0.251};
constexpr double most_luminance = 0.18;  ///< WCAG's contrast with white is 4.5 there

double linear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }

double luminance(const Colour& c) {
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

}  // namespace

Colour accent_of(std::string_view text) {
    unsigned value = 0;
    if (text.size() != 7 || text.front() != '#') return pine;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc{} || end != text.data() + text.size()) return pine;
    Colour out{(value >> 16) / 255.0, (value >> 8 & 255u) / 255.0, (value & 255u) / 255.0};
    while (luminance(out) > most_luminance) out = {out.red * 0.96, out.green * 0.96, out.blue * 0.96};
    return out;
}

}  // namespace media_child
