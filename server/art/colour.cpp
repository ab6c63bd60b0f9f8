// Colours: from sRGB to linear light and back.
#include "art/colour.hpp"

#include <cmath>

namespace art {
namespace {

std::array<float, 256> make_linear() {
    std::array<float, 256> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double v = static_cast<double>(i) / 255;
        out[i] = static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
    }
    return out;
}

}  // namespace

Rgb hex(std::uint32_t rgb) {
    static const auto linear = make_linear();  // scenes ask for every pixel
    return {linear[rgb >> 16 & 255], linear[rgb >> 8 & 255], linear[rgb & 255]};
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
