// Code's scenes: night owls above a town, a flow field, woven tiles, an editor, joined tables, a display, rings.
#include <numbers>

#include "art/generative.hpp"
#include "art/lettering.hpp"
#include "art/nature.hpp"
#include "art/scenes.hpp"

namespace art {

using std::numbers::pi;

namespace {

void owl(Canvas& canvas, Point feet, double size, Rgb dark, Rgb light, double look) {
    const auto at = [&](double x, double y) { return feet + Point{x * size, y * size}; };
    Path body;
    body.move(at(0, 0)).curve(at(-0.42, 0), at(-0.46, -0.62), at(-0.3, -0.84)).curve(at(-0.34, -0.94), at(-0.32, -1));
    body.curve(at(-0.2, -0.93), at(0, -0.93))
        .curve(at(0.2, -0.93), at(0.32, -1))
        .curve(at(0.34, -0.94), at(0.3, -0.84));
    body.curve(at(0.46, -0.62), at(0.42, 0), at(0, 0));
    fill(canvas, body, Paint::linear(at(-0.4, -0.9), mix(dark, light, 0.35f), at(0.4, 0), dark));
    fill(canvas, Path{}.ellipse(at(0, -0.3), 0.24 * size, 0.3 * size), Paint{light, 0.5});
    for (int row = 0; row < 4; ++row)
        for (int i = 0; i < 3 - row % 2; ++i) {
            const double x = (i - (2 - row % 2) / 2.0) * 0.14, y = -0.47 + row * 0.11;
            stroke(canvas, {at(x - 0.04, y), at(x, y + 0.04), at(x + 0.04, y)}, 0.018 * size, Paint{dark, 0.8});
        }
    for (const double side : {-1.0, 1.0}) {
        fill(canvas, Path{}.circle(at(side * 0.135, -0.7), 0.15 * size), mix(light, hex(0xffffff), 0.25f));
        fill(canvas, Path{}.circle(at(side * 0.135, -0.7), 0.11 * size), hex(0xf7c552));
        fill(canvas, Path{}.circle(at(side * 0.135 + look * 0.035, -0.695), 0.06 * size), hex(0x14121c));
        fill(canvas, Path{}.circle(at(side * 0.135 + look * 0.035 + 0.02, -0.72), 0.018 * size), hex(0xffffff));
        fill(canvas, Path{}.ellipse(at(side * 0.36, -0.36), 0.09 * size, 0.3 * size, side * -0.12), dark * 0.8f);
        for (int toe = -1; toe <= 1; ++toe)
            stroke(canvas, {at(side * 0.12 + toe * 0.035, -0.02), at(side * 0.12 + toe * 0.04, 0.03)}, 0.028 * size,
                   hex(0xe0a23c));
    }
    fill(canvas, Path{}.polygon(std::array{at(-0.045, -0.64), at(0.045, -0.64), at(0, -0.54)}), hex(0xe89a35));
}

}  // namespace

void night(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    sky(canvas, {hex(0x131433), hex(0x2c2b5e), hex(0x7a5580), 0.85, 0.12}, chance.next());
    stars(canvas, chance, static_cast<int>(190 * canvas.wide()), 0.6);
    const Point moon{canvas.wide() * chance.between(0.28, 0.36), 0.3};
    glow(canvas, moon, 0.55, hex(0xffe3b0), 0.28);
    fill(canvas, Path{}.circle(moon, 0.135),
         Paint::linear(moon - Point{0.1, 0.1}, hex(0xfff4d6), moon + Point{0.1, 0.1}, hex(0xe9c88f)));
    for (const auto& [x, y, r] :
         {std::array{-0.04, -0.03, 0.03}, {0.05, 0.02, 0.022}, {-0.02, 0.06, 0.018}, {0.03, -0.07, 0.014}})
        fill(canvas, Path{}.circle(moon + Point{x, y}, r), Paint{hex(0xd9b47a), 0.4});
    town(canvas, chance, {0.86, 0.16, 0.42, hex(0x3a3866), hex(0x6d5280), hex(0xffc46b), 0.16});
    town(canvas, chance, {0.95, 0.12, 0.34, hex(0x232347), hex(0x45406e), hex(0xffc46b), 0.3});
    town(canvas, chance, {1.05, 0.1, 0.27, hex(0x12132b), hex(0x1d1e40), hex(0xffd083), 0.34});
    const double x = canvas.wide() * 0.72;
    const auto branch = bow({x - 0.36, 0.66}, {x - 0.1, 0.625}, {x + 0.2, 0.65}, {canvas.wide() + 0.05, 0.585});
    fill(canvas, Path{}.stroke(branch, 0.012, 0.04), hex(0x0d0e20));
    for (int i = 0; i < 14; ++i) {
        const Point at = branch[static_cast<std::size_t>(1 + i * 23 / 14)];
        leaf(canvas, at, (i % 2 ? 0.9 : -2.1) + chance.around(0, 0.5),
             {0.09, 0.04, hex(0x2f4a5e), hex(0x1b2b40), 0, 0.2});
    }
    owl(canvas, {x, 0.632}, 0.3, hex(0x2c2547), hex(0xb79a8f), -1);
    owl(canvas, {x + 0.29, 0.635}, 0.22, hex(0x3a2d4a), hex(0xc9a48c), -1);
    canvas.grain(2.5f, hash(seed));
}

void flow(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const auto palette = flow_palette(chance.below(4));
    canvas.each([&](Point, Rgb) { return palette.front(); });
    FlowField field{seed, canvas.wide()};
    field.draw(canvas, 1);
    canvas.grain(2.5f, hash(seed));
}

void weave(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const std::uint32_t sets[][5] = {{0xf7ece0, 0x1f3d4a, 0x2f8577, 0xf1b84b, 0xd24a3a},
                                     {0x1c1b33, 0xf0e4d0, 0xe86a5a, 0x5b6bc0, 0xf2c26b},
                                     {0xf3ead9, 0x33415c, 0x7a8fb8, 0xe9b9a0, 0xb83280}};
    const auto& set = sets[chance.below(3)];
    canvas.each([&](Point, Rgb) { return hex(set[0]); });
    const int rows = 6 + chance.below(3);
    const double side = 1.0 / rows;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column * side < canvas.wide(); ++column) {
            const Point corner{column * side, row * side};
            const int kind = chance.below(7), turn = chance.below(4);
            const Rgb one = hex(set[1 + (kind + 3) % 4]), two = hex(set[1 + (kind + chance.below(3)) % 4]);
            const auto quarter = [&](int which, double r, Rgb colour) {
                const Point c = corner + Point{which % 2 * side, which / 2 * side};
                const double from = std::array{0.0, pi / 2, -pi / 2, pi}[static_cast<std::size_t>(which)];
                Path pie;
                pie.move(c);
                for (int i = 0; i <= 20; ++i) pie.line(towards(c, from + pi / 2 * i / 20, r));
                fill(canvas, pie, colour);
            };
            if (kind == 0) continue;
            if (kind == 1) fill(canvas, Path{}.circle(corner + Point{side / 2, side / 2}, side * 0.34), one);
            if (kind == 2) quarter(turn, side, one), quarter(turn, side * 0.5, hex(set[0]));
            if (kind >= 3) quarter(turn, side, one);
            if (kind >= 5) quarter(3 - turn, side * 0.5, two);
        }
    canvas.grain(2, hash(seed));
}

