#pragma once
// Certificate: the sheet that people print, one page A4 across, as PDF.
#include <string>
#include <string_view>

#include "media/certificate_words.hpp"

namespace media_child {

/// A file of words; lines that are missing are empty. Behind the fence like everything that looks at input.
media::CertificateWords read_words(std::string_view bytes);

/// The file. std::runtime_error: it cannot be drawn.
std::string certificate(const media::CertificateWords&);

}  // namespace media_child
