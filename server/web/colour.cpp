// Colour: sRGB to OKLab by Björn Ottosson's matrices (bottosson.github.io/posts/oklab), then to polar form.
#include "web/colour.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace web {
namespace {

/// IEC 61966-2-1.
double linear(unsigned value) {
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Brand> brand_of(std::string_view colour) {
    unsigned rgb = 0;
    if (colour.size() != 7 || colour.front() != '#') return std::nullopt;
    const auto [end, error] = std::from_chars(colour.data() + 1, colour.data() + 7, rgb, 16);
    if (error != std::errc{} || end != colour.data() + 7) return std::nullopt;
    const double r = linear(rgb >> 16), g = linear(rgb >> 8 & 255), b = linear(rgb & 255);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const double green_red = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double blue_yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    const double chroma = std::hypot(green_red, blue_yellow);
    if (chroma < 0.002) return Brand{};  // a grey: its hue is rounding
    const double degrees = std::atan2(blue_yellow, green_red) * 180 / std::numbers::pi;
    return Brand{degrees < 0 ? degrees + 360 : degrees, std::min(chroma, most_chroma)};
}

std::string accent_style(std::string_view colour) {
    const auto brand = brand_of(colour);
    if (!brand) return {};
    char text[64];
    std::snprintf(text, sizeof text, ":root{--brand-h:%.2f;--brand-c:%.4f}", brand->hue, brand->chroma);
    return text;
}

}  // namespace web
