#pragma once
// Pictures: clean originals and their variants, made by the program lyceum-media in a limited child.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "media/child.hpp"
#include "media/kind.hpp"
#include "media/transformation.hpp"

namespace media {

struct PictureFacts {
    int width = 0, height = 0;
    Kind kind = Kind::jpeg;  ///< of the clean original: jpeg, png or webp
    std::string colour;      ///< "#rrggbb", what most of it looks like
    std::string blurhash;
    bool alpha = false;
    int frames = 1;  ///< more than one: it moves, and is WebP
};

/// A part of the picture as it is seen, in pixels.
struct Crop {
    int x, y, width, height;
};

/// What a picture may cost: fifty million pixels in memory a few times, some seconds of work.
ChildLimits picture_child_limits();
/// lyceum-media beside the program that runs.
std::filesystem::path picture_program();

class Pictures {
public:
    /// `is_stopping`: asked several times a second; work is ended then, with Failure unavailable.
    explicit Pictures(std::filesystem::path program = picture_program(), ChildLimits limits = picture_child_limits(),
                      std::function<bool()> is_stopping = {})
        : program_{std::move(program)}, limits_{limits}, is_stopping_{std::move(is_stopping)} {}

    /// Decodes all of it and writes it anew to `out`: upright, sRGB, without any metadata, no side above most_side.
    /// JPEG, PNG and WebP stay what they are, what moves becomes WebP, HEIC and AVIF become JPEG or (with alpha) WebP.
    /// Failure invalid, with a text for people: not a picture, damaged, cut off, too large, crop outside of it.
    /// Failure unavailable: the fault is ours. Then there is no file `out`.
    PictureFacts clean(const std::filesystem::path& in, const std::filesystem::path& out,
                       std::optional<Crop> crop = {}) const;

    /// Writes a variant of a clean original as webp, avif, jpeg or png. One that moves does so as WebP only.
    /// Fails as clean does.
    void variant(const std::filesystem::path& in, const std::filesystem::path& out, const Transformation&,
                 Kind as) const;

private:
    std::string run(std::vector<std::string> arguments, const std::filesystem::path& out) const;

    std::filesystem::path program_;
    ChildLimits limits_;
    std::function<bool()> is_stopping_;
};

}  // namespace media
