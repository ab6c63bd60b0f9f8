// PNG: three kinds of chunk, rows as differences to the one above, deflated.
#include "art/png.hpp"

#include <zlib.h>

#include <stdexcept>

namespace art {
namespace {

void number(std::string& out, std::uint32_t n) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(n >> shift & 255);
}

void chunk(std::string& out, std::string_view kind, std::string_view content) {
    number(out, static_cast<std::uint32_t>(content.size()));
    const auto from = out.size();
    out.append(kind).append(content);
    const auto* bytes = reinterpret_cast<const Bytef*>(out.data()) + from;
    number(out, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(out.size() - from))));
}

/// Each row after its filter, of which only Up (2) is used.
std::string rows(const Canvas& canvas) {
    std::vector<std::uint8_t> bytes;
    canvas.bytes(bytes);
    const auto width = static_cast<std::size_t>(canvas.width()) * 3;
    std::string out;
    out.reserve(bytes.size() + static_cast<std::size_t>(canvas.height()));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (at % width == 0) out += '\2';
        out += static_cast<char>(bytes[at] - (at < width ? 0 : bytes[at - width]));
    }
    return out;
}

std::string deflated(const std::string& plain) {
    auto size = compressBound(static_cast<uLong>(plain.size()));
    std::string out(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(plain.data()),
                  static_cast<uLong>(plain.size()), 3) != Z_OK)
        throw std::runtime_error{"zlib could not deflate a picture"};
    out.resize(size);
    return out;
}

}  // namespace

std::string png(const Canvas& canvas) {
    std::string head, out = "\x89PNG\r\n\x1a\n";
    number(head, static_cast<std::uint32_t>(canvas.width()));
    number(head, static_cast<std::uint32_t>(canvas.height()));
    head += std::string_view{"\x08\x02\0\0\0", 5};
    chunk(out, "IHDR", head);
    chunk(out, "IDAT", deflated(rows(canvas)));
    chunk(out, "IEND", {});
    return out;
}

}  // namespace art
