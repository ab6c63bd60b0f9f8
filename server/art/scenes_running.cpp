// Running's scenes: a river at dawn, a map with a route, a track from above, lamps at night, a heron.
#include <numbers>

#include "art/nature.hpp"
#include "art/scenes.hpp"

namespace art {

using std::numbers::pi;

namespace {

constexpr std::uint32_t shirts[] = {0xe4573d, 0xf2b13c, 0x2f7f86, 0xd94f70, 0x3d62a8, 0xf0efe6};
constexpr std::uint32_t skins[] = {0x8d5a3b, 0xd9a07a, 0x5f3b28, 0xeac0a0, 0xb97b54};

void tree(Canvas& canvas, Chance& chance, Point base, double size, Rgb light, Rgb dark) {
    stroke(canvas, {base, base - Point{0, size * 0.6}}, size * 0.07, dark * 0.6f);
    for (int i = 0; i < 9; ++i) {
        const double a = chance.between(0, 2 * pi), r = size * 0.2 * chance.unit();
        const Point at = base + Point{r * std::cos(a) * 1.1, -size * 0.68 + r * std::sin(a) * 1.3};
        const double ball = size * chance.between(0.13, 0.21);
        fill(canvas, Path{}.circle(at, ball),
             Paint::linear(at - Point{ball, ball}, light, at + Point{ball, ball}, dark));
    }
}

void group(Canvas& canvas, Chance& chance, Point first, int count, double size) {
    for (int i = count - 1; i >= 0; --i) {
        const double tall = size * chance.between(0.9, 1.08);
        const Point feet = first - Point{size * 0.55 * i * chance.between(0.85, 1.1), chance.between(0, 0.012)};
        fill(canvas, Path{}.ellipse(feet + Point{-tall * 0.16, 0.004}, tall * 0.34, tall * 0.03),
             Paint{hex(0x2a2430), 0.3});
        runner(canvas, feet, tall, chance.unit(), hex(skins[chance.below(5)]), hex(shirts[i % 6]), hex(0x2b3040));
    }
}

}  // namespace

void dawn(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    sky(canvas, {hex(0x7fa3b8), hex(0xf0c9ae), hex(0xfce3bd), 0.52, 0.4}, chance.next());
    const double light = canvas.wide() * chance.between(0.62, 0.72);
    sun(canvas, {light, 0.42}, 0.065, hex(0xfff2d0), 0.8);
    const std::uint32_t tops[] = {0xb7a9b5, 0x8f93a8, 0x5f7d86, 0x42685f},
                        feet[] = {0xf3cdb2, 0xd9bdb0, 0xa9b39a, 0x7d9a6a};
    for (int i = 0; i < 4; ++i)
        ridge(canvas, {0.44 + 0.045 * i, 0.16 - 0.025 * i, 1.1 + 0.3 * i, 5, hex(tops[i]), hex(feet[i]), 0.15},
              chance.next());
    fill(canvas, Path{}.box({0, 0.62}, {canvas.wide(), 1.01}),
         Paint::linear({0, 0.62}, hex(0x8fa86b), {0, 1}, hex(0x3f6b4a)));
    Path river;
    const double c = light;
    river.move({c - 0.05, 0.6})
        .curve({c + 0.3, 0.65}, {c - 0.55, 0.7}, {c - 0.3, 0.79})
        .curve({c - 0.1, 0.86}, {c + 0.3, 0.92}, {c + 0.25, 1.02});
    river.line({c + 0.95, 1.02})
        .curve({c + 0.7, 0.88}, {c + 0.05, 0.83}, {c - 0.02, 0.77})
        .curve({c - 0.05, 0.7}, {c + 0.35, 0.66}, {c + 0.02, 0.6});
    fill(canvas, river, Paint::linear({0, 0.6}, hex(0xfbe3c2), {0, 1}, hex(0x7fa9b5)));
    for (int i = 0; i < 130; ++i) {
        const double y = 0.615 + 0.2 * i / 130, x = chance.between(0, canvas.wide());
        if (std::abs(x - c) < 0.45 || (i > 60 && x < c)) continue;
        tree(canvas, chance, {x, y}, 0.03 + 0.42 * (y - 0.59), hex(0x9ab56a), hex(0x355f48));
    }
    Path path;
    path.move({-0.05, 0.9})
        .curve({canvas.wide() * 0.3, 0.83}, {c - 0.6, 0.86}, {c - 0.1, 1.03})
        .line({c - 0.42, 1.03})
        .curve({c - 0.8, 0.91}, {canvas.wide() * 0.2, 0.92}, {-0.05, 0.99});
    fill(canvas, path, Paint::linear({0, 0.83}, hex(0xe9cfa6), {0, 1}, hex(0xc9a778)));
    group(canvas, chance, {canvas.wide() * 0.36, 0.93}, 4, 0.25);
    canvas.grain(2.2f, hash(seed));
    canvas.vignette(0.14f);
}

namespace {

struct Map {
    int width, height;
    std::vector<float> heights;
    float at(int x, int y) const {
        return heights[static_cast<std::size_t>(std::clamp(y, 0, height - 1)) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(std::clamp(x, 0, width - 1))];
    }
};

Map survey(const Canvas& canvas, const Noise& noise) {
    Map map{canvas.width(), canvas.height(), {}};
    map.heights.reserve(static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height));
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x) {
            const double u = (x + 0.5) / map.height, v = (y + 0.5) / map.height;
            const double valley = std::abs(v - 0.52 - 0.16 * std::sin(u * 2.4 + 0.6) - 0.05 * std::sin(u * 6));
            map.heights.push_back(
                static_cast<float>(0.62 * noise.fractal(u * 1.5, v * 1.5, 3) + 1.5 * std::min(valley, 0.34)));
        }
    return map;
}

