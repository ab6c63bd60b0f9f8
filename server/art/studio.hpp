#pragma once
// Parts that photography's scenes and films share.
#include "art/canvas.hpp"

namespace art {

/// The blades of an aperture; `open` from near 0 to 1 is the share of the radius that stays free.
void aperture_at(Canvas&, Point middle, double radius, double open, double turn);
/// The rings of a lens around it.
void lens_ring(Canvas&, Point middle, double radius);

}  // namespace art
