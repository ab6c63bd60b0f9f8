// Encoding: the four kinds that are written, all without metadata.
#include <algorithm>

#include "media_child/picture.hpp"

namespace media_child {
namespace {

using media::Kind;
using vips::VImage;

/// AVIF shows with about two thirds of the number what JPEG and WebP show with all of it.
int avif_quality(int quality) { return std::max(25, quality * 2 / 3); }

VImage without_alpha(const VImage& image) {
    const std::vector<double> white{255, 255, 255};
    return image.has_alpha() ? image.flatten(VImage::option()->set("background", white)) : image;
}

/// All frames one below the other, as vips writes what moves.
VImage strip_of(const Picture& picture) {
    if (!picture.animated()) return picture.frames.front();
    auto strip = VImage::arrayjoin(picture.frames, VImage::option()->set("across", 1)).copy();
    strip.set(VIPS_META_PAGE_HEIGHT, picture.height());
    strip.set("delay", picture.delays_ms);
    strip.set("loop", picture.loops);
    return strip;
}

}  // namespace

std::string encode(const Picture& picture, Kind kind, int quality) {
    VipsBlob* blob = nullptr;
    auto* options = VImage::option()->set("buffer", &blob)->set("strip", true);
    const auto& first = picture.frames.front();
    if (kind == Kind::jpeg) {
        options->set("in", without_alpha(first))
            ->set("Q", quality)
            ->set("optimize_coding", true)
            ->set("interlace", true);
        VImage::call("jpegsave_buffer", options);
    } else if (kind == Kind::png) {
        options->set("in", first)->set("compression", 6);
        VImage::call("pngsave_buffer", options);
    } else if (kind == Kind::avif) {
        options->set("in", first)
            ->set("Q", avif_quality(quality))
            ->set("compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1);
        options->set("effort", 2);
        VImage::call("heifsave_buffer", options);
    } else {
        options->set("in", strip_of(picture))->set("Q", quality)->set("effort", picture.animated() ? 2 : 4);
        VImage::call("webpsave_buffer", options);
    }
    std::size_t length = 0;
    const auto* bytes = static_cast<const char*>(vips_blob_get(blob, &length));
    std::string file{bytes, length};
    vips_area_unref(VIPS_AREA(blob));
    return file;
}

}  // namespace media_child