void editor(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const double split = canvas.wide() * 0.47;
    const auto palette = flow_palette(chance.below(2) + 2);
    canvas.each([&](Point, Rgb) { return palette.front(); });
    FlowField{seed, canvas.wide()}.draw(canvas, 1);
    fill(canvas, Path{}.box({split, 0}, {split + 0.05, 1}),
         Paint::linear({split, 0}, {}, {split + 0.05, 0}, {}, 0.3, 0));
    code_lines(canvas, chance, {0, 0}, {split, 1}, 1);
    canvas.grain(2, hash(seed));
}

namespace {

constexpr std::uint32_t rows_of_table[] = {0xe8745a, 0xf2b84b, 0x4fa38f, 0x5b83c9, 0xa86fb5, 0xd99a6c};

void table(Canvas& canvas, Chance& chance, Point corner, double width, int count, const std::vector<int>& keys) {
    const double high = 0.088;
    const Point end = corner + Point{width, high * (count + 1) + 0.01};
    fill(canvas, Path{}.box(corner + Point{0.008, 0.014}, end + Point{0.008, 0.014}, 0.02), Paint{{}, 0.13});
    fill(canvas, Path{}.box(corner, end, 0.02), hex(0xfffdf8));
    fill(canvas,
         Path{}
             .box(corner, {end.x, corner.y + high}, 0.02)
             .box({corner.x, corner.y + high / 2}, {end.x, corner.y + high}),
         hex(0x2f3a4a));
    for (int i = 0; i < 3; ++i)
        fill(canvas,
             Path{}.box(corner + Point{0.03 + i * width / 3, 0.035}, corner + Point{0.03 + i * width / 3 + 0.1, 0.053},
                        0.009),
             hex(0xaeb8c6));
    for (int row = 0; row < count; ++row) {
        const double y = corner.y + high * (row + 1);
        if (row > 0)
            fill(canvas, Path{}.box({corner.x + 0.015, y - 0.001}, {end.x - 0.015, y + 0.0015}), hex(0xe4ded2));
        const Rgb key = hex(rows_of_table[keys[static_cast<std::size_t>(row)]]);
        fill(canvas, Path{}.circle({corner.x + 0.05, y + high / 2}, 0.021), key);
        for (int i = 1; i < 3; ++i) {
            const double x = corner.x + 0.03 + i * width / 3;
            fill(canvas, Path{}.box({x, y + 0.035}, {x + chance.between(0.06, width / 3 - 0.05), y + 0.053}, 0.009),
                 i == 1 ? hex(0x9aa2ac) : hex(0xcfc9bd));
        }
    }
}

}  // namespace

