#pragma once
// Lettering: a typeface of single strokes, drawn for the titles of films.
#include <string_view>

#include "art/shape.hpp"

namespace art {

/// Text whose capitals are `size` high, its base line beginning at `at`; `weight` is the stroke's width over the size.
Path lettering(std::string_view text, Point at, double size, double weight = 0.13);
double lettering_width(std::string_view text, double size);
/// Lines that are no wider than that, broken at spaces.
std::vector<std::string_view> wrapped(std::string_view text, double size, double widest);

}  // namespace art
