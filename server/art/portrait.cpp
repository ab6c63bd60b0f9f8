// Portraits, drawn from back to front: ground, hair behind, body, head, features, hair in front.
#include "art/portrait.hpp"

#include <numbers>

#include "art/chance.hpp"
#include "art/shape.hpp"

namespace art {
namespace {

using std::numbers::pi;

constexpr std::uint32_t skins[] = {0xf6d3bd, 0xefc2a2, 0xdfa77f, 0xc68a5e, 0xa66a43, 0x7d4b30, 0x5a3524};
constexpr std::uint32_t hairs[] = {0x231d1f, 0x4a3024, 0x7a4526, 0xd9a85a, 0xb5502a, 0x9a9896, 0xe6e2db};
constexpr std::uint32_t grounds[] = {0xf3d9cf, 0xdfe6d3, 0xd5e2ea, 0xf4e3bf, 0xe4dbee, 0xcfe3dd, 0xf0d3c2, 0xe9e2d6};
constexpr std::uint32_t clothes[] = {0x2f6b5c, 0xc9553d, 0x33476b, 0xe0a23c, 0x7b4f7a,
                                     0x3d7f8f, 0xf1ece0, 0x2b2d33, 0xb86a7c, 0x6c7f4b};

struct Face {
    Canvas& canvas;
    Chance chance;
    Looks looks;
    Rgb skin, shade, hair, hair_light, cloth;
    double rx, ry;             ///< of the head
    Point middle{0.5, 0.435};  ///< of the head

