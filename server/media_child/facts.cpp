// The facts of a picture: its size, the colour that stands for it while it loads, its blurred look.
#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

#include "media_child/blurhash.hpp"
#include "media_child/picture.hpp"

namespace media_child {
namespace {

using vips::VImage;

constexpr int small_side = 48;

/// A few pixels of red, green, blue and alpha.
struct Sample {
    std::vector<unsigned char> bytes;
    int width, height;
};

Sample sample_of(const Picture& picture) {
    auto small = picture.frames.front().thumbnail_image(
        small_side, VImage::option()->set("height", small_side)->set("size", VIPS_SIZE_DOWN)->set("no_rotate", true));
    if (!small.has_alpha()) small = small.bandjoin(255);
    small = small.cast(VIPS_FORMAT_UCHAR);
    std::size_t length = 0;
    auto* bytes = static_cast<unsigned char*>(small.write_to_memory(&length));
    Sample sample{{bytes, bytes + length}, small.width(), small.height()};
    g_free(bytes);
    return sample;
}

/// The middle of the fullest of 4,096 boxes of colours; nothing of what cannot be seen.
std::string dominant(const Sample& sample) {
    struct Box {
        std::uint32_t count = 0;
        std::array<std::uint32_t, 3> sum{};
    };
    std::vector<Box> boxes(4'096);
    for (std::size_t i = 0; i + 3 < sample.bytes.size(); i += 4) {
        const auto pixel = std::span{sample.bytes}.subspan(i, 4);
        if (pixel[3] < 128) continue;
        auto& box = boxes[static_cast<std::size_t>(pixel[0] >> 4 << 8 | pixel[1] >> 4 << 4 | pixel[2] >> 4)];
        ++box.count;
        for (std::size_t c = 0; c < 3; ++c) box.sum[c] += pixel[c];
    }
    const auto& most =
        *std::max_element(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.count < b.count; });
    if (most.count == 0) return "#ffffff";
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", most.sum[0] / most.count, most.sum[1] / most.count,
                  most.sum[2] / most.count);
    return text;
}

std::string blurred(const Sample& sample) {
    std::vector<unsigned char> pixels;
    for (std::size_t i = 0; i + 3 < sample.bytes.size(); i += 4)
        for (std::size_t c = 0; c < 3; ++c) {
            // On white, as it will stand on a page.
            const int alpha = sample.bytes[i + 3];
            pixels.push_back(static_cast<unsigned char>((sample.bytes[i + c] * alpha + 255 * (255 - alpha)) / 255));
        }
    const bool wide = sample.width >= sample.height;
    return blurhash(pixels, sample.width, sample.height, wide ? 4 : 3, wide ? 3 : 4);
}

}  // namespace

std::string facts_line(const Picture& picture) {
    const auto sample = sample_of(picture);
    return "{\"width\":" + std::to_string(picture.width()) + ",\"height\":" + std::to_string(picture.height()) +
           ",\"colour\":\"" + dominant(sample) + "\",\"blurhash\":\"" + blurred(sample) +
           "\",\"alpha\":" + (picture.has_alpha() ? "true" : "false") +
           ",\"frames\":" + std::to_string(picture.frames.size()) + "}\n";
}

}  // namespace media_child
