#pragma once
// Colours of a sheet: the web app's warm ink, and the site's accent as dark as paper needs it.
#include <string_view>

#include "media_child/lettering.hpp"

namespace media_child {

inline constexpr Colour ink{0.129, 0.114, 0.090}, ink_soft{0.337, 0.310, 0.278}, ink_faint{0.431, 0.404, 0.365},
    hairline{0.816, 0.796, 0.757};

/// "#rrggbb" made dark enough to be read on white; the web app's pine green for anything else.
Colour accent_of(std::string_view text);

}  // namespace media_child
