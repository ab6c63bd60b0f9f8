#pragma once
// Transformation: what `tr=` asks of a picture, in ImageKit's words. Sizes and qualities are from short lists, so that
// a picture has a bounded number of variants.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "media/kind.hpp"

namespace media {

/// How a picture comes into width × height. None of them enlarges.
enum class Mode {
    maintain_ratio,  ///< fills the box, what stands out is cut off
    force,           ///< the box's shape, distorted
    at_max,          ///< whole, inside the box
    at_least,        ///< whole, around the box
};
/// Which part stays when something is cut off.
enum class Focus { center, top, left, bottom, right, top_left, top_right, bottom_left, bottom_right };
enum class Format { automatic, webp, avif, jpeg, png };

/// The sides (pixels), qualities and ratios that may be asked for.
inline constexpr std::array allowed_sides{32,  48,    64,    96,    128,   160,   200,   240,   256,  300,
                                          320, 360,   400,   480,   500,   600,   640,   720,   768,  800,
                                          960, 1'024, 1'080, 1'200, 1'280, 1'440, 1'600, 1'920, 2'560};
inline constexpr std::array allowed_qualities{40, 50, 60, 70, 75, 80, 85, 90};
inline constexpr std::array<std::string_view, 8> allowed_ratios{"1-1", "4-3",  "3-4",  "3-2",
                                                                "2-3", "16-9", "9-16", "21-9"};
inline constexpr int default_quality = 80;

struct Transformation {
    std::optional<int> width, height;
    std::string ratio;  ///< one of allowed_ratios beside one side; empty: none
    Mode mode = Mode::maintain_ratio;
    Focus focus = Focus::center;
    int quality = default_quality;
    Format format = Format::automatic;
    bool operator==(const Transformation&) const = default;
};

/// Reads `w-400,h-300,c-at_max,q-80,f-auto`. What has no effect is given up, so that equal pictures have equal texts.
/// Failure invalid, with a text that names what is allowed.
Transformation parse_transformation(std::string_view tr);

/// One text for each different picture, without what is the default: the key of a cache together with the kind.
/// parse_transformation reads it back; "" for the picture as it is, which parse_canonical reads too.
std::string canonical(const Transformation&);
Transformation parse_canonical(std::string_view text);

/// The kind that a viewer gets who sends this Accept header: as asked for, or by `f-auto` AVIF where it is accepted by
/// name, then WebP, else PNG for what has an alpha channel and JPEG. `animated`: WebP, the one that can move.
Kind kind_for(Format, std::string_view accept, bool alpha, bool animated = false);

/// Pixels: the source is scaled to scaled_width × scaled_height, then this part of it is taken.
struct Placement {
    int scaled_width, scaled_height, left, top, width, height;
    bool operator==(const Placement&) const = default;
};
Placement place(const Transformation&, int source_width, int source_height);

}  // namespace media