void marker(Canvas& canvas, Point at, double size, Rgb colour) {
    fill(canvas, Path{}.ellipse(at, size * 0.4, size * 0.14), Paint{{}, 0.25});
    const Point middle = at - Point{0, size * 1.35};
    Path pin;
    pin.move(at).curve(at + Point{-size * 0.25, -size * 0.6}, middle + Point{-size, size * 0.5},
                       middle + Point{-size * 0.75, 0});
    pin.curve(middle + Point{-size * 0.75, -size}, middle + Point{size * 0.75, -size}, middle + Point{size * 0.75, 0});
    pin.curve(middle + Point{size, size * 0.5}, at + Point{size * 0.25, -size * 0.6}, at);
    fill(canvas, pin, colour);
    fill(canvas, Path{}.circle(middle - Point{0, size * 0.05}, size * 0.3), hex(0xfffaf0));
}

}  // namespace

void contours(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Map map = survey(canvas, Noise{chance.next()});
    const std::uint32_t styles[][5] = {{0xf4ecda, 0xdfe3c4, 0xc2d1a6, 0x9ec4c9, 0x8a6f4e},
                                       {0x1f3540, 0x28474c, 0x315a57, 0x10222c, 0xcfe0c8},
                                       {0xf6e3d0, 0xf0cdb2, 0xe3b192, 0xa9c7cf, 0x8c4f3a}};
    const auto& style = styles[chance.below(3)];
    const Rgb high = hex(style[0]), mid = hex(style[1]), low = hex(style[2]), water = hex(style[3]),
              line = hex(style[4]);
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x) {
            const float h = map.at(x, y), level = h * 13;
            const float slope =
                std::hypot(map.at(x + 1, y) - map.at(x - 1, y), map.at(x, y + 1) - map.at(x, y - 1)) * 6.5f;
            const float lit = (map.at(x - 2, y - 2) - map.at(x + 2, y + 2)) * static_cast<float>(map.height) * 0.02f;
            Rgb colour = h < 0.03f   ? water
                         : h < 0.25f ? mix(low, mid, (h - 0.03f) / 0.22f)
                                     : mix(mid, high, std::min(1.0f, (h - 0.25f) / 0.35f));
            const float nearest = std::round(level), thick = static_cast<int>(nearest) % 5 ? 0.45f : 1.0f;
            const float away =
                std::abs(level - nearest) / std::max(slope, 1e-4f) * (720.0f / static_cast<float>(map.height));
            const float ink = h < 0.03f ? 0 : std::clamp(thick + 0.6f - away, 0.0f, 1.0f) * (0.35f + 0.35f * thick);
            const float bank = std::clamp(1.6f - std::abs(h - 0.03f) / std::max(slope / 13, 1e-5f), 0.0f, 1.0f);
            colour = mix(colour * (1 - std::clamp(lit, -0.12f, 0.16f)), line, ink);
            canvas.at(x, y) = mix(colour, line, bank * 0.6f);
        }
    std::vector<Point> route;
    for (double u = canvas.wide() * 0.12; u < canvas.wide() * 0.88; u += 0.012)
        route.push_back(
            {u, 0.52 + 0.16 * std::sin(u * 2.4 + 0.6) + 0.05 * std::sin(u * 6) - 0.19 - 0.025 * std::sin(u * 9)});
    fill(canvas, Path{}.stroke(route, 0.022), hex(0xfffaf0));
    fill(canvas, Path{}.stroke(route, 0.012), hex(0xe2542f));
    marker(canvas, route.front(), 0.042, hex(0x23383a));
    marker(canvas, route.back(), 0.042, hex(0xe2542f));
    canvas.grain(2, hash(seed));
}