    Point at(double x, double y) const { return middle + Point{x * rx, y * ry}; }  ///< in radii of the head
    void draw(const Path& path, const Paint& paint) { fill(canvas, path, paint); }
    void blob(std::initializer_list<Point> places, const Paint& paint) {
        blob(std::span{places.begin(), places.size()}, paint);
    }
    void blob(std::span<const Point> places, const Paint& paint) {
        std::vector<Point> points;
        for (const auto& p : places) points.push_back(at(p.x, p.y));
        draw(Path{}.smooth(points), paint);
    }
};

void body(Face& f) {
    const Rgb dark = f.cloth * 0.62f;
    Path shoulders;
    shoulders.move({0.06, 1.02})
        .curve({0.07, 0.83}, {0.2, 0.775}, {0.37, 0.745})
        .line({0.63, 0.745})
        .curve({0.8, 0.775}, {0.93, 0.83}, {0.94, 1.02});
    const double neck = f.rx * 0.56;
    f.draw(shoulders, Paint::linear({0.2, 0.75}, f.cloth * 1.06f, {0.9, 1}, dark));
    f.draw(Path{}.box({0.5 - neck, 0.52}, {0.5 + neck, 0.8}, 0.03).ellipse({0.5, 0.775}, neck * 1.28, 0.055), f.skin);
    f.draw(Path{}.ellipse({0.5, 0.6}, neck * 1.02, 0.055).box({0.5 - neck, 0.53}, {0.5 + neck, 0.6}), f.shade);
    switch (f.chance.below(5)) {
        case 0:  // a collar
            for (const double side : {-1.0, 1.0})
                f.draw(Path{}.polygon(std::array{Point{0.5 + side * neck * 1.2, 0.705},
                                                 Point{0.5 + side * neck * 1.5, 0.76}, Point{0.5 + side * 0.05, 0.87},
                                                 Point{0.5, 0.82}}),
                       mix(f.cloth, hex(0xffffff), 0.3f));
            break;
        case 1:
            f.draw(Path{}
                       .box({0.5 - neck * 1.16, 0.69}, {0.5 + neck * 1.16, 0.8}, 0.03)
                       .ellipse({0.5, 0.79}, neck * 1.4, 0.06),
                   mix(f.cloth, dark, 0.35f));
            break;  // a roll neck
        case 2:
            for (int i = 0; i < 4; ++i)
                stroke(f.canvas,
                       {{0.12 - 0.01 * i, 0.885 + 0.045 * i},
                        {0.5, 0.9 + 0.045 * i},
                        {0.88 + 0.01 * i, 0.885 + 0.045 * i}},
                       0.016, Paint{hex(0xfaf5ea), 0.75});
            break;
        case 3:
            for (const double side : {-1.0, 1.0})
                stroke(f.canvas, {{0.5 + side * 0.05, 0.835}, {0.5 + side * 0.055, 0.93}}, 0.011, hex(0xfaf5ea));
            [[fallthrough]];
        default: {
            const auto edge =
                bow({0.5 - neck * 1.3, 0.76}, {0.5 - neck, 0.86}, {0.5 + neck, 0.86}, {0.5 + neck * 1.3, 0.76});
            f.draw(Path{}.ribbon(edge, 0.02, 0.02), mix(f.cloth, dark, 0.5f));
        }
    }
}

void hair_behind(Face& f) {
    const Paint hair = Paint::linear(f.at(0, -1), f.hair, f.at(0, 1.8), f.hair * 0.62f);
    switch (f.looks.hair) {
        case Hair::bob:
            return f.blob({{-1.3, -1.2}, {1.3, -1.2}, {1.42, 0.95}, {0.7, 1.12}, {-0.7, 1.12}, {-1.42, 0.95}}, hair);
        case Hair::straight:
            return f.blob({{-1.3, -1.25}, {1.3, -1.25}, {1.42, 1.2}, {1.1, 2.05}, {-1.1, 2.05}, {-1.42, 1.2}}, hair);
        case Hair::waves:
            f.blob({{-1.35, -1.2}, {1.35, -1.2}, {1.5, 0.6}, {1.3, 1.7}, {-1.3, 1.7}, {-1.5, 0.6}}, hair);
            for (int i = 0; i < 12; ++i)
                f.draw(Path{}.circle(f.at((i % 2 ? 1 : -1) * (1.16 + 0.16 * (i / 2 % 2)), -0.2 + 0.3 * (i / 2)),
                                     f.rx * 0.34),
                       hair);
            return;
        case Hair::afro:
            for (int i = 0; i < 22; ++i)
                f.draw(Path{}.circle(f.at(1.22 * std::cos(pi + pi * 1.5 * (i - 3.5) / 21),
                                          -0.32 + 1.12 * std::sin(pi + pi * 1.5 * (i - 3.5) / 21)),
                                     f.rx * 0.44),
                       hair);
            return f.draw(Path{}.circle(f.at(0, -0.4), f.rx * 1.25), hair);
        case Hair::bun: return f.draw(Path{}.circle(f.at(0.05, -1.3), f.rx * 0.46), hair);
        case Hair::ponytail:
            return f.blob({{0.5, -1.15}, {1.75, -1.15}, {1.8, 0.5}, {1.35, 1.5}, {1.1, 0.5}, {0.9, -0.4}}, hair);
        case Hair::braids:
            for (const double side : {-1.0, 1.0})
                for (int i = 0; i < 7; ++i)
                    f.draw(Path{}.ellipse(f.at(side * (1.02 + 0.03 * i), 0.25 + 0.27 * i), f.rx * (0.26 - 0.012 * i),
                                          f.ry * 0.19, side * 0.4),
                           i % 2 ? Paint{f.hair} : Paint{f.hair_light});
            return;
        case Hair::scarf:
            return f.blob({{-1.35, -1.2}, {1.35, -1.2}, {1.35, 0.7}, {1.25, 1.75}, {-1.25, 1.75}, {-1.35, 0.7}},
                          f.cloth * 0.7f);
        default: return;
    }
}

void head(Face& f) {
    if (f.looks.hair != Hair::scarf)
        for (const double side : {-1.0, 1.0}) {
            f.draw(Path{}.ellipse(f.at(side * 1.0, 0.08), f.rx * 0.17, f.ry * 0.2),
                   side < 0 ? f.skin : mix(f.skin, f.shade, 0.6f));
            f.draw(Path{}.ellipse(f.at(side * 1.01, 0.09), f.rx * 0.08, f.ry * 0.11), Paint{f.shade, 0.7});
        }
    f.blob({{-1.02, -1.1}, {1.02, -1.1}, {1.06, 0.35}, {0.5, 1.13}, {-0.5, 1.13}, {-1.06, 0.35}},
           Paint::linear(f.at(-0.6, 0), f.skin, f.at(1.5, 0.5), f.shade));
    for (const double side : {-1.0, 1.0})
        f.draw(Path{}.ellipse(f.at(side * 0.56, 0.36), f.rx * 0.2, f.ry * 0.12),
               Paint::radial(f.at(side * 0.56, 0.36), f.rx * 0.2, hex(0xe2604c), hex(0xe2604c), 0.3, 0));
}

void beard(Face& f) {
    if (f.looks.beard == Beard::stubble)
        f.blob({{-0.94, 0.28},
                {-0.4, 0.45},
                {0.4, 0.45},
                {0.94, 0.28},
                {0.86, 0.8},
                {0.42, 1.06},
                {-0.42, 1.06},
                {-0.86, 0.8}},
               Paint{f.hair, 0.25});
    if (f.looks.beard == Beard::full)
        f.blob({{-1.08, 0.0},
                {-0.62, 0.42},
                {0, 0.3},
                {0.62, 0.42},
                {1.08, 0.0},
                {1.06, 0.9},
                {0.45, 1.42},
                {-0.45, 1.42},
                {-1.06, 0.9}},
               Paint::linear(f.at(0, 0.2), f.hair, f.at(0, 1.3), f.hair * 0.7f));
}

void eyes(Face& f, double turn, bool closed) {
    const double wide = f.chance.between(0.36, 0.42);
    const Rgb ink = mix(f.hair, hex(0x1b1514), 0.92f);
    for (const double side : {-1.0, 1.0}) {
        const double x = side * wide + turn;
        const auto brow = bow(f.at(x - 0.2, -0.2 + (side > 0 ? -0.03 : 0.02)), f.at(x - 0.08, -0.3),
                              f.at(x + 0.08, -0.3), f.at(x + 0.2, -0.2 + (side < 0 ? -0.03 : 0.02)));
        f.draw(Path{}.stroke(brow, f.rx * 0.085), Paint{mix(f.hair, f.shade, 0.12f)});
        if (closed)
            f.draw(Path{}.stroke(
                       bow(f.at(x - 0.13, 0.06), f.at(x - 0.06, -0.04), f.at(x + 0.06, -0.04), f.at(x + 0.13, 0.06)),
                       f.rx * 0.06),
                   ink);
        else {
            f.draw(Path{}.ellipse(f.at(x, 0.04), f.rx * 0.088, f.ry * 0.085), ink);
            f.draw(Path{}.circle(f.at(x + 0.03, 0.005), f.rx * 0.028), Paint{hex(0xffffff), 0.9});
        }
    }
}

void nose_and_mouth(Face& f, double turn, bool laughs) {
    f.draw(Path{}.stroke(
               bow(f.at(turn + 0.02, 0.1), f.at(turn + 0.12, 0.3), f.at(turn + 0.12, 0.37), f.at(turn - 0.07, 0.36)),
               f.rx * 0.05),
           Paint{mix(f.shade, hex(0x6a2f22), 0.3f), 0.85});
    if (f.looks.beard == Beard::moustache || f.looks.beard == Beard::full)
        f.blob(
            {{-0.42, 0.56}, {-0.2, 0.4}, {0, 0.48}, {0.2, 0.4}, {0.42, 0.56}, {0.15, 0.58}, {0, 0.55}, {-0.15, 0.58}},
            f.hair * 0.85f);
    const Rgb lip = mix(f.shade, hex(0x8c2a2a), f.looks.beard == Beard::full ? 0.75f : 0.5f);
    if (laughs) {
        Path mouth;
        mouth.move(f.at(-0.28, 0.58))
            .curve(f.at(0, 0.66), f.at(0.28, 0.58))
            .curve(f.at(0.24, 0.88), f.at(-0.24, 0.88), f.at(-0.28, 0.58));
        f.draw(mouth, hex(0x6e2424));
        f.draw(Path{}
                   .move(f.at(-0.25, 0.595))
                   .curve(f.at(0, 0.66), f.at(0.25, 0.595))
                   .curve(f.at(0.2, 0.7), f.at(-0.2, 0.7), f.at(-0.25, 0.595)),
               hex(0xfdf6ec));
    } else {
        f.draw(Path{}.stroke(bow(f.at(-0.24, 0.62), f.at(-0.1, 0.74), f.at(0.1, 0.74), f.at(0.24, 0.61)), f.rx * 0.068),
               lip);
    }
}

void glasses(Face& f, double turn) {
    if (!f.looks.glasses) return;
    const Rgb frame = hex(f.chance.one_in(2) ? 0x2a2320 : 0x8a4a2c);
    const bool round = f.chance.one_in(2);
    for (const double side : {-1.0, 1.0}) {
        const Point c = f.at(side * 0.41 + turn, 0.04);
        Path glass, rim;
        const double r = f.rx * 0.3;
        if (round)
            glass.circle(c, r), rim.circle(c, r + 0.007).circle(c, r - 0.007, true);
        else {
            const Point half{r * 1.05, r * 0.82};
            glass.box(c - half, c + half, 0.025);
            std::vector<Point> edge = Path{}.box(c - half, c + half, 0.025).outlines().front();
            edge.push_back(edge.front());
            rim.ribbon(edge, 0.013, 0.013);
        }
        f.draw(glass, Paint{hex(0xffffff), 0.16});
        f.draw(rim, frame);
        stroke(f.canvas, {f.at(side * 0.74 + turn, 0.0), f.at(side * 1.02, -0.03)}, 0.011, frame);
    }
    stroke(f.canvas, {f.at(-0.11 + turn, 0.0), f.at(0.11 + turn, 0.0)}, 0.011, frame);
}

void features(Face& f) {
    const double turn = f.chance.around(0, 0.05);
    const bool laughs = f.chance.one_in(3), closed = f.chance.one_in(6);
    eyes(f, turn, closed);
    nose_and_mouth(f, turn, laughs);
    glasses(f, turn);
}

// In an order that goes round: from one temple over the top to the other, and back along the forehead.
constexpr Point buzz[] = {{-1.08, -0.1}, {-1.06, -1.18}, {1.06, -1.18}, {1.08, -0.1},
                          {0.9, -0.55},  {0.5, -0.72},   {-0.5, -0.72}, {-0.9, -0.55}};
constexpr Point crop[] = {{-1.12, 0.05}, {-1.25, -1.2}, {-0.3, -1.62}, {1.0, -1.45}, {1.2, -0.9},
                          {1.1, 0.05},   {0.86, -0.5},  {0.4, -0.66},  {-0.3, -0.5}, {-0.88, -0.62}};
constexpr Point parted[] = {{-1.12, 0.1}, {-1.28, -1.1}, {-0.5, -1.55}, {0.9, -1.5},    {1.3, -0.9},
                            {1.12, 0.1},  {0.92, -0.45}, {0.35, -0.6},  {-0.45, -0.98}, {-0.85, -0.5}};
constexpr Point afro[] = {{-1.06, 0.0},  {-1.1, -1.3}, {1.1, -1.3},   {1.06, 0.0},
                          {0.85, -0.62}, {0.4, -0.78}, {-0.4, -0.78}, {-0.85, -0.62}};
constexpr Point bob[] = {{-1.2, 0.75},  {-1.3, -1.3}, {0, -1.6},     {1.3, -1.3},   {1.2, 0.75},
                         {1.02, -0.35}, {0.5, -0.42}, {-0.5, -0.42}, {-1.02, -0.35}};
constexpr Point left[] = {{0.1, -1.3}, {-0.5, -1.45}, {-1.4, -1.0}, {-1.2, 0.75}, {-1.04, 0.0}, {-0.7, -0.65}};
constexpr Point right[] = {{-0.15, -1.25}, {0.5, -1.5},  {1.4, -1.0}, {1.2, 0.75},
                           {1.04, 0.0},    {0.75, -0.6}, {0.2, -0.9}};
constexpr Point tied[] = {{-1.1, 0.1}, {-1.22, -1.15}, {-0.4, -1.5},  {0.4, -1.5},    {1.22, -1.15},
                          {1.1, 0.1},  {0.95, -0.4},   {0.42, -0.86}, {-0.42, -0.86}, {-0.95, -0.4}};

void curls(Face& f, const Paint& hair) {
    for (int i = 0; i < 14; ++i) {
        const double a = pi + pi * (i - 0.5) / 13;
        f.draw(Path{}.circle(f.at(1.05 * std::cos(a), -0.42 + 0.85 * std::sin(a)), f.rx * (0.3 + 0.06 * (i % 3))),
               i % 2 ? hair : Paint{f.hair_light});
    }
    for (int i = 0; i < 6; ++i)
        f.draw(Path{}.circle(f.at(-0.72 + 0.29 * i, -0.92 + 0.06 * (i % 2)), f.rx * 0.29), hair);
}

void fringe(Face& f, const Paint& hair) {
    switch (f.looks.hair) {
        case Hair::buzz: return f.blob(buzz, Paint{f.hair, 0.82});
        case Hair::crop: return f.blob(crop, hair);
        case Hair::parted: return f.blob(parted, hair);
        case Hair::curls: return curls(f, hair);
        case Hair::afro: return f.blob(afro, hair);
        case Hair::bob: return f.blob(bob, hair);
        case Hair::straight:
        case Hair::waves: f.blob(left, hair); return f.blob(right, hair);
        case Hair::bun:
        case Hair::ponytail:
        case Hair::braids: return f.blob(tied, hair);
        default: return;
    }
}

void headwear(Face& f) {
    if (f.looks.hair == Hair::scarf) {
        Path scarf;
        scarf.move(f.at(-1.3, -0.1))
            .curve(f.at(-1.3, -1.45), f.at(1.3, -1.45), f.at(1.3, -0.1))
            .curve(f.at(1.3, 0.7), f.at(0.95, 1.3), f.at(0.5, 1.55));
        scarf.line(f.at(-0.5, 1.55)).curve(f.at(-0.95, 1.3), f.at(-1.3, 0.7), f.at(-1.3, -0.1));
        std::vector<Point> opening;
        for (int i = 40; i > 0; --i)
            opening.push_back(f.at(0.9 * std::cos(2 * pi * i / 40), 0.12 + 0.93 * std::sin(2 * pi * i / 40)));
        scarf.polygon(opening);
        f.draw(scarf, Paint::linear(f.at(-1, -1), f.cloth * 1.1f, f.at(1, 1.5), f.cloth * 0.68f));
        for (int i = 0; i < 3; ++i)
            f.draw(Path{}.ribbon(bow(f.at(-0.95 + 0.1 * i, 0.75 + 0.2 * i), f.at(-0.3, 1.3 + 0.12 * i),
                                     f.at(0.4, 1.3 + 0.12 * i), f.at(1.0, 0.8 + 0.15 * i)),
                                 0.008, 0.003),
                   Paint{f.cloth * 0.5f, 0.7});
    }
    if (f.looks.hair != Hair::hat) return;
    const Rgb wool = hex(0xe8b23a);
    f.blob({{-1.1, 0.15}, {-1.15, -0.7}, {1.15, -0.7}, {1.1, 0.15}, {0.95, -0.4}, {-0.95, -0.4}}, f.hair);
    f.blob({{-1.2, -0.5}, {-1.25, -1.6}, {0, -2.0}, {1.25, -1.6}, {1.2, -0.5}},
           Paint::linear(f.at(-1, -1.5), wool * 1.1f, f.at(1, -0.5), wool * 0.65f));
    f.draw(Path{}.box(f.at(-1.14, -0.86), f.at(1.14, -0.46), 0.03), mix(wool, hex(0xfff2d0), 0.25f));
    for (int i = 0; i < 12; ++i)
        stroke(f.canvas, {f.at(-1.0 + 0.182 * i, -0.8), f.at(-1.0 + 0.182 * i, -0.52)}, 0.004, Paint{wool * 0.5f, 0.5});
    f.draw(Path{}.circle(f.at(0, -1.72), f.rx * 0.26), mix(wool, hex(0xfff2d0), 0.4f));
}

}  // namespace

Looks looks(std::string_view seed) {
    Chance chance{seed};
    Looks out{chance.below(7), static_cast<Hair>(chance.below(14)), static_cast<HairColour>(chance.below(7)),
              Beard::none, chance.one_in(4)};
    if (out.hair < Hair::bob && chance.one_in(2)) out.beard = static_cast<Beard>(chance.below(4));
    if (out.skin > 3 && out.colour > HairColour::brown && out.colour < HairColour::grey) out.colour = HairColour::black;
    return out;
}

Canvas portrait(std::string_view seed, int size, const Looks& looks) {
    Chance chance{seed};
    const Rgb ground = hex(grounds[chance.below(8)]);
    Canvas canvas{size, size, ground};
    canvas.each(
        [&](Point p, Rgb) { return mix(mix(ground, hex(0xffffff), 0.25f), ground * 0.9f, static_cast<float>(p.y)); });
    const Rgb skin = hex(skins[std::clamp(looks.skin, 0, 6)]), hair = hex(hairs[static_cast<int>(looks.colour)]);
    const Rgb warm = mix(skin * 0.66f, hex(0x8a3b24), 0.12f);
    Rgb cloth = hex(clothes[chance.below(10)]);
    if (std::abs(luminance(cloth) - luminance(ground)) < 0.2f) cloth = hex(0x33476b);
    Face face{canvas,
              chance,
              looks,
              skin,
              warm,
              hair,
              hair * (luminance(hair) > 0.5f ? 1.06f : 1.3f) + hex(0x0e0c0c),
              cloth,
              chance.between(0.178, 0.194),
              chance.between(0.218, 0.234)};
    hair_behind(face);
    body(face);
    head(face);
    beard(face);
    features(face);
    fringe(face, Paint::linear(face.at(-0.8, -1.4), face.hair_light, face.at(1, 0), hair * 0.8f));
    headwear(face);
    canvas.grain(1.2f, hash(seed));
    return canvas;
}

Canvas portrait(std::string_view seed, int size) { return portrait(seed, size, looks(seed)); }

}  // namespace art