void tables(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Rgb papers[] = {hex(0xe9e2d3), hex(0xdfe6e4), hex(0xf1dfd0)};
    const Rgb paper = papers[chance.below(3)];
    canvas.each([&](Point p, Rgb) {
        const double x = std::abs(p.x * 18 - std::round(p.x * 18)), y = std::abs(p.y * 18 - std::round(p.y * 18));
        return paper * (std::hypot(x, y) < 0.05 ? 0.88f : 1.0f);
    });
    const double width = 0.56, left = canvas.wide() / 2 - 0.72, right = canvas.wide() / 2 + 0.16;
    const std::vector<int> one{0, 1, 2, 3, 4, 5};
    std::vector<int> other;
    for (int i = 0; i < 7; ++i) other.push_back(chance.below(5));
    for (std::size_t i = 0; i < other.size(); ++i) {
        const auto row = static_cast<double>(other[i]);
        const Point from{left + width, 0.2 + 0.088 * (row + 1.5)},
            to{right, 0.12 + 0.088 * (static_cast<double>(i) + 1.5)};
        const auto line = bow(from, from + Point{0.16, 0}, to - Point{0.16, 0}, to);
        fill(canvas, Path{}.ribbon(line, 0.011, 0.011), Paint{hex(rows_of_table[other[i]]), 0.85});
    }
    table(canvas, chance, {left, 0.2}, width, 6, one);
    table(canvas, chance, {right, 0.12}, width, 7, other);
    canvas.grain(2, hash(seed));
}

