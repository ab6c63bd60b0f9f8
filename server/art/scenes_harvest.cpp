// The garden's harvests seen from near: strawberries in a gutter, cucumbers on a cloth.
#include <numbers>

#include "art/nature.hpp"
#include "art/scenes.hpp"

namespace art {
namespace {

using std::numbers::pi;

void strawberry(Canvas& canvas, Chance& chance, Point top, double size, double ripe) {
    const double tilt = chance.around(0, 0.35);
    const Rgb red = mix(hex(0xdfe3a0), hex(0xd32f2a), static_cast<float>(ripe)),
              dark = mix(hex(0xa3b860), hex(0x8e1620), static_cast<float>(ripe));
    const auto at = [&](double x, double y) {
        return top + Point{(x * std::cos(tilt) - y * std::sin(tilt)) * size,
                           (x * std::sin(tilt) + y * std::cos(tilt)) * size};
    };
    const Point outline[] = {at(-0.62, -0.06), at(0.62, -0.06), at(0.72, 0.62),
                             at(0.22, 1.34),   at(-0.22, 1.34), at(-0.72, 0.62)};
    fill(canvas, Path{}.smooth(outline), Paint::radial(at(-0.2, 0.3), size * 1.15, red * 1.15f, dark));
    for (int row = 0; row < 6; ++row)
        for (int i = 0; i < 5; ++i) {
            const double y = 0.12 + 0.19 * row, half = 0.52 * std::sqrt(std::max(0.0, 1 - y * 0.78));
            const double x = half * ((i + 0.5 * (row % 2)) / 2.25 - 0.95);
            if (std::abs(x) < half * 0.95)
                fill(canvas, Path{}.ellipse(at(x, y), size * 0.022, size * 0.042, tilt), Paint{hex(0xf6d98a), 0.9});
        }
    fill(canvas, Path{}.ellipse(at(-0.26, 0.26), size * 0.1, size * 0.17, tilt + 0.3), Paint{hex(0xffffff), 0.2});
    for (int i = 0; i < 7; ++i)
        leaf(canvas, at(0, 0), tilt + pi / 2 + (i - 3) * 0.46,
             {size * 0.46, size * 0.2, hex(0x86a955), hex(0x49742f), 0, 0.1, 0.35});
    stroke(canvas, {at(0, 0.02), at(0, -0.16)}, size * 0.07, hex(0x5f8a3c));
}

void trefoil(Canvas& canvas, Chance& chance, Point base, double angle, double size) {
    const Point end = towards(base, angle, size * 1.1);
    fill(canvas,
         Path{}.stroke(bow(base, towards(base, -pi / 2, size * 0.5), towards(end, angle + pi, size * 0.3), end), 0.007),
         hex(0x5f8a3c));
    const auto tone = static_cast<float>(chance.between(0, 0.5));
    for (const double side : {-1.0, 1.0, 0.0})
        leaf(canvas, end, angle + side * 1.15,
             {size * 0.8, size * 0.66, mix(hex(0x7fae5c), hex(0x4d8450), tone), mix(hex(0x3c7340), hex(0x285538), tone),
              6, 0.05 * side, 0.55});
}

}  // namespace

void berries(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    sky(canvas, {hex(0xdfe9e2), hex(0xf4ebd8), hex(0xfaf1e0), 1}, 1);
    fill(canvas, Path{}.circle({canvas.wide() * 0.72, 0.34}, 0.24), hex(0xf6cf9c));
    const double rim = 0.5;
    const int plants = std::max(3, static_cast<int>(canvas.wide() * 2.9));
    for (int i = 0; i < plants; ++i) {
        const double x = canvas.wide() * (i + 0.5) / plants;
        for (int n = 0; n < 6; ++n)
            trefoil(canvas, chance, {x, rim + 0.02}, -pi / 2 + (n - 2.5) * 0.44 + chance.around(0, 0.15),
                    chance.between(0.13, 0.18));
        if (!chance.one_in(3)) continue;
        const Point flower{x + chance.around(0, 0.1), rim - 0.2};
        for (int n = 0; n < 5; ++n)
            fill(canvas, Path{}.circle(towards(flower, n * pi * 0.4, 0.021), 0.0185), hex(0xfffdf6));
        fill(canvas, Path{}.circle(flower, 0.014), hex(0xf0b93a));
    }
    fill(canvas, Path{}.box({-0.05, rim}, {canvas.wide() + 0.05, rim + 0.155}),
         Paint::linear({0, rim}, hex(0x9fb0b3), {0, rim + 0.155}, hex(0x56676c)));
    fill(canvas, Path{}.box({-0.05, rim - 0.01}, {canvas.wide() + 0.05, rim + 0.018}, 0.012), hex(0xc4d0d0));
    for (double x = 0.18; x < canvas.wide(); x += 0.58)
        fill(canvas, Path{}.box({x, rim - 0.02}, {x + 0.03, rim + 0.165}, 0.005), hex(0x7d8c8f));
    for (int i = 0; i < plants * 2; ++i) {
        const double x = canvas.wide() * (i + 0.5) / (plants * 2) + chance.around(0, 0.04),
                     drop = chance.between(0.08, 0.25), size = chance.between(0.075, 0.115);
        const Point top{x + chance.around(0, 0.05), rim + drop};
        fill(canvas,
             Path{}.stroke(bow({x, rim + 0.005}, {x - 0.01, rim - 0.03}, {top.x + 0.005, rim + 0.02}, top), 0.006),
             hex(0x6f9a48));
        strawberry(canvas, chance, top, size, chance.one_in(4) ? chance.between(0, 0.12) : 1);
    }
    canvas.grain(2, hash(seed));
}

void cucumbers(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    canvas.each([&](Point p, Rgb) {
        const bool across = std::fmod(p.y * 9, 1.0) < 0.16, along = std::fmod(p.x * 9, 1.0) < 0.16;
        return hex(0xf3ece0) * (across && along ? 0.72f : across || along ? 0.87f : 1.0f);
    });
    const int count = std::max(4, static_cast<int>(canvas.wide() * 3.4));
    for (int i = 0; i < count; ++i) {
        const double x = canvas.wide() * (i + 0.5) / count, bend = chance.around(0, 0.09),
                     thick = chance.between(0.098, 0.125);
        const double top = chance.between(0.1, 0.2), bottom = chance.between(0.82, 0.93);
        const auto spine = bow({x, top}, {x + bend, top + 0.25}, {x + bend, bottom - 0.25}, {x, bottom}, 40);
        std::vector<Point> shadow = spine;
        for (auto& p : shadow) p = p + Point{0.02, 0.022};
        fill(canvas, Path{}.stroke(shadow, thick), Paint{hex(0x2a2a20), 0.28});
        const Rgb green = mix(hex(0x2f6338), hex(0x4f8a3e), static_cast<float>(chance.unit()));
        fill(canvas, Path{}.stroke(spine, thick * 0.92, thick), green * 0.62f);
        for (int n = 0; n < 5; ++n) {  // lighter stripes, from the shaded side to the lit one
            const int trim = 1 + 2 * std::abs(n - 2) + chance.below(3);
            std::vector<Point> stripe(spine.begin() + trim, spine.end() - trim);
            for (auto& p : stripe) p.x += thick * (0.3 - 0.17 * n);
            fill(canvas, Path{}.stroke(stripe, thick * 0.24, thick * 0.15),
                 Paint{mix(green, hex(0xa9c86a), static_cast<float>(0.12 * n)), 0.75});
        }
        for (int n = 0; n < 26; ++n) {
            const Point at =
                spine[static_cast<std::size_t>(3 + chance.below(35))] + Point{chance.around(0, thick * 0.4), 0};
            fill(canvas, Path{}.circle(at, 0.0042), Paint{hex(0xdbe6b0), 0.6});
        }
        fill(canvas, Path{}.stroke(std::array{spine[0], spine[0] + Point{chance.around(0, 0.03), -0.06}}, 0.016, 0.011),
             hex(0x6d8a4a));
        const Point flower = spine.back() + Point{0, thick * 0.5};
        for (int n = 0; n < 5; ++n)
            leaf(canvas, flower, pi / 2 + (n - 2) * 0.5, {0.045, 0.026, hex(0xf4cd4e), hex(0xdfa52f)});
    }
    canvas.grain(2.5f, hash(seed));
    canvas.vignette(0.12f);
}

}  // namespace art
