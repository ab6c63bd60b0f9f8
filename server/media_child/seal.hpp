#pragma once
// Seal: a rosette of hairlines as banknotes have it, another one for each certificate.
#include <string_view>

#include "media_child/lettering.hpp"

namespace media_child {

void draw_seal(cairo_t* pen, std::string_view code, double x, double y, double radius, const Colour&);

}  // namespace media_child
