// The garden's scenes: a roof above the town, leaves on paper, a harvest, a self-watering box, sprouts.
#include <numbers>

#include "art/nature.hpp"
#include "art/scenes.hpp"

namespace art {
namespace {

using std::numbers::pi;

constexpr std::uint32_t greens[][2] = {
    {0x8fae5d, 0x4f7a3a}, {0x6f9b58, 0x2f5d3a}, {0xa9bf6a, 0x6c8b3f}, {0x5d8f6b, 0x28553f}, {0x7fa37a, 0x3f6b4c}};

void grow(Canvas& canvas, Chance& chance, Point base, double size) {
    const auto& green = greens[chance.below(5)];
    const Rgb light = hex(green[0]), dark = hex(green[1]);
    Chance seed = chance;
    chance.next();
    switch (chance.below(7)) {
        case 0: return lettuce(canvas, seed, base, size * 0.5, light, dark);
        case 1: return sunflower(canvas, seed, base, size * 1.35, size * 0.2, dark);
        case 2:
        case 3:
            return plant(canvas, seed, base,
                         {size * 1.1,
                          chance.around(0, 0.15),
                          {size * 0.3, size * 0.17, light, dark, 2},
                          13,
                          dark,
                          hex(0xd6452f),
                          2.2,
                          size * 0.05});
        case 4:
            return plant(canvas, seed, base,
                         {size,
                          chance.around(0, 0.2),
                          {size * 0.24, size * 0.09, light, dark},
                          17,
                          dark,
                          hex(0xf0b93a),
                          3,
                          size * 0.03});
        default:
            return plant(canvas, seed, base,
                         {size * 0.85, chance.around(0, 0.25), {size * 0.34, size * 0.22, light, dark, 3}, 9, dark});
    }
}

void planter(Canvas& canvas, Point corner, double width, double height, Rgb colour) {
    const Point end = corner + Point{width, height};
    fill(canvas, Path{}.box(corner, end), Paint::linear(corner, colour, {corner.x, end.y}, colour * 0.55f));
    fill(canvas, Path{}.box(corner - Point{0.008, 0.012}, {end.x + 0.008, corner.y + 0.02}, 0.004),
         mix(colour, hex(0xffe6c8), 0.25f));
    for (int i = 1; i < 4; ++i) {
        const double y = corner.y + 0.02 + (height - 0.02) * i / 4;
        fill(canvas, Path{}.box({corner.x, y}, {end.x, y + 0.003}), Paint{colour * 0.4f, 0.6});
    }
}

}  // namespace

void roof(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    sky(canvas, {hex(0x7fb0b8), hex(0xf1d3b0), hex(0xfbe6c6), 0.72, 0.55}, chance.next());
    sun(canvas, {canvas.wide() * chance.between(0.6, 0.78), 0.36}, 0.085, hex(0xfff3d8), 0.9);
    town(canvas, chance, {0.74, 0.12, 0.33, hex(0xc4b3a2), hex(0xf0d6b8), {}, 0});
    town(canvas, chance, {0.8, 0.08, 0.26, hex(0x94958d), hex(0xdcc6ab), hex(0xffe2a0), 0.08});
    town(canvas, chance, {0.86, 0.04, 0.2, hex(0x5f7472), hex(0xb9ad98), hex(0xffd98a), 0.12});
    for (int row = 0; row < 2; ++row) {
        const double ground = row ? 0.9 : 0.84;
        for (double x = chance.between(-0.1, 0); x < canvas.wide() + 0.1; x += chance.between(0.05, 0.11))
            grow(canvas, chance, {x, ground}, chance.between(0.16, 0.34) * (row ? 0.9 : 1.1));
        if (row == 0)
            fill(canvas, Path{}.box({0, 0.8}, {canvas.wide(), 1}),
                 Paint::linear({0, 0.78}, hex(0xf3d9b4), {0, 0.9}, hex(0xf3d9b4), 0, 0.28));
    }
    fill(canvas, Path{}.box({0, 0.9}, {canvas.wide(), 1}), hex(0x4c3a2e));
    const Rgb woods[] = {hex(0xb87447), hex(0x9c5f3c), hex(0xc08a5a), hex(0x7d6a58)};
    for (double x = -0.06; x < canvas.wide();) {
        const double width = chance.between(0.35, 0.6);
        planter(canvas, {x, 0.885}, width, 0.14, woods[chance.below(4)]);
        x += width + 0.02;
    }
    canvas.grain(2.2f, hash(seed));
    canvas.vignette(0.12f);
}

void leaves(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Rgb papers[] = {hex(0xf4ecdd), hex(0xefe6d2), hex(0xe9e4d6), hex(0x23382f)};
    const Rgb paper = papers[chance.below(4)];
    const Noise noise{chance.next()};
    canvas.each(
        [&](Point p, Rgb) { return paper * static_cast<float>(1 + 0.035 * noise.fractal(p.x * 9, p.y * 9, 3)); });
    const int columns = std::max(3, static_cast<int>(canvas.wide() * 3.4)), rows = 2;
    const double step = canvas.wide() / (columns + 0.4);
    Canvas shadow{canvas.width(), canvas.height(), {1, 1, 1}};
    for (int pass = 0; pass < 2; ++pass) {
        Chance same{seed};
        for (int i = 0; i < columns * rows; ++i) {
            const auto& green = greens[same.below(5)];
            const bool purple = same.one_in(7);
            const double length = same.between(0.3, 0.37), angle = -pi / 2 + same.around(0, 0.3);
            const Point middle{step * (i % columns + 0.7), 0.27 + 0.46 * (i / columns)};
            Leaf one{length,
                     length * same.between(0.34, 0.66),
                     hex(purple ? 0x8a5a78 : green[0]),
                     hex(purple ? 0x4d2c4a : green[1]),
                     5 + same.below(4),
                     same.around(0, 0.14),
                     same.between(0.28, 0.5)};
            const Point base = towards(middle, angle + pi, length * 0.46);
            auto& target = pass ? canvas : shadow;
            if (!pass) one.light = one.dark = hex(0x8a8478), one.veins = 0;
            const Point moved = pass ? base : base + Point{0.012, 0.016};
            stroke(target, {towards(moved, angle + pi, 0.05), moved}, 0.007, mix(one.dark, one.light, 0.3f));
            leaf(target, moved, angle, one);
        }
        if (pass) break;
        shadow.blur(0.009);
        for (int y = 0; y < canvas.height(); ++y)
            for (int x = 0; x < canvas.width(); ++x) canvas.at(x, y) = canvas.at(x, y) * shadow.at(x, y);
    }
    canvas.grain(2.5f, hash(seed));
}

namespace {

void tomato(Canvas& canvas, Chance& chance, Point at, double r, Rgb colour) {
    fill(canvas, Path{}.ellipse(at + Point{r * 0.14, r * 0.2}, r * 1.04, r),
         Paint::radial(at + Point{r * 0.14, r * 0.2}, r * 1.1, hex(0x140d08), hex(0x140d08), 0.75, 0));
    fill(canvas, Path{}.circle(at, r),
         Paint::radial(at - Point{r * 0.35, r * 0.4}, r * 1.65, colour * 1.4f + hex(0x2a0f06), colour * 0.4f));
    glow(canvas, at - Point{r * 0.42, r * 0.45}, r * 0.42, hex(0xffe2c0), 0.34);
    const double turn = chance.between(0, 2 * pi);
    const Point middle = at + Point{r * 0.06, -r * 0.04};
    for (int i = 0; i < 6; ++i)
        leaf(canvas, middle, turn + i * pi / 3 + chance.around(0, 0.2),
             {r * chance.between(0.42, 0.6), r * 0.17, hex(0x7d9a4c), hex(0x3f5f2c), 0, 0.3, 0.3});
    stroke(canvas, {middle, towards(middle, turn + 0.4, r * 0.2)}, r * 0.08, hex(0x5d7a3a));
}

}  // namespace

void harvest(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Noise noise{chance.next()};
    const Rgb board = hex(0x3d4a44), cloth = hex(0x2c3733);
    canvas.each([&](Point p, Rgb) {
        const double thread =
            std::sin(p.x * 900) * std::sin(p.y * 900) * 0.06 + 0.1 * noise.fractal(p.x * 3, p.y * 3, 3);
        return mix(cloth, board, static_cast<float>(0.5 + 2 * thread)) * static_cast<float>(1.1 - 0.35 * p.y);
    });
    const std::uint32_t colours[] = {0xc93a25, 0xd8572b, 0xb52a24, 0xe3a02f, 0x7c2b2f, 0xcf4a2c};
    for (int i = 0; i < 26; ++i)
        leaf(canvas, {chance.between(0, canvas.wide()), chance.between(0, 1)}, chance.between(0, 2 * pi),
             {chance.between(0.14, 0.24), chance.between(0.07, 0.12), hex(0x6d8f52), hex(0x355734), 4,
              chance.around(0, 0.3)});
    std::vector<std::pair<Point, double>> placed;
    for (int tries = 0; tries < 900; ++tries) {
        const double r = chance.between(0.05, 0.155) * (tries < 60 ? 1 : 0.62);
        const Point at{chance.between(-0.02, canvas.wide() + 0.02), chance.between(-0.02, 1.02)};
        const bool free = std::ranges::all_of(
            placed, [&](auto& other) { return length(other.first - at) > (other.second + r) * 0.96; });
        if (free) placed.emplace_back(at, r);
    }
    std::ranges::sort(placed, {}, [](auto& one) { return one.first.y; });
    for (const auto& [at, r] : placed) tomato(canvas, chance, at, r, hex(colours[chance.below(6)]));
    canvas.grain(3, hash(seed));
    canvas.vignette(0.3f);
}

namespace {

void roots(Canvas& canvas, Chance& chance, Point from, double angle, double length, double width, int depth) {
    std::vector<Point> line{from};
    for (int i = 0; i < 7; ++i) {
        angle += chance.around(0, 0.5) + (pi / 2 - angle) * 0.08;
        line.push_back(towards(line.back(), angle, length / 7));
        if (depth > 0 && i > 1 && !chance.one_in(3))
            roots(canvas, chance, line.back(), angle + (chance.one_in(2) ? 0.8 : -0.8), length * 0.55, width * 0.5,
                  depth - 1);
    }
    fill(canvas, Path{}.ribbon(line, width, width * 0.35), Paint{hex(0xf0dcbc), 0.85});
}

void pebbles(Canvas& canvas, Chance& chance, Point corner, Point opposite, int count) {
    const Rgb tones[] = {hex(0xe9dfcd), hex(0x8c6a4d), hex(0x2e1f16), hex(0x6f5240), hex(0xb99a78)};
    for (int i = 0; i < count; ++i) {
        const Point at{chance.between(corner.x, opposite.x), chance.between(corner.y, opposite.y)};
        const double r = chance.between(0.002, 0.009);
        fill(canvas, Path{}.ellipse(at, r, r * chance.between(0.6, 1), chance.between(0, pi)),
             Paint{chance.pick(std::span{tones}), 0.75});
    }
}

}  // namespace

void box(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const double middle = canvas.wide() / 2, half = std::min(0.62, middle - 0.08);
    const Rgb papers[] = {hex(0xf4e8d2), hex(0xdfe9e6), hex(0xf5dfcf), hex(0xe6ead6)};
    const Rgb paper = papers[chance.below(4)];
    sky(canvas, {paper, mix(paper, hex(0xffffff), 0.2f), mix(paper, hex(0xffffff), 0.4f), 1}, 1);
    fill(canvas, Path{}.circle({middle + half * chance.between(-0.6, 0.6), 0.28}, 0.19), hex(0xf1c07a));
    const int crop = chance.below(3);
    const Point a{middle - half, 0.46}, b{middle + half, 0.93};
    fill(canvas, Path{}.box(a, {b.x, 0.78}), Paint::linear(a, hex(0x5a3d2b), {a.x, 0.78}, hex(0x3d281d)));
    pebbles(canvas, chance, a + Point{0.02, 0.02}, {b.x - 0.02, 0.77}, 420);
    fill(canvas, Path{}.box({a.x, 0.785}, b), Paint::linear({0, 0.78}, hex(0x8fc1c4), {0, 0.93}, hex(0x3f7f8c)));
    for (int i = 0; i < 3; ++i) {
        std::vector<Point> wave;
        for (double x = a.x + 0.04; x < b.x - 0.04; x += 0.01)
            wave.push_back({x, 0.815 + 0.035 * i + 0.004 * std::sin(x * 40 + i * 2)});
        fill(canvas, Path{}.ribbon(wave, 0.003, 0.003), Paint{hex(0xe2f2f0), 0.55});
    }
    for (const double x : {-0.5, 0.0, 0.5}) {
        const Point wick[] = {
            {middle + half * x, 0.66}, {middle + half * x + 0.01, 0.78}, {middle + half * x - 0.008, 0.9}};
        fill(canvas, Path{}.stroke(wick, 0.024, 0.018), hex(0xf3ead8));
    }
    for (int i = 0; i < 5; ++i) {
        const Point base{middle + half * (-0.74 + 0.37 * i), 0.462};
        for (int n = 0; n < 4; ++n)
            roots(canvas, chance, base, pi / 2 + chance.around(0, 1.3), chance.between(0.12, 0.2), 0.006, 2);
        if (i % 2 == (crop == 1))
            lettuce(canvas, chance, base, 0.2, hex(0xb3c66d), hex(0x5c8a3f));
        else if (crop == 2)
            grow(canvas, chance, base, 0.3);
        else
            plant(canvas, chance, base,
                  {0.36,
                   chance.around(0, 0.1),
                   {0.12, 0.07, hex(0x7da35a), hex(0x3b6b3f), 3},
                   11,
                   hex(0x4f7a3a),
                   hex(0xd6452f),
                   2.5,
                   0.017});
        chance.next();
    }
    for (const double x : {a.x - 0.012, b.x - 0.012})
        fill(canvas, Path{}.box({x, a.y - 0.025}, {x + 0.024, b.y + 0.012}, 0.006), hex(0xb87447));
    fill(canvas, Path{}.box({a.x - 0.012, b.y - 0.004}, {b.x + 0.012, b.y + 0.02}, 0.006), hex(0x9c5f3c));
    fill(canvas, Path{}.box({a.x, 0.778}, {b.x, 0.79}), hex(0x9c5f3c));
    canvas.grain(2, hash(seed));
}

void sprouts(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Rgb papers[] = {hex(0xf5e9d4), hex(0xe6ead8), hex(0xf3dfc8)};
    const Rgb suns[] = {hex(0xe98a5b), hex(0xf0bd5c), hex(0xd9694a)};
    const Rgb paper = papers[chance.below(3)];
    sky(canvas, {paper, paper, mix(paper, hex(0xffffff), 0.3f), 1}, 1);
    fill(canvas, Path{}.circle({canvas.wide() * chance.between(0.4, 0.6), 0.47}, 0.3),
         Paint::linear({0, 0.2}, chance.pick(std::span{suns}), {0, 0.8}, hex(0xf5cf9a)));
    const Rgb soil = hex(0x4a3224);
    std::vector<Point> ground{{-0.05, 1.05}};
    const Noise noise{chance.next()};
    for (double x = -0.05; x < canvas.wide() + 0.06; x += 0.01)
        ground.push_back({x, 0.78 + 0.018 * noise.fractal(x * 3, 1, 3)});
    ground.push_back({canvas.wide() + 0.05, 1.05});
    const int count = std::max(4, static_cast<int>(canvas.wide() * 3.6));
    for (int i = 0; i < count; ++i) {
        const double place = (i + 0.5) / count, grown = 0.22 + 0.78 * place;
        const auto& green = greens[chance.below(5)];
        plant(canvas, chance, {canvas.wide() * place, 0.79},
              {0.5 * grown,
               chance.around(0, 0.16),
               {0.2 * std::sqrt(grown), 0.1 * std::sqrt(grown), hex(green[0]), hex(green[1]), 3},
               2 + static_cast<int>(7 * grown),
               hex(green[1]),
               {},
               0,
               0,
               1});
        chance.next();
    }
    fill(canvas, Path{}.polygon(ground), Paint::linear({0, 0.76}, soil, {0, 1}, hex(0x2b1c14)));
    pebbles(canvas, chance, {0, 0.81}, {canvas.wide(), 1}, static_cast<int>(260 * canvas.wide()));
    canvas.grain(2, hash(seed));
}

}  // namespace art
