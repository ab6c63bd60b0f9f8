// BlurHash: a cosine transform in linear light, its factors packed in base 83.
#include "media_child/blurhash.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <vector>

namespace media_child {
namespace {

using Colour = std::array<double, 3>;

constexpr std::string_view alphabet =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

void append(std::string& text, int value, int digits) {
    int unit = 1;
    for (int i = 1; i < digits; ++i) unit *= 83;
    for (; unit > 0; unit /= 83) text += alphabet[static_cast<std::size_t>(value / unit % 83)];
}

double to_linear(unsigned char value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

int to_srgb(double value) {
    const double v = std::clamp(value, 0.0, 1.0);
    return static_cast<int>(std::lround((v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055) * 255));
}

Colour factor(std::span<const Colour> pixels, int width, int height, int i, int j) {
    Colour sum{};
    for (int y = 0; y < height; ++y) {
        const double down = std::cos(std::numbers::pi * j * y / height);
        for (int x = 0; x < width; ++x) {
            const double basis = down * std::cos(std::numbers::pi * i * x / width);
            const auto& pixel =
                pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
            for (std::size_t c = 0; c < 3; ++c) sum[c] += basis * pixel[c];
        }
    }
    const double scale = (i == 0 && j == 0 ? 1.0 : 2.0) / (width * height);
    for (auto& channel : sum) channel *= scale;
    return sum;
}

/// 0 to 18, of a share of the largest factor.
int quantised(double share) {
    const double root = std::copysign(std::sqrt(std::abs(share)), share);
    return std::clamp(static_cast<int>(std::floor(root * 9 + 9.5)), 0, 18);
}

}  // namespace

std::string blurhash(std::span<const unsigned char> bytes, int width, int height, int across, int down) {
    std::vector<Colour> pixels(bytes.size() / 3);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = {to_linear(bytes[3 * i]), to_linear(bytes[3 * i + 1]), to_linear(bytes[3 * i + 2])};
    std::vector<Colour> factors;
    for (int j = 0; j < down; ++j)
        for (int i = 0; i < across; ++i) factors.push_back(factor(pixels, width, height, i, j));
    double largest = 0;
    for (std::size_t k = 1; k < factors.size(); ++k)
        for (const double channel : factors[k]) largest = std::max(largest, std::abs(channel));
    const int coarse = std::clamp(static_cast<int>(std::floor(largest * 166 - 0.5)), 0, 82);
    const double most = factors.size() > 1 ? (coarse + 1) / 166.0 : 1;

    std::string text;
    append(text, across - 1 + (down - 1) * 9, 1);
    append(text, factors.size() > 1 ? coarse : 0, 1);
    append(text, to_srgb(factors[0][0]) << 16 | to_srgb(factors[0][1]) << 8 | to_srgb(factors[0][2]), 4);
    for (std::size_t k = 1; k < factors.size(); ++k) {
        const auto& [red, green, blue] = factors[k];
        append(text, (quantised(red / most) * 19 + quantised(green / most)) * 19 + quantised(blue / most), 2);
    }
    return text;
}

}  // namespace media_child
