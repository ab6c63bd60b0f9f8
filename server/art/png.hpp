#pragma once
// A canvas as the bytes of a file.
#include <string>

#include "art/canvas.hpp"

namespace art {

/// PNG (RFC 2083), eight bits a colour.
std::string png(const Canvas&);
/// Baseline JPEG (ITU T.81) in full colour resolution; `quality` from 1 to 100 as libjpeg has it.
std::string jpeg(const Canvas&, int quality = 88);

}  // namespace art
