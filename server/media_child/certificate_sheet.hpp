#pragma once
// Certificate sheet: how a certificate looks. In points (1/72 inch), A4 across.
#include <cairo.h>

#include "media/certificate_words.hpp"

namespace media_child {

inline constexpr double sheet_width = 841.89, sheet_height = 595.28;

void draw_sheet(cairo_t* pen, const media::CertificateWords&);

}  // namespace media_child
