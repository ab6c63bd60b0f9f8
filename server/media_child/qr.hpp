#pragma once
// QR code (ISO/IEC 18004): an address as a square that cameras read.
#include <optional>
#include <string_view>
#include <vector>

namespace media_child {

/// Rows of modules, dark or light, without the quiet zone of four around them.
class Qr {
public:
    explicit Qr(int side) : side_{side}, dark_(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)) {}
    int side() const { return side_; }
    bool dark(int x, int y) const { return dark_[at(x, y)]; }
    void set(int x, int y, bool dark) { dark_[at(x, y)] = dark; }

private:
    std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(x);
    }
    int side_;
    std::vector<bool> dark_;
};

/// The longest text that qr_of takes, in bytes.
inline constexpr std::size_t most_qr_bytes = 106;

/// In byte mode, with error correction M: it is read with 15 % of it lost. Nothing: the text is too long.
std::optional<Qr> qr_of(std::string_view text);

}  // namespace media_child
