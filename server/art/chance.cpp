// Noise: gradients at the corners of a grid, smoothly mixed.
#include "art/chance.hpp"

namespace art {
namespace {

/// std::floor is a call on older processors.
std::int64_t whole(double x) {
    const auto cut = static_cast<std::int64_t>(x);
    return cut - (x < static_cast<double>(cut));
}

double fade(double t) { return t * t * t * (t * (t * 6 - 15) + 10); }
double mix(double a, double b, double t) { return a + (b - a) * t; }

std::uint32_t corner(std::uint64_t seed, std::int64_t x, std::int64_t y, std::int64_t z = 0) {
    auto h = static_cast<std::uint32_t>(seed) ^ static_cast<std::uint32_t>(x) * 0x8da6b343u ^
             static_cast<std::uint32_t>(y) * 0xd8163841u ^ static_cast<std::uint32_t>(z) * 0xcb1ab31fu;
    h = (h ^ h >> 15) * 0x2c1b3c6du;
    h = (h ^ h >> 12) * 0x297a2d39u;
    return h ^ h >> 15;
}

double slope(std::uint32_t h, double x, double y) {
    const double u = h & 4 ? x : y, v = h & 4 ? y : x;
    return (h & 1 ? -u : u) + (h & 2 ? -0.5 : 0.5) * v;
}

double slope(std::uint32_t h, double x, double y, double z) {
    h &= 15;
    const double u = h < 8 ? x : y, v = h < 4 ? y : h == 12 || h == 14 ? x : z;
    return (h & 1 ? -u : u) + (h & 2 ? -v : v);
}

}  // namespace

double Noise::operator()(double x, double y) const {
    const auto i = whole(x), j = whole(y);
    x -= static_cast<double>(i);
    y -= static_cast<double>(j);
    const double u = fade(x);
    return mix(mix(slope(corner(seed_, i, j), x, y), slope(corner(seed_, i + 1, j), x - 1, y), u),
               mix(slope(corner(seed_, i, j + 1), x, y - 1), slope(corner(seed_, i + 1, j + 1), x - 1, y - 1), u),
               fade(y));
}

double Noise::operator()(double x, double y, double z) const {
    const auto i = whole(x), j = whole(y), near = whole(z);
    x -= static_cast<double>(i);
    y -= static_cast<double>(j);
    z -= static_cast<double>(near);
    const double u = fade(x), v = fade(y);
    double layers[2];
    for (int n = 0; n < 2; ++n) {
        const auto k = near + n;
        const auto at = [&](int a, int b) { return slope(corner(seed_, i + a, j + b, k), x - a, y - b, z - n); };
        layers[n] = mix(mix(at(0, 0), at(1, 0), u), mix(at(0, 1), at(1, 1), u), v);
    }
    return mix(layers[0], layers[1], fade(z));
}

double Noise::fractal(double x, double y, int octaves) const {
    double sum = 0, height = 1;
    for (int n = 0; n < octaves; ++n) {
        sum += height * (*this)(x + 17.3 * n, y - 9.1 * n);
        x *= 2;
        y *= 2;
        height /= 2;
    }
    return sum;
}

}  // namespace art
