// Photography's scenes indoors: a contact sheet and a darkroom, both full of small pictures.
#include <numbers>

#include "art/nature.hpp"
#include "art/scenes.hpp"

namespace art {
namespace {

using std::numbers::pi;

Canvas small_print(Chance& chance, std::string_view seed, int height, std::uint64_t& count) {
    Scene* const scenes[] = {dusk, heron, pool, night, ferry, leaves, dawn, bokeh, harvest, lamps};
    Canvas print{height * 3 / 2, height};
    const auto which = count++ % 10;
    scenes[which](print, std::string{seed} + std::to_string(count));
    print.toned(hex(0x0d0d0c), hex(0xf2eee4), chance.between(0.7, 1.1));
    return print;
}

}  // namespace

void contact_sheet(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    canvas.each([&](Point p, Rgb) { return hex(0xe9e3d6) * static_cast<float>(1.02 - 0.12 * p.y); });
    const int rows = 4;
    const double step = 0.94 / rows, high = step * 0.74, wide = high * 1.5;
    const int columns = static_cast<int>((canvas.wide() - 0.1) / (wide + 0.016));
    const double left = (canvas.wide() - columns * (wide + 0.016)) / 2;
    Point marked{};
    std::uint64_t count = chance.next() % 10;
    for (int row = 0; row < rows; ++row) {
        const double y = 0.03 + step * row;
        fill(canvas, Path{}.box({left - 0.03, y}, {canvas.wide() - left + 0.03, y + step * 0.95}), hex(0x111110));
        for (double x = left - 0.02; x < canvas.wide() - left + 0.02; x += 0.0215)
            for (const double edge : {y + 0.006, y + step * 0.95 - 0.02})
                fill(canvas, Path{}.box({x, edge}, {x + 0.011, edge + 0.014}, 0.003), hex(0xcfc8ba));
        for (int i = 0; i < columns; ++i) {
            const Point middle{left + 0.008 + wide / 2 + i * (wide + 0.016), y + step * 0.475};
            canvas.paste(small_print(chance, seed, static_cast<int>(high * canvas.height()) + 1, count), middle, wide);
            if (row == 1 && i == columns / 2) marked = middle;
        }
    }
    std::vector<Point> pencil;
    for (int i = 0; i <= 60; ++i) {
        const double a = 2.25 * pi * i / 60 - 0.6;
        pencil.push_back(marked +
                         Point{(0.55 + 0.012 * i / 10) * wide * std::cos(a), 0.66 * high * std::sin(a + 0.05)});
    }
    fill(canvas, Path{}.ribbon(pencil, 0.011, 0.007), Paint{hex(0xd63a26), 0.88});
    canvas.grain(4, hash(seed));
    canvas.vignette(0.12f);
}

void darkroom(Canvas& canvas, std::string_view seed) {
    Chance chance{seed};
    const Point lamp{canvas.wide() * 0.5, 0.06};
    canvas.each([&](Point p, Rgb) {
        return mix(hex(0x8e1f14), hex(0x140403), static_cast<float>(std::min(1.0, length(p - lamp) * 0.85)));
    });
    const auto line =
        bow({-0.02, 0.2}, {canvas.wide() * 0.3, 0.27}, {canvas.wide() * 0.7, 0.27}, {canvas.wide() + 0.02, 0.19});
    fill(canvas, Path{}.ribbon(line, 0.004, 0.004), hex(0x1b0504));
    std::uint64_t count = chance.next() % 10;
    const int prints = std::max(3, static_cast<int>(canvas.wide() * 2.4));
    for (int i = 0; i < prints; ++i) {
        const double x = canvas.wide() * (i + 0.5) / prints, tilt = chance.around(0, 0.06);
        const Point middle{x, 0.42 + chance.around(0, 0.01)};
        const double wide = 0.31;
        fill(canvas,
             Path{}
                 .box(middle - Point{wide / 2 - 0.015, 0.095}, middle + Point{wide / 2 + 0.02, 0.14})
                 .turn(middle, tilt),
             Paint{{}, 0.35});
        Canvas print = small_print(chance, seed, static_cast<int>(0.2 * canvas.height()), count);
        print.each([&](Point, Rgb colour) { return Rgb{colour.r, colour.g * 0.16f, colour.b * 0.1f} * 0.85f; });
        fill(canvas, Path{}.box(middle - Point{wide / 2, 0.115}, middle + Point{wide / 2, 0.115}).turn(middle, tilt),
             hex(0xd9452f));
        canvas.paste(print, middle, wide - 0.024, tilt);
        fill(canvas, Path{}.box({x - 0.008, 0.235}, {x + 0.008, 0.315}, 0.004).turn(middle, tilt), hex(0x3a0d08));
    }
    for (int i = 0; i < 3; ++i) {
        const double wide = canvas.wide() * 0.27, x = canvas.wide() * (0.06 + 0.305 * i), y = 0.74;
        fill(canvas,
             Path{}.polygon(std::array{Point{x, y}, Point{x + wide, y}, Point{x + wide + 0.05, y + 0.2},
                                       Point{x - 0.05, y + 0.2}}),
             hex(0x4c100b));
        const Path liquid = Path{}.polygon(std::array{Point{x + 0.02, y + 0.02}, Point{x + wide - 0.02, y + 0.02},
                                                      Point{x + wide + 0.02, y + 0.17}, Point{x - 0.02, y + 0.17}});
        fill(canvas, liquid, Paint::linear({0, y}, hex(0xc23a24), {0, y + 0.17}, hex(0x3a0c08)));
        for (int n = 0; n < 5; ++n) {
            const double at = y + 0.035 + 0.026 * n, from = x + chance.between(0.04, wide * 0.4);
            stroke(canvas, {{from, at}, {from + chance.between(0.06, wide * 0.45), at}}, 0.0035,
                   Paint{hex(0xff9a6a), 0.45});
        }
    }
    fill(canvas, Path{}.box({0, 0.94}, {canvas.wide(), 1.02}), hex(0x150404));
    fill(canvas, Path{}.box({lamp.x - 0.05, -0.01}, {lamp.x + 0.05, 0.045}, 0.01), hex(0x1a0504));
    fill(canvas, Path{}.ellipse({lamp.x, 0.05}, 0.045, 0.03), hex(0xff6a45));
    glow(canvas, lamp, 0.5, hex(0xff3b1e), 0.35);
    canvas.grain(6, hash(seed));
    canvas.vignette(0.3f);
}

}  // namespace art