void track(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Noise noise{chance.next()};
    const Point middle{canvas.wide() * chance.between(0.1, 0.25), 1.25};
    const double inner = 0.52, lane = 0.108;
    canvas.each([&](Point p, Rgb) {
        const double r = (length(p - middle) - inner) / lane, speck = noise(p.x * 230, p.y * 230),
                     broad = noise.fractal(p.x * 2, p.y * 2, 2);
        if (r < 0 || r > 8) {
            const double stripe = std::fmod(std::abs((p.x + p.y * 0.35) * 5), 2.0) < 1 ? 1 : 0.9;
            return mix(hex(0x5d8a4e), hex(0x4a7644), static_cast<float>(0.5 + broad)) *
                   static_cast<float>(stripe * (1 + 0.1 * speck));
        }
        const double from_line = std::abs(r - std::round(r)) * lane;
        const auto white = static_cast<float>(std::clamp((0.0062 - from_line) * canvas.height(), 0.0, 1.0));
        const Rgb ground =
            mix(hex(0xc65a3c), hex(0xb04a33), static_cast<float>(0.5 + broad)) * static_cast<float>(1 + 0.12 * speck);
        return mix(ground, hex(0xf6ece0), white * 0.94f);
    });
    const double start = -1.12;
    for (int i = 0; i < 8; ++i) {
        const double angle = start + 0.035 * i, r = inner + lane * i;
        stroke(canvas, {towards(middle, angle, r), towards(middle, angle, r + lane)}, 0.011, hex(0xf6ece0));
    }
    for (int i = 0; i < 4; ++i) {
        const double r = inner + lane * (1.5 + 2 * i - (i % 2)),
                     angle = start + 0.62 - 0.17 * i + chance.between(0, 0.06);
        const Point at = towards(middle, angle, r);
        Canvas figure{canvas.height() / 3, canvas.height() / 3, {1, 1, 1}};
        runner(figure, {0.5, 0.97}, 0.9, chance.unit(), {}, {}, {});
        canvas.within(
            at - Point{0.02, 0.32}, at + Point{0.34, 0.03}, [&](Point p, Rgb before) {  // its shadow, long and slanted
                const double up = (at.y - p.y) / 0.3, x = 0.5 + (p.x - at.x - up * 0.22) / 0.24, y = 0.97 - up;
                if (x < 0 || x > 1 || y < 0 || y >= 1) return before;
                const int side = figure.width();
                const float dark =
                    1 - figure.at(std::min(static_cast<int>(x * side), side - 1), static_cast<int>(y * side)).r;
                return before * (1 - 0.58f * dark);
            });
        const Rgb shirt = hex(shirts[(i + chance.below(3)) % 6]);
        fill(canvas, Path{}.ellipse(at, 0.02, 0.034, angle), shirt);
        fill(canvas,
             Path{}.stroke(std::array{towards(at, angle + 0.2, 0.03), towards(at, angle + pi / 2 + 0.5, 0.04)}, 0.012),
             hex(skins[i]));
        fill(canvas,
             Path{}.stroke(std::array{towards(at, angle + pi, 0.03), towards(at, angle - pi / 2 - 0.5, 0.036)}, 0.012),
             hex(skins[i]));
        fill(canvas, Path{}.circle(at + Point{0.004, -0.002}, 0.0165), hex(0x2b2320));
    }
    canvas.grain(3, hash(seed));
    canvas.vignette(0.18f);
}

void lamps(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const double shore = 0.6;
    sky(canvas, {hex(0x0f1a30), hex(0x263a5c), hex(0x6a5a78), shore, 0.12}, chance.next());
    stars(canvas, chance, 150, 0.45);
    town(canvas, chance, {shore, 0.05, 0.24, hex(0x18233a), hex(0x2c3554), hex(0xffc873), 0.3});
    fill(canvas, Path{}.box({0, shore - 0.01}, {canvas.wide(), 1.01}),
         Paint::linear({0, shore}, hex(0x3a3f5e), {0, 1}, hex(0x0b1222)));
    const Noise noise{chance.next()};
    for (int i = 0; i < 11; ++i) {
        const double t = (i + 0.5) / 11, x = canvas.wide() * (0.04 + 0.92 * t), high = 0.1 + 0.16 * (1 - t) * (1 - t);
        const Point lamp{x, shore - high};
        stroke(canvas, {{x, shore}, lamp}, 0.005, hex(0x0b0f1a));
        canvas.within({x - 0.1, shore}, {x + 0.1, 1}, [&](Point p, Rgb before) {
            const double down = std::max(0.0, p.y - shore), sway = 0.03 * down * noise(i * 7.0, down * 55),
                         off = (p.x - x - sway) / (0.006 + 0.035 * down);
            const double shine =
                std::exp(-off * off) * std::max(0.0, 0.75 - down * 1.7) * (0.6 + 0.4 * std::sin(down * 260 + i));
            return before + hex(0xffb057) * static_cast<float>(shine);
        });
        glow(canvas, lamp, 0.1, hex(0xffa64d), 0.34);
        fill(canvas, Path{}.circle(lamp, 0.0105), hex(0xfff0cf));
    }
    fill(canvas,
         Path{}.polygon(
             std::array{Point{0, 0.86}, Point{canvas.wide(), 0.96}, Point{canvas.wide(), 1.02}, Point{0, 1.02}}),
         Paint::linear({0, 0.86}, hex(0x4a4358), {0, 1}, hex(0x1c1e30)));
    group(canvas, chance, {canvas.wide() * 0.42, 0.945}, 3, 0.26);
    canvas.grain(3.5f, hash(seed));
    canvas.vignette(0.3f);
}

