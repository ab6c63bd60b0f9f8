#pragma once
// Chance that follows from a text, and noise: the same seed draws the same picture.
#include <cstdint>
#include <string_view>

namespace art {

/// FNV-1a of 64 bits (Fowler, Noll, Vo).
constexpr std::uint64_t hash(std::string_view text) {
    std::uint64_t h = 0xcbf29ce484222325u;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return h;
}
/// The last step of SplitMix64: any bit changes all bits.
constexpr std::uint64_t scramble(std::uint64_t z) {
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

class Chance {
public:
    explicit Chance(std::string_view seed) : state_{hash(seed)} {}

    std::uint64_t next() { return scramble(state_ += 0x9E3779B97F4A7C15u); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }  ///< 0 to below 1
    double between(double low, double high) { return low + (high - low) * unit(); }
    double around(double middle, double spread) { return middle + spread * (unit() + unit() - 1); }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    bool one_in(double n) { return unit() * n < 1; }
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::uint64_t state_;
};

/// Gradient noise (Perlin, "Improving noise", 2002), about -1 to 1.
class Noise {
public:
    explicit Noise(std::uint64_t seed) : seed_{seed} {}
    double operator()(double x, double y) const;
    double operator()(double x, double y, double z) const;
    /// `octaves` of it, each of half the size and half the height of the one before.
    double fractal(double x, double y, int octaves) const;

private:
    std::uint64_t seed_;
};

}  // namespace art