void display(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Noise noise{chance.next()};
    canvas.each([&](Point p, Rgb) {  // kitchen tiles
        const double u = p.x * 5, v = p.y * 5, x = std::abs(u - std::round(u)), y = std::abs(v - std::round(v));
        const double each = noise(std::floor(u + 0.5) * 3.3, std::floor(v + 0.5) * 4.7);
        const double light = 1.05 - 0.28 * p.y + 0.12 * each - (std::min(x, y) < 0.018 ? 0.16 : 0);
        return hex(0xb9cfc4) * static_cast<float>(light);
    });
    fill(canvas, Path{}.box({0, 0.86}, {canvas.wide(), 1.01}),
         Paint::linear({0, 0.86}, hex(0xb98a5e), {0, 1}, hex(0x84583a)));
    const Point middle{canvas.wide() / 2, 0.46}, half{0.58, 0.37};
    fill(canvas, Path{}.box(middle - half + Point{0.03, 0.05}, middle + half + Point{0.03, 0.05}, 0.05),
         Paint{{}, 0.25});
    fill(canvas, Path{}.box(middle - half, middle + half, 0.05),
         Paint::linear(middle - half, hex(0x3b3d40), middle + half, hex(0x1d1e20)));
    const Point a = middle - half + Point{0.06, 0.06}, b = middle + half - Point{0.06, 0.06};
    fill(canvas, Path{}.box(a, b, 0.012), Paint::linear(a, hex(0xe2ded2), b, hex(0xcbc7ba)));
    const Rgb ink = hex(0x222222);
    const char* const lines[] = {"24", "7", "31"};
    for (int i = 0; i < 3; ++i) {
        const double y = a.y + 0.06 + 0.135 * i;
        fill(canvas, Path{}.box({a.x + 0.04, y}, {a.x + 0.21, y + 0.095}, 0.02), ink);
        fill(canvas,
             lettering(lines[i], {a.x + 0.125 - lettering_width(lines[i], 0.058) / 2 + 0.008, y + 0.076}, 0.058),
             hex(0xdcd8cc));
        fill(canvas, Path{}.box({a.x + 0.27, y + 0.036}, {a.x + chance.between(0.5, 0.68), y + 0.058}, 0.011),
             Paint{ink, 0.55});
        const std::string minutes = std::to_string(4 + i * (5 + chance.below(4))) + " min";
        fill(canvas, lettering(minutes, {b.x - 0.04 - lettering_width(minutes, 0.062), y + 0.078}, 0.062), ink);
    }
    fill(canvas, Path{}.box({a.x, b.y - 0.155}, b, 0.012), ink);
    fill(canvas,
         lettering("leave now", {middle.x - lettering_width("leave now", 0.085) / 2 + 0.014, b.y - 0.045}, 0.085, 0.15),
         hex(0xe2ded2));
    canvas.grain(2.5f, hash(seed));
    canvas.vignette(0.2f);
}

void rings(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const std::uint32_t sets[][4] = {{0x12202a, 0xe0c48a, 0x6fae9f, 0xd77a5e},
                                     {0xf4ecdc, 0x2a3d55, 0xc65a3c, 0x5c8a80},
                                     {0x231a33, 0xf0b8a0, 0x8f8fd6, 0xf2d28a}};
    const auto& set = sets[chance.below(3)];
    canvas.each([&](Point, Rgb) { return hex(set[0]); });
    const Noise noise{chance.next()};
    const Point middle{canvas.wide() * chance.between(0.35, 0.65), chance.between(0.4, 0.6)};
    for (int i = 1; i < 95; ++i) {
        std::vector<Point> line;
        const double r = 0.0125 * i;
        for (int n = 0; n <= 220; ++n) {
            const double a = 2 * pi * n / 220, wobble = noise(std::cos(a) * 1.4 + 5, std::sin(a) * 1.4 + i * 0.035);
            line.push_back(towards(middle, a, r * (1 + 0.32 * wobble * std::min(1.0, i / 20.0))));
        }
        const auto band = 1 + static_cast<int>((noise(i * 0.11, 3.3) + 0.6) * 2.6) % 3;
        fill(canvas, Path{}.ribbon(line, 0.0042, 0.0042), Paint{hex(set[std::clamp(band, 1, 3)]), 0.9});
    }
    canvas.grain(2.5f, hash(seed));
}

}  // namespace art
