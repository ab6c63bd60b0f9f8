// Leaves and plants: stems that bend, leaves in turn on both sides, fruits below them.
#include <numbers>

#include "art/nature.hpp"

namespace art {

using std::numbers::pi;

void leaf(Canvas& canvas, Point base, double angle, const Leaf& shape) {
    const auto at = [&](double along, double side) {
        const double bend = shape.bend * along * along * shape.length;
        return towards(towards(base, angle, along * shape.length), angle + pi / 2, side * shape.width / 2 + bend);
    };
    const double w = shape.widest;
    for (const double side : {-1.0, 1.0}) {
        Path half;
        half.move(base).curve(at(w * 0.35, side * 0.9), at(w, side * 1.35), at(w + (1 - w) * 0.5, side * 0.78));
        half.curve(at(0.9, side * 0.3), at(1, 0));
        half.curve(at(0.6, 0), at(0.3, 0), base);
        const Rgb tone = side < 0 ? shape.light : shape.dark;
        fill(canvas, half, Paint::linear(base, mix(tone, shape.dark, 0.55f), at(1, 0), tone));
    }
    if (shape.veins == 0) return;
    const Rgb line = mix(shape.light, hex(0xffffff), 0.35f);
    const Point spine[] = {base, at(0.25, 0), at(0.5, 0), at(0.75, 0), at(0.97, 0)};
    fill(canvas, Path{}.stroke(spine, shape.width * 0.035, shape.width * 0.008), Paint{line, 0.8});
    for (int i = 1; i <= shape.veins; ++i)
        for (const double side : {-1.0, 1.0}) {
            const double from = 0.9 * i / (shape.veins + 1.0), reach = 0.62 * std::sin(pi * std::pow(from + 0.06, 0.8));
            const Point vein[] = {at(from, 0), at(from + 0.05, side * reach * 0.55), at(from + 0.12, side * reach)};
            fill(canvas, Path{}.ribbon(vein, shape.width * 0.018, shape.width * 0.004), Paint{line, 0.55});
        }
}

namespace {

void fruit(Canvas& canvas, Point at, double size, Rgb colour) {
    fill(canvas, Path{}.circle(at, size),
         Paint::radial(at - Point{size * 0.35, size * 0.4}, size * 1.6, colour * 1.35f + hex(0x301408), colour * 0.6f));
    fill(canvas, Path{}.ellipse(at - Point{size * 0.38, size * 0.42}, size * 0.2, size * 0.13, -0.7),
         Paint{hex(0xffffff), 0.5});
}

}  // namespace

void plant(Canvas& canvas, Chance chance, Point base, const Plant& shape) {
    const double grown = std::clamp(shape.grown, 0.0, 1.0), height = shape.height * (0.05 + 0.95 * grown);
    const Point top = base + Point{shape.lean * height, -height};
    const auto stem = bow(base, base + Point{-shape.lean * height * 0.3, -height * 0.35},
                          top + Point{shape.lean * height * 0.1, height * 0.3}, top);
    fill(canvas, Path{}.stroke(stem, 0.014 * shape.height + 0.003, 0.003), shape.stem);
    for (int i = 0; i < shape.leaves; ++i) {
        const double place = 0.16 + 0.84 * (i + 0.5) / shape.leaves, turn = chance.around(0.5, 0.25);
        const double tone = chance.unit(), size_chance = chance.between(0.85, 1.15);
        const bool bears = shape.fruits > 0 && chance.one_in(shape.fruits);
        const double age = std::clamp((grown - place * 0.75) / 0.25, 0.0, 1.0);
        if (age <= 0) continue;
        const Point at = stem[static_cast<std::size_t>(place * 24)];
        const double side = i % 2 ? 1 : -1;
        const double size = age * size_chance * (1.1 - 0.55 * place);
        Leaf one = shape.leaf;
        one.length *= size;
        one.width *= size;
        one.bend *= side;
        one.light = mix(shape.leaf.light, shape.leaf.dark, static_cast<float>(tone * 0.6));
        leaf(canvas, at, -pi / 2 + side * (1.25 - 0.75 * place + turn * 0.5), one);
        if (bears && age > 0.6)
            fruit(canvas, at + Point{side * one.length * 0.34, one.length * 0.2}, shape.fruit_size * (0.6 + 0.4 * age),
                  shape.fruit);
    }
}

void lettuce(Canvas& canvas, Chance chance, Point base, double size, Rgb light, Rgb dark) {
    for (int layer = 0; layer < 3; ++layer) {
        const int count = 7 - 2 * layer;
        for (int i = 0; i < count; ++i) {
            const double spread = (i - (count - 1) / 2.0) / count * (2.5 - 0.5 * layer);
            const double length = size * (1 - 0.22 * layer) * chance.between(0.88, 1.1);
            const auto tone = static_cast<float>(layer * 0.33);
            leaf(canvas, base, -pi / 2 + spread,
                 {length, length * 0.62, mix(mix(dark, light, 0.35f), light, tone), mix(dark, light, tone * 0.6f), 3,
                  0.1 * spread, 0.62});
        }
    }
}

void sunflower(Canvas& canvas, Chance chance, Point base, double height, double size, Rgb stem) {
    const double lean = chance.around(0, 0.12);
    const Point head = base + Point{lean * height, -height};
    plant(canvas, chance, base, {height * 0.96, lean, {size * 1.5, size, stem, stem * 0.6f, 2}, 4, stem});
    for (int ring = 0; ring < 2; ++ring)
        for (int i = 0; i < 17; ++i) {
            const double angle = 2 * pi * (i + ring * 0.5) / 17;
            leaf(canvas, towards(head, angle, size * 0.3), angle,
                 {size * (0.86 - 0.16 * ring), size * 0.26, hex(ring ? 0xf6c445 : 0xe6a02c),
                  hex(ring ? 0xeba934 : 0xcf8420), 0, 0.05});
        }
    fill(canvas, Path{}.circle(head, size * 0.42), Paint::radial(head, size * 0.42, hex(0x6b4423), hex(0x3c2415)));
    for (int i = 1; i < 70; ++i) {
        const Point seed = towards(head, i * 2.39996, size * 0.4 * std::sqrt(i / 70.0));
        fill(canvas, Path{}.circle(seed, size * 0.014), Paint{hex(0xa87438), 0.7});
    }
}

}  // namespace art
