// QR codewords: byte mode, padding, Reed-Solomon.
#include "media_child/qr_words.hpp"

#include <algorithm>

namespace media_child {
namespace {

std::uint8_t times(std::uint8_t a, std::uint8_t b) {
    unsigned product = 0;
    for (int bit = 7; bit >= 0; --bit) {
        product = product << 1 ^ (product >> 7) * 0x11Du;
        product ^= (static_cast<unsigned>(b) >> bit & 1u) * a;
    }
    return static_cast<std::uint8_t>(product);
}

/// (x - 1)(x - 2)(x - 4)…, without its leading 1.
Codewords divisor(std::size_t degree) {
    Codewords out(degree);
    out.back() = 1;
    std::uint8_t root = 1;
    for (std::size_t i = 0; i < degree; ++i, root = times(root, 2))
        for (std::size_t j = 0; j < degree; ++j)
            out[j] = static_cast<std::uint8_t>(times(out[j], root) ^ (j + 1 < degree ? out[j + 1] : 0));
    return out;
}

/// Mode 0100, a byte of length, the text, four bits of end: all half a byte off. The rest is filled by rule.
Codewords data_of(std::string_view text, std::size_t count) {
    Codewords out;
    unsigned half = 0b0100;
    const auto add = [&](unsigned byte) {
        out.push_back(static_cast<std::uint8_t>(half << 4 | byte >> 4));
        half = byte & 15u;
    };
    add(static_cast<unsigned>(text.size()));
    for (const char c : text) add(static_cast<unsigned char>(c));
    out.push_back(static_cast<std::uint8_t>(half << 4));
    for (std::uint8_t filler = 0xEC; out.size() < count; filler ^= 0xEC ^ 0x11) out.push_back(filler);
    return out;
}

}  // namespace

Codewords correction_of(const Codewords& data, std::size_t count) {
    const auto by = divisor(count);
    Codewords out(count);
    for (const auto word : data) {
        const auto factor = static_cast<std::uint8_t>(word ^ out.front());
        std::shift_left(out.begin(), out.end(), 1);
        out.back() = 0;
        for (std::size_t i = 0; i < count; ++i) out[i] ^= times(by[i], factor);
    }
    return out;
}

Codewords qr_codewords(std::string_view text, const QrVersion& version) {
    const auto data = data_of(text, version.blocks * version.data);
    std::vector<Codewords> blocks, corrections;
    for (std::size_t i = 0; i < version.blocks; ++i) {
        const auto from = data.begin() + static_cast<std::ptrdiff_t>(i * version.data);
        blocks.emplace_back(from, from + static_cast<std::ptrdiff_t>(version.data));
        corrections.push_back(correction_of(blocks.back(), version.correction));
    }
    Codewords out;
    for (std::size_t i = 0; i < version.data; ++i)
        for (const auto& block : blocks) out.push_back(block[i]);
    for (std::size_t i = 0; i < version.correction; ++i)
        for (const auto& block : corrections) out.push_back(block[i]);
    return out;
}

}  // namespace media_child
