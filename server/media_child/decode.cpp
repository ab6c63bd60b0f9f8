// Decoding: one loader a kind, never a guess, and the way to sRGB.
#include <algorithm>

#include "media/picture_limits.hpp"
#include "media_child/picture.hpp"
#include "media_child/refusal.hpp"

namespace media_child {
namespace {

using media::Kind;
using vips::VImage;

const char* loader(Kind kind) {
    switch (kind) {
        case Kind::jpeg: return "jpegload_buffer";
        case Kind::png: return "pngload_buffer";
        case Kind::gif: return "gifload_buffer";
        case Kind::webp: return "webpload_buffer";
        case Kind::avif:
        case Kind::heic: return "heifload_buffer";
        default: return nullptr;
    }
}

bool moves(Kind kind) { return kind == Kind::gif || kind == Kind::webp; }

/// Looks at the header only; pixels are decoded when they are asked for.
VImage open(std::string_view bytes, Kind kind, int frames, int shrink) {
    const char* name = loader(kind);
    if (name == nullptr) throw Refusal{"This is not a picture of a kind that is accepted."};
    // The bytes are a mapping that outlives every picture.
    VipsBlob* blob = vips_blob_new(nullptr, bytes.data(), bytes.size());
    VImage image;
    auto* options = VImage::option()
                        ->set("buffer", blob)
                        ->set("out", &image)
                        ->set("access", VIPS_ACCESS_SEQUENTIAL)
                        ->set("fail_on", VIPS_FAIL_ON_ERROR);
    if (moves(kind)) options->set("n", frames);
    if (kind == Kind::jpeg && shrink > 1) options->set("shrink", shrink);
    vips_area_unref(VIPS_AREA(blob));
    VImage::call(name, options);
    return image;
}

int number(const VImage& image, const char* name, int otherwise) {
    return image.get_typeof(name) == 0 ? otherwise : image.get_int(name);
}

std::string with_commas(std::int64_t value) {
    auto text = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

void check_size(const VImage& image) {
    const auto pixels = static_cast<std::int64_t>(image.width()) * image.height();
    if (image.width() > media::most_source_side || image.height() > media::most_source_side)
        throw Refusal{"The picture is " + with_commas(image.width()) + " by " + with_commas(image.height()) +
                      " pixels; a side has at most " + with_commas(media::most_source_side) + "."};
    if (pixels > media::most_pixels)
        throw Refusal{"The picture has " + with_commas(pixels) + " pixels; the most is " +
                      with_commas(media::most_pixels) + ". Make it smaller and send it again."};
}

/// Upright on the screen: profiles and other colour spaces become sRGB, 16 bits become 8.
VImage to_srgb(VImage image) {
    const bool has_profile = image.get_typeof(VIPS_META_ICC_NAME) != 0;
    const bool is_cmyk = image.interpretation() == VIPS_INTERPRETATION_CMYK;
    if (has_profile || is_cmyk) {
        try {
            auto* options = VImage::option()->set("embedded", has_profile)->set("depth", 8);
            if (is_cmyk) options->set("input_profile", "cmyk");
            // The transformation is lazy: a profile that is broken shows itself only here.
            return image.icc_transform("srgb", options).copy_memory();
        } catch (const vips::VError&) {
            vips_error_clear();
        }
    }
    if (image.interpretation() != VIPS_INTERPRETATION_sRGB) image = image.colourspace(VIPS_INTERPRETATION_sRGB);
    if (image.format() != VIPS_FORMAT_UCHAR) image = image.cast(VIPS_FORMAT_UCHAR);
    return image;
}

VImage clean_frame(const VImage& strip, int frame, int height) {
    auto image = strip;
    if (height != strip.height()) image = strip.extract_area(0, frame * height, strip.width(), height);
    image = to_srgb(image).autorot();
    // Three or four bands, whatever odd number the file had.
    if (image.bands() > 4) image = image.extract_band(0, VImage::option()->set("n", 4));
    return image.copy_memory();
}

std::vector<int> delays_of(const VImage& image, std::size_t frames) {
    std::vector<int> delays;
    if (image.get_typeof("delay") != 0) delays = image.get_array_int("delay");
    delays.resize(frames, 100);
    // Browsers show what is too fast at ten frames a second.
    for (auto& delay : delays) delay = delay < 20 ? 100 : std::min(delay, 60'000);
    return delays;
}

/// How many frames are worth decoding: all, or only the first when that would be too much.
int frames_of(const VImage& first, Kind kind) {
    if (!moves(kind)) return 1;
    const std::int64_t frames = std::max(1, number(first, VIPS_META_N_PAGES, 1));
    const std::int64_t pixels = static_cast<std::int64_t>(first.width()) * first.height();
    const auto most =
        std::min<std::int64_t>(media::most_frames, media::most_animated_pixels / std::max<std::int64_t>(1, pixels));
    return frames <= most ? static_cast<int>(frames) : 1;
}

}  // namespace

Size size_of(std::string_view bytes, Kind kind) {
    const auto image = open(bytes, kind, 1, 1);
    check_size(image);
    return {image.width(), image.height()};
}

Picture decode(std::string_view bytes, Kind kind, int shrink) {
    const auto first = open(bytes, kind, 1, 1);
    check_size(first);
    const int frames = frames_of(first, kind);
    const auto strip = open(bytes, kind, frames, shrink).copy_memory();
    const int height = frames == 1 ? strip.height() : number(strip, VIPS_META_PAGE_HEIGHT, strip.height());
    Picture picture;
    for (int i = 0; i < frames && (i + 1) * height <= strip.height(); ++i)
        picture.frames.push_back(clean_frame(strip, i, height));
    if (picture.frames.empty()) throw Refusal{"The picture has no frame."};
    picture.delays_ms = delays_of(strip, picture.frames.size());
    picture.loops = std::clamp(number(strip, "loop", 0), 0, 65'535);
    return picture;
}

}  // namespace media_child
