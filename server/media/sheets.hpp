#pragma once
// Sheets: what people print, drawn as PDF by the program lyceum-media in a limited child.
#include <filesystem>

#include "media/certificate_words.hpp"
#include "media/pictures.hpp"

namespace media {

/// What a sheet may cost: a second of work, and a descriptor for each font that may be needed.
ChildLimits sheet_child_limits();

class Sheets {
public:
    explicit Sheets(std::filesystem::path program = picture_program(), ChildLimits limits = sheet_child_limits())
        : program_{std::move(program)}, limits_{limits} {}

    /// Writes one page, A4 across, to `out`, and what it is made of to `in`. The same words give the same bytes.
    /// Failure unavailable: it cannot be drawn, and the log says why. Then there is no file `out`.
    void certificate(const CertificateWords&, const std::filesystem::path& in, const std::filesystem::path& out) const;

private:
    std::filesystem::path program_;
    ChildLimits limits_;
};

}  // namespace media
