// Colours: from sRGB and OKLCH to linear light and back.
#include "art/colour.hpp"

#include <cmath>
#include <numbers>

namespace art {
namespace {

float from_srgb(std::uint32_t byte) {
    const double v = byte / 255.0;
    return static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
}

}  // namespace

Rgb hex(std::uint32_t rgb) { return {from_srgb(rgb >> 16 & 255), from_srgb(rgb >> 8 & 255), from_srgb(rgb & 255)}; }

Rgb oklch(double lightness, double chroma, double hue) {
    const double a = chroma * std::cos(hue * std::numbers::pi / 180),
                 b = chroma * std::sin(hue * std::numbers::pi / 180);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const auto channel = [](double v) { return static_cast<float>(std::clamp(v, 0.0, 1.0)); };
    return {channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

Curve::Curve() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const double v = std::bit_cast<float>(first + (static_cast<std::int32_t>(i) << cut));
        values_[i] = static_cast<float>(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055));
    }
}

const Curve& Curve::get() {
    static const Curve curve;
    return curve;
}

}  // namespace art
