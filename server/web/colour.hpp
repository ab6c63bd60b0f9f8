#pragma once
// Colour: the site's accent as hue and chroma, from which the app's style makes all its shades.
#include <optional>
#include <string>
#include <string_view>

namespace web {

/// Of OKLCH (CSS Color 4 section 9).
struct Brand {
    double hue = 0;     ///< degrees, 0 up to 360
    double chroma = 0;  ///< at most `most_chroma`
};

/// More would leave sRGB at the lightness of buttons.
inline constexpr double most_chroma = 0.17;

/// Of "#3366cc". No value: it is no such text.
std::optional<Brand> brand_of(std::string_view colour);
/// ":root{--brand-h:…;--brand-c:…}"; nothing for what is no colour.
std::string accent_style(std::string_view colour);

}  // namespace web
