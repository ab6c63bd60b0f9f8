#pragma once
// Picture: decoded pixels, 8 bits a channel in sRGB, upright, without anything else that was in the file.
#include <string>
#include <string_view>
#include <vector>

#include <vips/vips8>

#include "media/kind.hpp"
#include "media_child/command.hpp"

namespace media_child {

/// Its frames, all of one size: one, or many when it moves. In memory.
struct Picture {
    std::vector<vips::VImage> frames;
    std::vector<int> delays_ms;
    int loops = 0;  ///< 0: for ever
    int width() const { return frames.front().width(); }
    int height() const { return frames.front().height(); }
    bool animated() const { return frames.size() > 1; }
    bool has_alpha() const { return frames.front().has_alpha(); }
};

/// Decodes all of it. `shrink`: 1, 2, 4, 8; a JPEG may come smaller by that, which is a good deal faster.
/// Refusal: no such picture, damaged, cut off, too large.
Picture decode(std::string_view bytes, media::Kind, int shrink = 1);
/// The size that the file says it has; limits are checked.
struct Size {
    int width, height;
};
Size size_of(std::string_view bytes, media::Kind);

/// Every frame scaled to exactly this size.
void resize(Picture&, int width, int height);
void crop(Picture&, const Rectangle&);
/// An alpha channel that hides nothing goes.
void drop_opaque_alpha(Picture&);

/// The bytes of a file of this kind; of a picture that moves all frames as WebP, and the first as any other.
std::string encode(const Picture&, media::Kind, int quality);

/// {"width":…,"height":…,"colour":"#rrggbb","blurhash":"…","alpha":…,"frames":…}
std::string facts_line(const Picture&);

}  // namespace media_child
