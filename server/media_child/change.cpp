// Changing the pixels of a picture: scaling, cutting, what its alpha channel hides.
#include <algorithm>

#include "media_child/picture.hpp"
#include "media_child/refusal.hpp"

namespace media_child {

using vips::VImage;

void resize(Picture& picture, int width, int height) {
    if (picture.width() == width && picture.height() == height) return;
    for (auto& frame : picture.frames)
        frame = frame
                    .thumbnail_image(
                        width,
                        VImage::option()->set("height", height)->set("size", VIPS_SIZE_FORCE)->set("no_rotate", true))
                    .copy_memory();
}

void crop(Picture& picture, const Rectangle& part) {
    const bool inside = part.left < picture.width() && part.top < picture.height() &&
                        part.width <= picture.width() - part.left && part.height <= picture.height() - part.top;
    if (!inside)
        throw Refusal{"The part to keep is not inside the picture, which is " + std::to_string(picture.width()) +
                      " by " + std::to_string(picture.height()) + " pixels."};
    for (auto& frame : picture.frames) frame = frame.extract_area(part.left, part.top, part.width, part.height);
}

void drop_opaque_alpha(Picture& picture) {
    const auto is_opaque = [](const VImage& frame) {
        return frame.has_alpha() && frame.extract_band(frame.bands() - 1).min() >= 255;
    };
    if (!std::all_of(picture.frames.begin(), picture.frames.end(), is_opaque)) return;
    for (auto& frame : picture.frames)
        frame = frame.extract_band(0, VImage::option()->set("n", frame.bands() - 1)).copy_memory();
}

}  // namespace media_child
