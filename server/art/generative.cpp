// A flow field: lines are traced one after the other and stop where another one is too near (Jobard and Lefer, 1997).
#include "art/generative.hpp"

#include <numbers>

namespace art {

using std::numbers::pi;

std::vector<Rgb> flow_palette(int which) {
    constexpr std::uint32_t sets[][6] = {
        {0x0f2e2a, 0xf0d9a8, 0xe8a34a, 0xd9603b, 0x5fa58a, 0xc9d7b4},
        {0x1a1a38, 0xf3d6a0, 0xef8f6b, 0x8f7fd0, 0x5fb0c4, 0xf6efe2},
        {0xf5efe3, 0x1f3b57, 0xc9472f, 0xe39a3b, 0x3b7f8a, 0x6a3f5f},
        {0xefe8da, 0x24413c, 0xb5472c, 0xd99a2b, 0x2f8577, 0x2a2a2a},
    };
    std::vector<Rgb> out;
    for (const auto colour : sets[which % 4]) out.push_back(hex(colour));
    return out;
}

namespace {

/// Which cells of a fine grid are taken.
class Taken {
public:
    Taken(double wide, double cell)
        : cell_{cell},
          columns_{static_cast<int>(wide / cell) + 3},
          rows_{static_cast<int>(1 / cell) + 3},
          cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0) {}
    bool near(Point p, int but) const {
        const int x = column(p.x), y = column(p.y);
        for (int j = std::max(0, y - 1); j <= std::min(rows_ - 1, y + 1); ++j)
            for (int i = std::max(0, x - 1); i <= std::min(columns_ - 1, x + 1); ++i)
                if (const int owner = cells_[index(i, j)]; owner != 0 && owner != but) return true;
        return false;
    }
    void take(Point p, int owner) {
        const int x = column(p.x), y = column(p.y);
        if (x >= 0 && x < columns_ && y >= 0 && y < rows_) cells_[index(x, y)] = owner;
    }

private:
    int column(double v) const { return static_cast<int>(std::floor(v / cell_)) + 1; }
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x);
    }
    double cell_;
    int columns_, rows_;
    std::vector<int> cells_;
};

}  // namespace

FlowField::FlowField(std::string_view seed, double wide) {
    Chance chance{seed};
    const auto palette = flow_palette(chance.below(4));
    const Noise noise{chance.next()};
    const double swirl = chance.between(1.1, 1.6), turn = chance.between(0, 2 * pi);
    Taken taken{wide, 0.0062};
    const auto direction = [&](Point p) {
        return turn + 1.9 * pi * (noise(p.x * swirl, p.y * swirl) + 0.3 * noise(p.x * swirl * 2.3, p.y * swirl * 2.3));
    };
    for (int tries = 0, owner = 1; tries < 5'200; ++tries) {
        const Point start{chance.between(-0.02, wide + 0.02), chance.between(-0.02, 1.02)};
        const double width = chance.between(0.0028, 0.0056), longest = chance.between(0.12, 0.6);
        if (taken.near(start, owner)) continue;
        std::vector<Point> points;
        for (const double sign : {-1.0, 1.0}) {
            std::vector<Point> half;
            Point at = start;
            for (double gone = 0; gone < longest / 2; gone += 0.0055) {
                half.push_back(at);
                at = towards(at, direction(at), 0.0055 * sign);
                if (taken.near(at, owner) || at.x < -0.05 || at.x > wide + 0.05 || at.y < -0.05 || at.y > 1.05) break;
            }
            if (sign < 0)
                points.assign(half.rbegin(), half.rend());
            else
                points.insert(points.end(), half.begin() + 1, half.end());
        }
        if (points.size() < 6) continue;
        for (const auto& p : points) taken.take(p, owner);
        ++owner;
        const double place = noise(start.x * 1.1 + 40, start.y * 1.1) * 1.9 + 0.5 + chance.around(0, 0.22);
        const auto which = static_cast<std::size_t>(std::clamp(1 + place * 5, 1.0, 5.0));
        lines_.push_back({std::move(points), palette[which], width});
    }
}

void FlowField::draw(Canvas& canvas, double share, double from) const {
    const auto count = static_cast<double>(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double begins = 0.75 * static_cast<double>(i) / count, now = (share - begins) / 0.25;
        if (now <= 0 || (from - begins) / 0.25 >= 1) continue;  // not yet, or drawn before
        const auto& line = lines_[i];
        const auto length = std::max<std::size_t>(
            2, static_cast<std::size_t>(std::min(now, 1.0) * static_cast<double>(line.points.size())));
        fill(canvas, Path{}.ribbon(std::span{line.points}.first(length), line.width * 1.25, line.width * 0.3),
             line.colour);
    }
}

Point code_lines(Canvas& canvas, Chance chance, Point corner, Point opposite, double share) {
    fill(canvas, Path{}.box(corner, opposite), hex(0x14171d));
    fill(canvas, Path{}.box(corner, {opposite.x, corner.y + 0.075}), hex(0x1c2028));
    fill(canvas, Path{}.box(corner + Point{0.05, 0}, corner + Point{0.3, 0.075}), hex(0x14171d));
    fill(canvas, Path{}.box(corner + Point{0.08, 0.031}, corner + Point{0.26, 0.045}, 0.007), hex(0xaab2bd));
    const Rgb colours[] = {hex(0xd9a05f), hex(0x7fb8a4), hex(0xc7ccd4), hex(0xc7ccd4), hex(0xc77f7a), hex(0x8aa3cf)};
    const int count = static_cast<int>((opposite.y - corner.y - 0.12) / 0.047);
    Point cursor = corner + Point{0.13, 0.12};
    int depth = 0;
    for (int row = 0; row < count; ++row) {
        const double y = corner.y + 0.115 + 0.047 * row;
        const bool blank = row > 0 && chance.one_in(7), comment = chance.one_in(9);
        depth = std::clamp(depth + chance.below(3) - 1, 0, 3);
        const int words = 2 + chance.below(4);
        double x = corner.x + 0.13 + 0.052 * depth;
        const double written = share * count - row;
        for (int i = 0; i < words; ++i) {
            const double wide = chance.between(0.028, 0.12);
            const Rgb colour = comment ? hex(0x5a616c) : colours[chance.below(6)];
            if (blank || x + wide > opposite.x - 0.04 || written < (i + 1.0) / words) continue;
            fill(canvas, Path{}.box({x, y}, {x + wide, y + 0.0165}, 0.008), colour);
            x += wide + 0.016;
            cursor = {x, y};
        }
        fill(canvas,
             Path{}.box({corner.x + 0.055, y + 0.003}, {corner.x + 0.055 + (row < 9 ? 0.01 : 0.02), y + 0.0135}, 0.004),
             hex(0x3f4651));
    }
    fill(canvas, Path{}.box(cursor - Point{0, 0.008}, cursor + Point{0.012, 0.025}), hex(0xe8a34a));
    return cursor;
}

}  // namespace art
