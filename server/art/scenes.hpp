#pragma once
// The scenes by name: each draws a whole picture.
#include <string>
#include <string_view>

#include "art/canvas.hpp"

namespace art {

using Scene = void(Canvas&, std::string_view seed);

Scene roof, leaves, harvest, berries, cucumbers, box, sprouts;      // the garden
Scene night, flow, weave, editor, tables, display, rings;           // code
Scene dusk, bokeh, aperture, contact_sheet, ferry, pool, darkroom;  // photography
Scene dawn, contours, track, lamps, heron;                          // running

}  // namespace art