void heron(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    sky(canvas, {hex(0xb9cfd0), hex(0xecdccb), hex(0xf8ead6), 0.62, 0.3}, chance.next());
    sun(canvas, {canvas.wide() * 0.3, 0.32}, 0.07, hex(0xfff5e0), 0.5);
    for (int i = 0; i < 3; ++i)
        ridge(canvas,
              {0.5 + 0.05 * i, 0.09, 1.6 + i, 4, mix(hex(0xc9cdc4), hex(0x7f9a94), static_cast<float>(i) / 2),
               hex(0xf3e6d4), 0.1},
              chance.next());
    const Noise noise{chance.next()};
    canvas.within({0, 0.64}, {canvas.wide(), 1}, [&](Point p, Rgb) {
        const double d = std::max(0.0, p.y - 0.64), wave = noise.fractal(p.x * 2.5, 50 * std::sqrt(d), 2);
        return mix(hex(0xf4e6d2), hex(0x8fb0b2), static_cast<float>(std::clamp(d * 2.4 + 0.2 * wave, 0.0, 1.0)));
    });
    const Rgb ink = hex(0x39505a), pale = hex(0x8ba1a6);
    const double x = canvas.wide() * chance.between(0.56, 0.68), y = 0.76;
    fill(canvas, Path{}.box({x - 0.035, y}, {x + 0.035, 1.02}, 0.006),
         Paint::linear({x - 0.035, 0}, hex(0x7a6a58), {x + 0.035, 0}, hex(0x42382f)));
    for (const double leg : {-0.012, 0.014})
        stroke(canvas, {{x + leg, y - 0.17}, {x + leg * 1.3, y - 0.085}, {x + leg, y}}, 0.006, hex(0x5a4a3c));
    Path body;
    body.move({x - 0.15, y - 0.1})
        .curve({x - 0.1, y - 0.22}, {x + 0.02, y - 0.3}, {x + 0.055, y - 0.25})
        .curve({x + 0.09, y - 0.2}, {x + 0.03, y - 0.13}, {x - 0.15, y - 0.1});
    fill(canvas, body, Paint::linear({x, y - 0.28}, pale, {x, y - 0.1}, ink));
    const auto neck = bow({x + 0.045, y - 0.23}, {x + 0.14, y - 0.33}, {x - 0.03, y - 0.38}, {x + 0.055, y - 0.465});
    fill(canvas, Path{}.stroke(neck, 0.045, 0.02), hex(0xdfe3de));
    fill(canvas, Path{}.ellipse({x + 0.068, y - 0.468}, 0.028, 0.018, 0.1), hex(0xe9ebe6));
    fill(canvas,
         Path{}.polygon(
             std::array{Point{x + 0.085, y - 0.48}, Point{x + 0.185, y - 0.452}, Point{x + 0.085, y - 0.456}}),
         hex(0xe09a3c));
    stroke(canvas, {{x + 0.075, y - 0.477}, {x + 0.03, y - 0.482}, {x - 0.025, y - 0.455}}, 0.007, hex(0x24323a));
    fill(canvas, Path{}.circle({x + 0.074, y - 0.47}, 0.0035), hex(0x1a1a1a));
    for (double reed = 0; reed < canvas.wide(); reed += chance.between(0.008, 0.03)) {
        if (std::abs(reed - x) < 0.14) continue;
        const double tall = chance.between(0.08, 0.34), lean = chance.around(0.06, 0.12);
        const auto stalk =
            bow({reed, 1.02}, {reed, 1 - tall * 0.5}, {reed + lean * 0.3, 1 - tall * 0.8}, {reed + lean, 1 - tall}, 12);
        fill(canvas, Path{}.ribbon(stalk, 0.008, 0.001),
             mix(hex(0x6d8f72), hex(0x35564e), static_cast<float>(chance.unit())));
        if (chance.one_in(6)) fill(canvas, Path{}.ellipse(stalk[10], 0.008, 0.03, lean), hex(0x7a5236));
    }
    canvas.grain(2.5f, hash(seed));
}

}  // namespace art
