#pragma once
// QR codewords: a text with its error correction, as the bytes that go into the square.
#include <cstdint>
#include <string_view>
#include <vector>

namespace media_child {

/// Of one version at level M. Those above 6 have blocks of two lengths and are not needed here.
struct QrVersion {
    int number;
    std::size_t blocks, data, correction;  ///< codewords of each block
};
inline constexpr QrVersion qr_versions[]{{1, 1, 16, 10}, {2, 1, 28, 16}, {3, 1, 44, 26},
                                         {4, 2, 32, 18}, {5, 2, 43, 24}, {6, 4, 27, 16}};

using Codewords = std::vector<std::uint8_t>;

/// Reed-Solomon's remainder over GF(256) with 0x11D (section 7.5.2).
Codewords correction_of(const Codewords& data, std::size_t count);
/// All codewords, those of the blocks taken in turn (section 7.6). The text fits.
Codewords qr_codewords(std::string_view text, const QrVersion&);

}  // namespace media_child
