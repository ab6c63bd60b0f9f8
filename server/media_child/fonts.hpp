#pragma once
// Fonts: made ready before the fence, because a font is opened only when a letter needs it.
#include <vector>

#include "media_child/fence.hpp"

namespace media_child {

/// Reads the system's list of fonts and opens those that it would take first, up to media::most_fonts.
/// std::runtime_error: there are none.
std::vector<OpenFile> open_fonts();

}  // namespace media_child
