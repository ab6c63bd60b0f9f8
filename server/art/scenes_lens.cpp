// Photography's scenes: a lake at dusk, bokeh, an aperture, a contact sheet, a ferry, an empty pool, a darkroom.
#include <numbers>

#include "art/nature.hpp"
#include "art/scenes.hpp"
#include "art/studio.hpp"

namespace art {

using std::numbers::pi;

namespace {

/// The lower part mirrors what is above the shore, broken by ripples.
void reflect(Canvas& canvas, double shore, std::uint64_t seed, Rgb water) {
    const Noise noise{seed};
    const Canvas before = canvas;
    canvas.within({0, shore}, {canvas.wide(), 1}, [&](Point p, Rgb) {
        const double depth = std::max(0.0, p.y - shore),
                     ripple = noise(p.x * 3, 14 * std::pow(depth + 0.02, 0.5) * 6) * 0.06 * (depth + 0.08);
        const int y = static_cast<int>((shore - depth * 0.9 + ripple) * canvas.height());
        const int x = static_cast<int>((p.x + ripple * 0.4) * canvas.height());
        const Rgb mirrored = before.at(std::clamp(x, 0, canvas.width() - 1), std::clamp(y, 0, canvas.height() - 1));
        const double glint = std::max(0.0, noise(p.x * 5, 120 * depth) - 0.35) * 0.25;
        return mix(mirrored, water, static_cast<float>(0.22 + 0.5 * depth)) * static_cast<float>(1 + glint);
    });
}

void reeds(Canvas& canvas, Chance& chance, double from, double to, double height, Rgb colour) {
    for (double x = from; x < to; x += chance.between(0.004, 0.014)) {
        const double tall = height * chance.between(0.4, 1), lean = chance.around(0.1, 0.3) * tall;
        const auto stalk =
            bow({x, 1.02}, {x, 1 - tall * 0.5}, {x + lean * 0.4, 1 - tall * 0.8}, {x + lean, 1 - tall}, 12);
        fill(canvas, Path{}.ribbon(stalk, 0.006, 0.001), colour);
        if (chance.one_in(5)) fill(canvas, Path{}.ellipse(stalk[10], 0.0055, 0.024, lean), colour);
    }
}

}  // namespace

void dusk(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const double shore = 0.64;
    sky(canvas, {hex(0x59616a), hex(0xcbb8a2), hex(0xfae6c8), shore, 0.4}, chance.next());
    sun(canvas, {canvas.wide() * chance.between(0.3, 0.42), 0.345}, 0.05, hex(0xfff3dc), 0.75);
    for (int i = 0; i < 5; ++i) {
        const auto near = static_cast<float>(i) / 4;
        const Rgb top = mix(hex(0xb5a596), hex(0x1d1f22), std::sqrt(near)),
                  foot = mix(hex(0xe6d3ba), hex(0x3a3835), near);
        ridge(canvas, {0.46 + 0.045 * i, 0.24 - 0.035 * i, 0.9 + 0.35 * i, 5, top, foot, 0.16}, chance.next());
    }
    fill(canvas, Path{}.box({0, shore - 0.012}, {canvas.wide(), shore}), Paint{hex(0x141517), 0.8});
    reflect(canvas, shore, chance.next(), hex(0x3c3c3e));
    const double jetty = canvas.wide() * chance.between(0.66, 0.76);
    fill(canvas,
         Path{}.polygon(std::array{Point{jetty, 0.735}, Point{jetty + 0.09, 0.735}, Point{jetty + 0.36, 1.02},
                                   Point{jetty + 0.04, 1.02}}),
         Paint::linear({0, 0.73}, hex(0x57514a), {0, 1}, hex(0x191817)));
    for (int i = 0; i < 7; ++i) {
        const double t = 1 - std::pow(0.72, i), y = 0.735 + 0.28 * t;
        stroke(canvas, {{jetty + 0.04 * t, y}, {jetty + 0.09 + 0.27 * t, y}}, 0.002 + 0.003 * t,
               Paint{hex(0x0d0d0d), 0.8});
        for (const double x : {jetty + 0.04 * t, jetty + 0.09 + 0.27 * t})
            if (i % 2 == 0)
                stroke(canvas, {{x, y - 0.02 - 0.05 * t}, {x, y + 0.05 + 0.06 * t}}, 0.006 + 0.01 * t, hex(0x0f0f10));
    }
    reeds(canvas, chance, 0, canvas.wide() * 0.2, 0.26, hex(0x0c0c0d));
    canvas.grain(6, hash(seed));
    canvas.vignette(0.3f);
}

void bokeh(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    canvas.each([&](Point p, Rgb) { return mix(hex(0x10141c), hex(0x2b1d1a), static_cast<float>(p.y)); });
    for (int i = 0; i < 9; ++i)
        glow(canvas, {chance.between(0, canvas.wide()), chance.between(0.3, 0.9)}, chance.between(0.2, 0.5),
             hex(0x8a4a22), 0.28);
    const std::uint32_t colours[] = {0xffb45e, 0xff8a3d, 0xffd79a, 0xe8563a, 0x7fc4c0, 0xffe9c4, 0xf2a2a0};
    for (int i = 0; i < 95; ++i) {
        const double depth = chance.unit(), r = 0.018 + 0.085 * depth * depth;
        const Point at{chance.between(-0.05, canvas.wide() + 0.05), chance.around(0.5, 0.45)};
        const Rgb colour = hex(colours[chance.below(7)]);
        const double strength = chance.between(0.1, 0.42) * (1.15 - depth * 0.7);
        std::vector<Point> blades;  // seven blades, rounded: what an aperture makes of a lamp
        for (int n = 0; n < 14; ++n)
            blades.push_back(towards(at, 2 * pi * n / 14 + 0.2, r * (n % 2 ? 1.0 : 0.99 + 0.06)));
        fill(canvas, Path{}.smooth(blades),
             Paint::radial(at, r * 1.05, colour, colour, strength * 0.7, strength).with(Blend::add));
        fill(canvas, Path{}.circle(at, r).circle(at, r * 0.93, true), Paint{colour, strength * 0.5}.with(Blend::add));
    }
    canvas.grain(4, hash(seed));
    canvas.vignette(0.5f);
}

void aperture_at(Canvas& canvas, Point middle, double radius, double open, double turn) {
    constexpr int blades = 8;
    const double inner = radius * open, reach = radius * 0.985;
    const auto corner = [&](int i) { return towards(middle, turn + 2 * pi * i / blades, inner); };
    const auto beyond = [&](int i) {  // where the side from this corner to the next meets the ring
        const Point a = corner(i) - middle, along = corner(i + 1) - corner(i), d = along * (1 / length(along));
        const double b = a.x * d.x + a.y * d.y;
        return middle + a + d * (-b + std::sqrt(b * b - inner * inner + reach * reach));
    };
    for (int i = 0; i < blades; ++i) {
        Path blade;
        blade.move(corner(i)).line(corner(i + 1)).line(beyond(i));
        const Point from = beyond(i) - middle, to = beyond(i - 1) - middle;
        const double start = std::atan2(from.y, from.x);
        double sweep = std::atan2(to.y, to.x) - start;
        while (sweep > 0) sweep -= 2 * pi;
        for (int n = 1; n <= 24; ++n) blade.line(towards(middle, start + sweep * n / 24, reach));
        const double light = 0.5 + 0.5 * std::cos(turn + 2 * pi * i / blades + 2.2);
        const Rgb metal = mix(hex(0x24262a), hex(0x6b6e72), static_cast<float>(light));
        fill(canvas, blade, Paint::linear(corner(i), metal * 1.25f, beyond(i - 1), metal * 0.45f));
        stroke(canvas, {corner(i), corner(i + 1), beyond(i)}, 0.003, Paint{hex(0xd8d4cc), 0.25 + 0.45 * light});
    }
}

void lens_ring(Canvas& canvas, Point middle, double radius) {
    fill(canvas, Path{}.circle(middle + Point{0, 0.02}, radius * 1.42),
         Paint::radial(middle + Point{0, 0.03}, radius * 1.42, {}, {}, 0.55, 0));
    for (const auto& [size, colour] :
         {std::pair{1.3, 0x1b1c1eu}, {1.26, 0x3b3d40u}, {1.2, 0x222325u}, {1.06, 0x0e0f10u}})
        fill(canvas, Path{}.circle(middle, radius * size),
             Paint::linear(middle - Point{radius, radius}, hex(colour) * 1.9f, middle + Point{radius, radius},
                           hex(colour) * 0.7f));
    for (int i = 0; i < 120; ++i) {
        const double angle = 2 * pi * i / 120, inner = i % 10 ? 1.145 : 1.115;
        stroke(canvas, {towards(middle, angle, radius * inner), towards(middle, angle, radius * 1.17)},
               i % 10 ? 0.002 : 0.0035, Paint{hex(i % 30 ? 0xd9d2c4 : 0xe0653a), 0.8});
    }
}

void aperture(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    canvas.each(
        [&](Point p, Rgb) { return mix(hex(0xd9cfbf), hex(0xa99c88), static_cast<float>(0.6 * p.y + 0.25 * p.x)); });
    const Point middle{canvas.wide() / 2, 0.5};
    const double radius = 0.33, open = chance.between(0.34, 0.7);
    lens_ring(canvas, middle, radius);
    Canvas view{canvas.height() * 2 / 3, canvas.height() * 2 / 3};
    dusk(view, std::string{seed} + " through the lens");
    canvas.paste(view, middle, radius * 1.96, 0, true);
    aperture_at(canvas, middle, radius, open, chance.between(0, 1));
    fill(canvas, Path{}.circle(middle, radius * 1.01).circle(middle, radius * 0.97, true), hex(0x0b0b0c));
    for (const auto& [x, y, size, strength] :
         {std::array{-0.12, -0.14, 0.1, 0.16}, {0.1, 0.12, 0.05, 0.12}, {0.16, 0.17, 0.025, 0.14}})
        fill(canvas, Path{}.ellipse(middle + Point{x, y}, size, size * 0.7, -0.78),
             Paint{hex(0xc7b6ff), strength}.with(Blend::add));
    canvas.grain(3, hash(seed));
}

namespace {

void waiting_man(Canvas& canvas, Point feet, double size) {
    const auto at = [&](double x, double y) { return feet + Point{x * size, -y * size}; };
    const Rgb black = hex(0x111314);
    stroke(canvas, {at(-0.045, 0.45), at(-0.06, 0.02)}, 0.085 * size, black);
    stroke(canvas, {at(0.05, 0.45), at(0.055, 0.02)}, 0.085 * size, black);
    for (const double x : {-0.06, 0.055}) stroke(canvas, {at(x, 0.02), at(x + 0.05, 0.015)}, 0.05 * size, black);
    Path coat;
    coat.move(at(-0.15, 0.3))
        .curve(at(-0.13, 0.5), at(-0.15, 0.74), at(-0.12, 0.8))
        .curve(at(-0.08, 0.845), at(-0.03, 0.86));
    coat.line(at(0.045, 0.86)).curve(at(0.1, 0.845), at(0.13, 0.8)).curve(at(0.16, 0.72), at(0.13, 0.5), at(0.15, 0.3));
    fill(canvas, coat, black);
    fill(canvas, Path{}.box(at(-0.03, 0.9), at(0.04, 0.84)).ellipse(at(0.008, 0.935), 0.058 * size, 0.072 * size),
         black);
    const Point cap[] = {at(-0.07, 0.95), at(-0.07, 1.03), at(0.07, 1.035), at(0.12, 0.965)};
    fill(canvas, Path{}.smooth(cap), black);
    stroke(canvas, {at(0.1, 0.76), at(0.16, 0.6), at(0.1, 0.48)}, 0.07 * size, black);
}

}  // namespace

void ferry(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const double horizon = 0.58;
    sky(canvas, {hex(0x8d9296), hex(0xd3d2ce), hex(0xf3efe6), horizon, 0.45}, chance.next());
    ridge(canvas, {horizon - 0.01, 0.06, 1.2, 4, hex(0xa8abac), hex(0xd5d3cd), 0.06}, chance.next());
    const Noise noise{chance.next()};
    canvas.within({0, horizon}, {canvas.wide(), 1}, [&](Point p, Rgb) {
        const double d = std::max(0.0, (p.y - horizon) / (1 - horizon)),
                     wave = noise.fractal(p.x * (1.5 + 1 / (d + 0.15)), 60 * std::sqrt(d), 3);
        return mix(hex(0xc9c9c5), hex(0x4a5157),
                   static_cast<float>(std::clamp(0.15 + 0.8 * d + 0.22 * wave, 0.0, 1.0)));
    });
    const double x = canvas.wide() * chance.between(0.46, 0.56), y = horizon + 0.045;
    const Rgb hull = hex(0x26292c), white = hex(0xe8e6e0);
    fill(canvas, Path{}.ellipse({x + 0.25, y + 0.02}, 0.4, 0.02),
         Paint::radial({x + 0.25, y + 0.02}, 0.4, hex(0x1b1e20), hex(0x1b1e20), 0.6, 0));
    fill(canvas, Path{}.box({x + 0.06, y - 0.13}, {x + 0.44, y - 0.04}, 0.008), white);
    fill(canvas, Path{}.box({x + 0.14, y - 0.185}, {x + 0.37, y - 0.125}, 0.008), white * 0.9f);
    fill(canvas, Path{}.box({x + 0.23, y - 0.23}, {x + 0.3, y - 0.18}, 0.006), white * 0.75f);
    fill(canvas,
         Path{}.polygon(std::array{Point{x + 0.31, y - 0.18}, Point{x + 0.32, y - 0.255}, Point{x + 0.355, y - 0.255},
                                   Point{x + 0.36, y - 0.18}}),
         hull);
    for (int i = 0; i < 14; ++i)
        fill(canvas, Path{}.box({x + 0.085 + 0.025 * i, y - 0.105}, {x + 0.102 + 0.025 * i, y - 0.08}, 0.003),
             i % 5 == 2 ? hex(0xffe7b0) : hex(0x5a6064));
    for (int i = 0; i < 8; ++i)
        fill(canvas, Path{}.box({x + 0.16 + 0.025 * i, y - 0.165}, {x + 0.177 + 0.025 * i, y - 0.145}, 0.003),
             hex(0x5a6064));
    fill(canvas,
         Path{}.polygon(std::array{Point{x - 0.02, y - 0.055}, Point{x + 0.52, y - 0.055}, Point{x + 0.47, y + 0.022},
                                   Point{x + 0.03, y + 0.022}}),
         Paint::linear({0, y - 0.05}, hull * 1.8f, {0, y + 0.02}, hull));
    fill(canvas, Path{}.box({0, 0.93}, {canvas.wide(), 1.01}), hex(0x17191b));
    const double man = canvas.wide() * 0.16;
    fill(canvas,
         Path{}.box({man + 0.2, 0.86}, {man + 0.25, 0.94}, 0.012).box({man + 0.19, 0.85}, {man + 0.26, 0.872}, 0.01),
         hex(0x121415));
    waiting_man(canvas, {man, 0.935}, 0.37);
    canvas.toned(hex(0x121416), hex(0xf3efe6), 1.05);
    canvas.grain(9, hash(seed));
    canvas.vignette(0.35f);
}

namespace {

/// Where a ray from inside meets the pool: tile coordinates and how bright that side is.
struct Hit {
    double u, v, light, distance;
};

Hit pool_hit(Point eye, double height, double dx, double dy) {
    constexpr double side = 2.4, end = 9;
    const double floor = dy < 0 ? -height / dy : 1e9;
    const double wall = dx > 0 ? (side - eye.x) / dx : dx < 0 ? (-side - eye.x) / dx : 1e9;
    const double t = std::min({floor, wall, end});
    const double x = eye.x + dx * t, y = height + dy * t, z = t;
    if (t == floor) return {x, z, 0.86 - 0.02 * z, t};
    if (t == wall) return {z, y, dx > 0 ? 0.95 : 0.5, t};
    return {x, y, 0.7, t};
}

}  // namespace

void pool(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Noise noise{chance.next()};
    const Point eye{chance.between(-0.8, 0.8), 0};
    const double height = 1.75, rim = 2.2;
    canvas.each([&](Point p, Rgb) {
        const double dx = (p.x - canvas.wide() / 2) * 1.15, dy = (0.36 - p.y) * 1.15;
        const auto hit = pool_hit(eye, height, dx, dy);
        const double y = height + dy * hit.distance;
        if (y > rim) return mix(hex(0xd8d3c8), hex(0xb5b2ab), static_cast<float>(p.y * 1.6));
        constexpr double tile = 0.22;
        const double soft = std::max(0.012, 0.0022 * hit.distance);
        const auto line = [&](double v) {
            const double d = std::abs(v / tile - std::round(v / tile)) * tile;
            return std::clamp((d - 0.006) / soft, 0.0, 1.0);
        };
        const double joint = std::min(line(hit.u), line(hit.v));
        const double each = noise(std::floor(hit.u / tile) * 7.7 + 0.5, std::floor(hit.v / tile) * 5.3 + 0.5);
        const double dirt = noise.fractal(hit.u * 0.9, hit.v * 0.9, 2);
        const double sunlit =
            std::clamp((hit.u * 0.7 - hit.v * 0.35 + 1.6 + (hit.light == 0.5 ? -9 : 0)) * 3, 0.0, 1.0);
        Rgb colour = mix(hex(0xa9d3cf), hex(0x86bcbb), static_cast<float>(0.5 + each));
        if (y > rim - 0.3 && y < rim - 0.16) colour = hex(0x2f6b7c);
        colour = mix(hex(0x6f8f8b), colour, static_cast<float>(joint));
        return colour * static_cast<float>(hit.light * (0.62 + 0.45 * sunlit) * (1 - 0.14 * dirt));
    });
    const double x = canvas.wide() * 0.8;
    for (const double side : {0.0, 0.085}) {
        const auto rail = bow({x + side, 0.62}, {x + side, 0.2}, {x + side + 0.01, 0.1}, {x + side + 0.06, 0.13});
        fill(canvas, Path{}.stroke(rail, 0.011),
             Paint::linear({x + side, 0}, hex(0xf3f1ea), {x + side + 0.012, 0}, hex(0x7c8486)));
    }
    for (int i = 0; i < 4; ++i) stroke(canvas, {{x, 0.3 + 0.09 * i}, {x + 0.085, 0.3 + 0.09 * i}}, 0.01, hex(0xb9bdbb));
    canvas.grain(4, hash(seed));
    canvas.vignette(0.25f);
}

}  // namespace art
