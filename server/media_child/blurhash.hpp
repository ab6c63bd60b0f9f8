#pragma once
// BlurHash (github.com/woltapp/blurhash): a picture's blurred look in about thirty characters.
#include <span>
#include <string>

namespace media_child {

/// `pixels`: rows of red, green, blue in sRGB. 1 to 9 components each way.
std::string blurhash(std::span<const unsigned char> pixels, int width, int height, int across, int down);

}  // namespace media_child
