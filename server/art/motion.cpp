// Scenes in motion: what stands still is drawn once, and each frame begins as a copy of it.
#include <numbers>
#include <string>

#include "art/film.hpp"
#include "art/generative.hpp"
#include "art/nature.hpp"
#include "art/scenes.hpp"
#include "art/studio.hpp"

namespace art {
namespace {

using std::numbers::pi;

double eased(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// Plants come up while the sun goes over them.
class Growing : public Motion {
public:
    Growing(std::string_view seed, int width, int height) : chance_{seed}, back_{width, height} {
        const std::uint32_t tops[] = {0xe9efe6, 0xcfe3e6, 0xf4d9c4, 0xdfe5cf},
                            feet[] = {0xfaf0df, 0xf6efdf, 0xfbeedd, 0xf8f1e0};
        const auto which = chance_.below(4);
        sky(back_, {hex(tops[which]), mix(hex(tops[which]), hex(feet[which]), 0.6f), hex(feet[which]), 1}, 1);
        soil_ = Canvas{width, height};
        sprouts(soil_, seed);
    }
    void draw(Canvas& canvas, double share, double seconds) override {
        canvas = back_;
        const double day = share * 0.8 + 0.1;
        const Point sun{canvas.wide() * day, 0.5 - 0.28 * std::sin(pi * day)};
        fill(canvas, Path{}.circle(sun, 0.12),
             mix(hex(0xf2c05c), hex(0xe98a5b), static_cast<float>(std::abs(day - 0.5) * 1.8)));
        Chance chance = chance_;
        constexpr std::uint32_t greens[][2] = {
            {0x8fae5d, 0x4f7a3a}, {0x6f9b58, 0x2f5d3a}, {0xa9bf6a, 0x6c8b3f}, {0x5d8f6b, 0x28553f}};
        for (int i = 0; i < 6; ++i) {
            const auto& green = greens[chance.below(4)];
            const double start = 0.05 + 0.06 * chance.below(4), wind = 0.03 * std::sin(seconds * 1.3 + i),
                         tall = chance.between(0.34, 0.56);
            const double lean = chance.around(0, 0.12);
            chance.next();
            plant(canvas, chance, {canvas.wide() * (i + 0.5) / 6, 0.79},
                  {tall,
                   lean + wind,
                   {0.18, 0.095, hex(green[0]), hex(green[1]), 3},
                   9,
                   hex(green[1]),
                   hex(0xd6452f),
                   3,
                   0.018,
                   eased((share - start) / 0.7)});
        }
        for (int y = static_cast<int>(0.805 * canvas.height()); y < canvas.height(); ++y)
            for (int x = 0; x < canvas.width(); ++x) canvas.at(x, y) = soil_.at(x, y);
        fill(canvas, Path{}.box({0, 0.782}, {canvas.wide(), 0.806}), hex(0x4a3224));
    }

private:
    Chance chance_;
    Canvas back_, soil_{1, 1};
};

/// Water goes up the wicks into the soil.
class Watering : public Motion {
public:
    Watering(std::string_view seed, int width, int height) : back_{width, height} { box(back_, seed); }
    void draw(Canvas& canvas, double share, double seconds) override {
        canvas = back_;
        const double middle = canvas.wide() / 2, half = 0.62, level = 0.8 + 0.07 * share;
        fill(canvas, Path{}.box({middle - half + 0.013, 0.792}, {middle + half - 0.013, level}), hex(0xe9f1ee));
        std::vector<Point> wave;
        for (double x = middle - half + 0.013; x <= middle + half - 0.013; x += 0.01)
            wave.push_back({x, level + 0.005 * std::sin(x * 24 + seconds * 2.4)});
        fill(canvas, Path{}.ribbon(wave, 0.012, 0.012), hex(0x8fc1c4));
        for (const double place : {-0.5, 0.0, 0.5}) {
            const double x = middle + half * place;
            fill(canvas, Path{}.ellipse({x, 0.64}, 0.2 * eased(share * 1.6), 0.12 * eased(share * 1.6)),
                 Paint::radial({x, 0.64}, 0.2, hex(0x16222a), hex(0x16222a), 0.6, 0));
            stroke(canvas, {{x, 0.67}, {x + 0.008, 0.78}, {x - 0.006, 0.9}}, 0.022, hex(0xf3ead8));
            for (int i = 0; i < 5; ++i) {
                const double up = std::fmod(seconds * 0.32 + i / 5.0 + place, 1.0),
                             y = 0.9 - 0.27 * (up < 0 ? up + 1 : up);
                fill(canvas, Path{}.ellipse({x + 0.003, y}, 0.0075, 0.0125),
                     Paint{hex(0x3f8fa5), 0.9 * std::min(1.0, (y - 0.62) * 14)});
            }
        }
    }

private:
    Canvas back_;
};

/// Code is typed on the left, and on the right appears what it draws.
class Drawing : public Motion {
public:
    Drawing(std::string_view seed, int width, int height)
        : chance_{seed}, page_{width, height}, field_{seed, page_.wide()} {
        const auto ground = flow_palette(2 + chance_.below(2)).front();
        page_.each([&](Point, Rgb) { return ground; });
    }
    void draw(Canvas& canvas, double share, double) override {
        const double drawn = std::clamp((share - 0.2) / 0.75, 0.0, 1.0);
        if (drawn > drawn_) field_.draw(page_, drawn, drawn_);
        drawn_ = drawn;
        canvas = page_;
        code_lines(canvas, chance_, {0, 0}, {canvas.wide() * 0.42, 1}, std::min(1.0, 0.12 + share * 1.1));
    }

private:
    Chance chance_;
    Canvas page_;
    FlowField field_;
    double drawn_ = 0;
};

/// Code on the left; on the right a picture comes up, each of its points at its own time.
class Revealing : public Motion {
public:
    /// `when(point)` is the share of the work after which that point is there.
    template <class When>
    Revealing(std::string_view seed, Scene& scene, int width, int height, When when)
        : chance_{seed}, done_{width, height}, page_{width, height, ground()} {
        scene(done_, seed);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                times_.push_back(static_cast<float>(when(Point{(x + 0.5) / height, (y + 0.5) / height})));
    }
    void draw(Canvas& canvas, double share, double) override {
        const auto drawn = static_cast<float>((share - 0.2) / 0.7);
        const int from = static_cast<int>(0.42 * page_.wide() * page_.height());
        for (int y = 0; y < page_.height(); ++y) {
            auto time = times_.begin() + y * page_.width() + from;
            for (int x = from; x < page_.width(); ++x, ++time)
                if (*time<drawn&& * time> drawn_ - fading)
                    page_.at(x, y) = mix(ground(), done_.at(x, y), std::min((drawn - *time) / fading, 1.0f));
        }
        drawn_ = drawn;
        canvas = page_;
        code_lines(canvas, chance_, {0, 0}, {canvas.wide() * 0.42, 1}, std::min(1.0, 0.12 + share * 1.1));
    }

private:
    static constexpr float fading = 0.07f;
    static Rgb ground() { return hex(0xf3ece0); }

    Chance chance_;
    Canvas done_, page_;
    std::vector<float> times_{};
    float drawn_ = 0;
};

/// Tiles fall into place in no order.
double tile_time(Point p) {
    const auto column = static_cast<std::uint64_t>(p.x * 8), row = static_cast<std::uint64_t>(p.y * 8);
    return static_cast<double>(scramble(column * 31 + row + 7) >> 11) * 0x1.0p-53 * 0.92;
}

/// Rows of two tables find each other.
class Joining : public Motion {
public:
    Joining(std::string_view seed, int width, int height) : back_{width, height}, done_{width, height} {
        tables(done_, seed);
        const double scale = height, middle = back_.wide() / 2;
        back_ = done_;
        const int from = static_cast<int>((middle - 0.155) * scale), to = static_cast<int>((middle + 0.158) * scale);
        for (int y = 0; y < height; ++y)
            for (int x = from; x < to; ++x)
                back_.at(x, y) = done_.at(
                    static_cast<int>(0.04 * scale) + (x - from) % std::max(1, static_cast<int>(scale / 18)), y);
        left_ = from;
        right_ = to;
    }
    void draw(Canvas& canvas, double share, double seconds) override {
        canvas = back_;
        const double grown = eased((share - 0.08) / 0.7);
        const int edge = left_ + static_cast<int>(grown * (right_ - left_));
        for (int y = 0; y < canvas.height(); ++y)
            for (int x = left_; x < edge; ++x) canvas.at(x, y) = done_.at(x, y);
        const double row = 0.2 + 0.088 * (1 + static_cast<int>(seconds * 0.8) % 6);
        const double left = canvas.wide() / 2 - 0.72;
        fill(canvas, Path{}.box({left + 0.012, row + 0.006}, {left + 0.548, row + 0.084}, 0.014),
             Paint{hex(0xf2b84b), 0.2});
    }

private:
    Canvas back_, done_;
    int left_ = 0, right_ = 0;
};

/// The blades close and open again.
class Closing : public Motion {
public:
    Closing(std::string_view seed, int width, int height) : chance_{seed}, back_{width, height} {
        const std::uint32_t tables[] = {0xd9cfbf, 0x8fa39a, 0xc98f6b, 0x6f7a88};
        const Rgb table = hex(tables[chance_.below(4)]);
        start_ = chance_.between(0, 1);
        turn_ = chance_.between(0, 1);
        back_.each([&](Point p, Rgb) { return table * static_cast<float>(1.05 - 0.35 * p.y - 0.1 * p.x); });
        lens_ring(back_, middle(), 0.33);
        Canvas view{height * 2 / 3, height * 2 / 3};
        dusk(view, seed);
        back_.paste(view, middle(), 0.65, 0, true);
    }
    void draw(Canvas& canvas, double share, double) override {
        canvas = back_;
        const double swing = 0.5 + 0.5 * std::cos(4 * pi * share + start_), open = 0.12 + 0.76 * eased(swing);
        fill(canvas, Path{}.circle(middle(), 0.33), Paint{{}, 0.35 * (1 - swing)});
        aperture_at(canvas, middle(), 0.33, open, turn_ + 0.9 * swing);
        fill(canvas, Path{}.circle(middle(), 0.334).circle(middle(), 0.32, true), hex(0x0b0b0c));
        for (int i = 0; i < 7; ++i) {  // the stops, of which one is lit
            const bool lit = i == std::clamp(static_cast<int>((1 - swing) * 7), 0, 6);
            const double y = 0.26 + 0.08 * i;
            fill(canvas,
                 Path{}.box({canvas.wide() - 0.2, y - 0.012}, {canvas.wide() - 0.2 + 0.09 - 0.011 * i, y + 0.012},
                            0.012),
                 lit ? hex(0xd9603b) : hex(0x2e2a26));
        }
    }

private:
    Point middle() const { return {back_.wide() / 2, 0.5}; }
    Chance chance_;
    Canvas back_;
    double start_ = 0, turn_ = 0;
};

/// A glass goes over a sheet of small pictures.
class Loupe : public Motion {
public:
    Loupe(std::string_view seed, int width, int height) : back_{width, height}, big_{width * 2, height * 2} {
        contact_sheet(big_, seed);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                back_.at(x, y) = (big_.at(2 * x, 2 * y) + big_.at(2 * x + 1, 2 * y) + big_.at(2 * x, 2 * y + 1) +
                                  big_.at(2 * x + 1, 2 * y + 1)) *
                                 0.25f;
    }
    void draw(Canvas& canvas, double share, double) override {
        canvas = back_;
        const double a = 2 * pi * share, r = 0.19;
        const Point at{canvas.wide() / 2 + canvas.wide() * 0.3 * std::sin(a), 0.5 + 0.24 * std::sin(2 * a)};
        fill(canvas, Path{}.circle(at + Point{0.02, 0.03}, r * 1.16),
             Paint::radial(at + Point{0.02, 0.03}, r * 1.16, {}, {}, 0.7, 0));
        canvas.within(at - Point{r, r}, at + Point{r, r}, [&](Point p, Rgb before) {
            const Point from = at + (p - at) * 0.5;
            if (length(p - at) > r) return before;
            const int x = std::clamp(static_cast<int>(from.x * big_.height()), 0, big_.width() - 1);
            return big_.at(x, std::clamp(static_cast<int>(from.y * big_.height()), 0, big_.height() - 1));
        });
        fill(canvas, Path{}.circle(at, r * 1.09).circle(at, r * 0.98, true),
             Paint::linear(at - Point{r, r}, hex(0x55585c), at + Point{r, r}, hex(0x141516)));
        fill(canvas, Path{}.ellipse(at - Point{r * 0.42, r * 0.5}, r * 0.32, r * 0.14, -0.7),
             Paint{hex(0xffffff), 0.14});
    }

private:
    Canvas back_, big_;
};

/// A print comes up in its tray.
class Developing : public Motion {
public:
    Developing(std::string_view seed, int width, int height)
        : back_{width, height}, print_{height * 3 / 4, height / 2}, paper_{height * 3 / 4, height / 2} {
        back_.each([&](Point p, Rgb) {
            return mix(hex(0x7d1a10), hex(0x160404),
                       static_cast<float>(std::min(1.0, length(p - Point{back_.wide() / 2, 0.1}) * 0.9)));
        });
        const Point middle{back_.wide() / 2, 0.52};
        fill(back_, Path{}.box(middle - Point{0.6, 0.4}, middle + Point{0.6, 0.42}, 0.05), Paint{{}, 0.5});
        fill(back_, Path{}.box(middle - Point{0.58, 0.4}, middle + Point{0.58, 0.38}, 0.04), hex(0x5e140d));
        fill(back_, Path{}.box(middle - Point{0.53, 0.35}, middle + Point{0.53, 0.33}, 0.025),
             Paint::linear({0, 0.15}, hex(0xa32a1a), {0, 0.9}, hex(0x4a0f0a)));
        Chance chance{seed};
        Scene* const scenes[] = {ferry, dusk, pool, heron};
        scenes[chance.below(4)](print_, seed);
        print_.toned({}, hex(0xffffff), 0.9);
    }
    void draw(Canvas& canvas, double share, double seconds) override {
        canvas = back_;
        const double come = std::clamp((share - 0.12) / 0.75, 0.0, 1.0);
        for (int y = 0; y < paper_.height(); ++y)
            for (int x = 0; x < paper_.width(); ++x) {  // the shadows first
                const float v = print_.at(x, y).r,
                            dark = (1 - v) * static_cast<float>(std::clamp(come * 1.7 - v * 0.7f, 0.0, 1.0));
                paper_.at(x, y) = Rgb{0.78f, 0.13f, 0.07f} * (1 - 0.94f * dark);
            }
        const Point middle{canvas.wide() / 2 + 0.012 * std::sin(seconds * 1.5), 0.51};
        const double tilt = 0.03 + 0.012 * std::sin(seconds * 1.5 + 0.6);
        fill(canvas, Path{}.box(middle - Point{0.4, 0.275}, middle + Point{0.4, 0.275}).turn(middle, tilt),
             hex(0xd9452f));
        canvas.paste(paper_, middle, 0.75, tilt);
        for (int i = 0; i < 7; ++i) {
            const double y = 0.24 + 0.085 * i,
                         x = canvas.wide() / 2 - 0.42 + 0.1 * std::sin(i * 2.2) + 0.08 * std::sin(seconds * 0.9 + i);
            const auto shine = bow({x, y}, {x + 0.2, y - 0.02}, {x + 0.4, y + 0.02},
                                   {x + 0.62, y + 0.006 * std::sin(seconds * 2 + i)});
            fill(canvas, Path{}.ribbon(shine, 0.001, 0.005), Paint{hex(0xff9a78), 0.22});
        }
    }

private:
    Canvas back_, print_, paper_;
};

/// A runner, and hills that go by at their distances.
class Stride : public Motion {
public:
    Stride(std::string_view seed, int width, int height) : chance_{seed}, seed_{chance_.next()}, back_{width, height} {
        sky(back_, {hex(0x8fb3c4), hex(0xf2cdb0), hex(0xfce6c4), 0.7, 0.4}, seed_);
        sun(back_, {back_.wide() * 0.7, 0.4}, 0.075, hex(0xfff2d0), 0.7);
        const std::uint32_t shirts[] = {0xe4573d, 0x2f7f86, 0xd94f70, 0xf2b13c};
        const std::uint32_t skins[] = {0x8d5a3b, 0xd9a07a, 0x5f3b28, 0xeac0a0};
        shirt_ = hex(shirts[chance_.below(4)]);
        skin_ = hex(skins[chance_.below(4)]);
    }
    void draw(Canvas& canvas, double, double seconds) override {
        canvas = back_;
        constexpr std::uint32_t tops[] = {0xb7a9b5, 0x7f93a0, 0x4f7a70}, feet[] = {0xf3cdb2, 0xc9c0ae, 0x86a06e};
        for (int i = 0; i < 3; ++i)
            ridge(canvas, {0.56 + 0.07 * i, 0.15 - 0.03 * i, 1.1 + 0.4 * i, 4, hex(tops[i]), hex(feet[i]), 0.15},
                  seed_ + static_cast<std::uint64_t>(i), seconds * (0.06 + 0.1 * i));
        fill(canvas, Path{}.box({0, 0.78}, {canvas.wide(), 1}),
             Paint::linear({0, 0.78}, hex(0xdcbb8c), {0, 1}, hex(0xb58f5e)));
        for (int i = 0; i < 9; ++i) {
            double x = std::fmod(i * 0.25 - seconds * 0.62, 2.25);
            if (x < -0.3) x += 2.25;
            stroke(canvas, {{x, 0.965}, {x + 0.1, 0.965}}, 0.007, Paint{hex(0xf7e8cf), 0.7});
            const double tuft = x * 1.0 + 0.06 * (i % 3);
            for (int n = -2; n <= 2; ++n)
                stroke(canvas, {{tuft, 0.785}, {tuft + n * 0.008, 0.755 + 0.004 * std::abs(n)}}, 0.005, hex(0x4f7a4a));
        }
        const Point feet_at{canvas.wide() * 0.46, 0.9};
        fill(canvas, Path{}.ellipse(feet_at + Point{0, 0.012}, 0.16, 0.016), Paint{hex(0x2a2430), 0.28});
        runner(canvas, feet_at, 0.58, seconds * 0.85, skin_, shirt_, hex(0x2b3040));
    }

private:
    Chance chance_;
    std::uint64_t seed_;
    Canvas back_;
    Rgb shirt_{}, skin_{};
};

/// A route is drawn on a map.
class Route : public Motion {
public:
    Route(std::string_view seed, int width, int height) : back_{width, height} {
        contours(back_, seed);
        for (double u = back_.wide() * 0.12; u < back_.wide() * 0.88; u += 0.006)
            line_.push_back(
                {u, 0.52 + 0.16 * std::sin(u * 2.4 + 0.6) + 0.05 * std::sin(u * 6) - 0.19 - 0.025 * std::sin(u * 9)});
        fill(back_, Path{}.stroke(line_, 0.012), hex(0xcdbfa6));
    }
    void draw(Canvas& canvas, double share, double seconds) override {
        canvas = back_;
        const auto gone =
            static_cast<std::size_t>(eased((share - 0.05) / 0.85) * static_cast<double>(line_.size() - 1));
        fill(canvas, Path{}.stroke(std::span{line_}.first(gone + 1), 0.013), hex(0xe2542f));
        const Point at = line_[gone];
        fill(canvas, Path{}.circle(at, 0.03 + 0.012 * std::sin(seconds * 5)), Paint{hex(0xe2542f), 0.25});
        fill(canvas, Path{}.circle(at, 0.021), hex(0xfffaf0));
        fill(canvas, Path{}.circle(at, 0.014), hex(0xe2542f));
    }

private:
    Canvas back_;
    std::vector<Point> line_{};
};

}  // namespace

std::unique_ptr<Motion> motion(FilmScene scene, std::string_view seed, int width, int height) {
    switch (scene) {
        case FilmScene::growing: return std::make_unique<Growing>(seed, width, height);
        case FilmScene::watering: return std::make_unique<Watering>(seed, width, height);
        case FilmScene::drawing: return std::make_unique<Drawing>(seed, width, height);
        case FilmScene::tiling: return std::make_unique<Revealing>(seed, weave, width, height, tile_time);
        case FilmScene::ringing:
            return std::make_unique<Revealing>(seed, rings, width, height, [](Point p) {
                return length(p - Point{1.2, 0.5}) * 0.72;
            });
        case FilmScene::joining: return std::make_unique<Joining>(seed, width, height);
        case FilmScene::aperture: return std::make_unique<Closing>(seed, width, height);
        case FilmScene::loupe: return std::make_unique<Loupe>(seed, width, height);
        case FilmScene::developing: return std::make_unique<Developing>(seed, width, height);
        case FilmScene::stride: return std::make_unique<Stride>(seed, width, height);
        case FilmScene::route: break;
    }
    return std::make_unique<Route>(seed, width, height);
}

}  // namespace art
