// Skies, ridges and towns.
#include "art/nature.hpp"

namespace art {
namespace {

float smooth(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return static_cast<float>(t * t * (3 - 2 * t));
}

/// How thick the clouds are, for every second pixel of every second row down to the horizon: they are soft.
std::vector<float> cloud_map(const Canvas& canvas, const Sky& colours, std::uint64_t seed) {
    std::vector<float> out;
    if (colours.clouds <= 0) return out;
    const Noise noise{seed};
    for (int y = 0; y < canvas.height() * colours.horizon; y += 2)
        for (int x = 0; x <= canvas.width() / 2; ++x) {
            const double cloud = noise.fractal(2.6 * x / canvas.height(), 6.0 * y / canvas.height(), 3) + 0.1;
            out.push_back(static_cast<float>(std::clamp(cloud * 1.6, 0.0, 1.0) * colours.clouds));
        }
    return out;
}

}  // namespace

void sky(Canvas& canvas, const Sky& colours, std::uint64_t seed) {
    const double middle = colours.horizon * 0.6;
    const auto clouds = cloud_map(canvas, colours, seed);
    const auto columns = static_cast<std::size_t>(canvas.width() / 2 + 1);
    for (int y = 0; y < canvas.height(); ++y) {
        const double down = (y + 0.5) / canvas.height();
        const Rgb band =
            down < middle ? mix(colours.top, colours.middle, smooth(down / middle))
                          : mix(colours.middle, colours.bottom, smooth((down - middle) / (colours.horizon - middle)));
        const auto row = static_cast<std::size_t>(y / 2) * columns;
        for (int x = 0; x < canvas.width(); ++x) {
            const auto cell = row + static_cast<std::size_t>(x / 2);
            canvas.at(x, y) = cell < clouds.size() ? mix(band, colours.bottom, clouds[cell]) : band;
        }
    }
}

void sun(Canvas& canvas, Point middle, double radius, Rgb colour, double halo) {
    glow(canvas, middle, radius * 5, colour, halo * 0.35);
    glow(canvas, middle, radius * 2.4, colour, halo * 0.5);
    fill(canvas, Path{}.circle(middle, radius), mix(colour, hex(0xffffff), 0.8f));
}

void stars(Canvas& canvas, Chance& chance, int count, double down_to) {
    for (int i = 0; i < count; ++i) {
        const Point at{chance.between(0, canvas.wide()), down_to * chance.unit() * chance.unit()};
        const double size = chance.between(0.0008, 0.0022);
        fill(canvas, Path{}.circle(at, size), Paint{hex(0xfff4dc), chance.between(0.25, 0.95)});
    }
}

std::vector<Point> ridge(Canvas& canvas, const Ridge& shape, std::uint64_t seed, double shift) {
    const Noise noise{seed};
    std::vector<Point> line;
    const double step = 2 * canvas.pixel();
    for (double x = -step; x <= canvas.wide() + 2 * step; x += step)
        line.push_back({x, shape.base - shape.height * noise.fractal(x * shape.scale + shift + 11.7, shape.base * 7,
                                                                     shape.octaves)});
    auto outline = line;
    outline.push_back({canvas.wide() + 0.1, 1.05});
    outline.push_back({-0.1, 1.05});
    fill(canvas, Path{}.polygon(outline),
         Paint::linear({0, shape.base - shape.height * 0.6}, shape.top, {0, shape.base + shape.foot}, shape.bottom));
    return line;
}

namespace {

void roof_things(Canvas& canvas, Chance& chance, double x, double width, double top, const Paint& wall) {
    if (chance.one_in(3)) {  // a water tank on legs
        const double w = std::min(0.045, width * 0.5), at = x + width * chance.between(0.15, 0.45);
        fill(canvas, Path{}.box({at, top - 0.075}, {at + w, top - 0.025}, 0.006), wall);
        fill(canvas,
             Path{}.polygon(std::array{Point{at - 0.004, top - 0.073}, Point{at + w / 2, top - 0.098},
                                       Point{at + w + 0.004, top - 0.073}}),
             wall);
        for (const double leg : {0.1, 0.5, 0.9})
            stroke(canvas, {{at + w * leg, top - 0.03}, {at + w * leg, top + 0.01}}, 0.004, wall);
    } else if (chance.one_in(2)) {
        const double at = x + width * chance.between(0.2, 0.7);
        stroke(canvas, {{at, top}, {at, top - chance.between(0.04, 0.11)}}, 0.003, wall);
    } else {
        const double at = x + width * chance.between(0.1, 0.5);
        fill(canvas, Path{}.box({at, top - 0.03}, {at + width * 0.3, top + 0.01}), wall);
    }
}

}  // namespace

void town(Canvas& canvas, Chance& chance, const Town& town) {
    for (double x = -0.05; x < canvas.wide();) {
        const double width = chance.between(0.09, 0.2);
        const double top = town.ground - chance.between(town.lowest, town.highest);
        const auto wall = Paint::linear({0, town.ground - town.highest},
                                        mix(town.wall, town.haze, static_cast<float>(chance.between(0, 0.12))),
                                        {0, town.ground}, town.haze);
        roof_things(canvas, chance, x, width, top, wall);
        fill(canvas, Path{}.box({x, top}, {x + width, town.ground + 0.3}), wall);
        const double pitch = chance.between(0.024, 0.032);
        const int columns = static_cast<int>((width - 0.012) / pitch);
        const double left = x + (width - columns * pitch) / 2;
        for (double y = top + 0.022; y < town.ground - 0.01; y += pitch * 1.35)
            for (int i = 0; i < columns; ++i) {
                const bool lit = chance.unit() < town.lit;
                if (!lit && chance.one_in(5)) continue;
                const Point at{left + (i + 0.22) * pitch, y};
                const Paint glass{
                    lit ? mix(town.light, hex(0xfff3d0), static_cast<float>(chance.between(0, 0.5))) : town.wall,
                    lit ? chance.between(0.6, 1) : 0.16};
                fill(canvas, Path{}.box(at, at + Point{pitch * 0.56, pitch * 0.8}), glass);
            }
        x += width + (chance.one_in(3) ? chance.between(0.01, 0.05) : 0.0015);
    }
}

}  // namespace art
