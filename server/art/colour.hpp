#pragma once
// Colours in linear light: what is mixed here mixes as light does.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace art {

struct Rgb {
    float r = 0, g = 0, b = 0;
};

constexpr Rgb operator+(Rgb a, Rgb b) { return {a.r + b.r, a.g + b.g, a.b + b.b}; }
constexpr Rgb operator*(Rgb a, float k) { return {a.r * k, a.g * k, a.b * k}; }
constexpr Rgb operator*(Rgb a, Rgb b) { return {a.r * b.r, a.g * b.g, a.b * b.b}; }
constexpr Rgb mix(Rgb a, Rgb b, float t) { return a * (1 - t) + b * t; }
constexpr float luminance(Rgb c) { return 0.2126f * c.r + 0.7152f * c.g + 0.0722f * c.b; }

/// 0xRRGGBB in sRGB (IEC 61966-2-1).
Rgb hex(std::uint32_t rgb);
/// sRGB for linear light: bytes before rounding. Its table is made once, on first use.
class Curve {
public:
    static const Curve& get();
    float operator()(float linear) const {
        const auto bits = std::bit_cast<std::int32_t>(linear);
        return values_[static_cast<std::size_t>(std::clamp(bits - first, 0, last - first) >> cut)];
    }

private:
    Curve();
    /// Kept for each exponent and the first nine bits of the mantissa from 2^-13 to 1: fine where it is steep.
    static constexpr std::int32_t first = (127 - 13) << 23, last = 127 << 23, cut = 14;
    std::array<float, ((last - first) >> cut) + 1> values_{};
};

}  // namespace art
