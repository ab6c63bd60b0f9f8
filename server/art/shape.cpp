// Filling: the exact share of each pixel that a shape covers, gathered as signed areas (Raph Levien's font-rs, 2016).
#include "art/shape.hpp"

namespace art {
namespace {

/// Adds up the areas of a shape's edges; then each row, summed from the left, is how much of its pixels is inside.
class Areas {
public:
    explicit Areas(Canvas& canvas)
        : width_{canvas.width()},
          height_{canvas.height()},
          scale_{static_cast<float>(canvas.height())},
          cells_{canvas.coverage()},
          from_(static_cast<std::size_t>(height_), width_),
          to_(static_cast<std::size_t>(height_), -1) {
        cells_.resize(static_cast<std::size_t>(width_ + 2) * static_cast<std::size_t>(height_));
    }

    void add(Point a, Point b) {
        edge(static_cast<float>(a.x) * scale_, static_cast<float>(a.y) * scale_, static_cast<float>(b.x) * scale_,
             static_cast<float>(b.y) * scale_);
    }
    /// Calls `cover(x, y, share)` for every pixel that is touched, and leaves the cells empty.
    template <class Cover>
    void sweep(Cover cover) {
        for (int y = top_; y < bottom_; ++y) {
            const auto row = static_cast<std::size_t>(y);
            float* cells = row_of(y);
            float sum = 0;
            for (int x = from_[row]; x <= to_[row]; ++x) {
                sum += cells[x];
                cells[x] = 0;
                const float share = std::min(std::abs(sum), 1.0f);
                if (share > 0.002f && x < width_) cover(x, y, share);
            }
        }
    }

private:
    float* row_of(int y) { return &cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_ + 2)]; }

    void edge(float ax, float ay, float bx, float by) {
        if (ay == by) return;
        float sign = 1;
        if (ay > by) {
            std::swap(ax, bx);
            std::swap(ay, by);
            sign = -1;
        }
        const float slope = (bx - ax) / (by - ay);
        const int first = std::max(0, static_cast<int>(std::floor(ay)));
        const int last = std::min(height_, static_cast<int>(std::ceil(by)));
        if (first >= last) return;
        top_ = std::min(top_, first);
        bottom_ = std::max(bottom_, last);
        for (int y = first; y < last; ++y) {
            const float up = std::max(static_cast<float>(y), ay), down = std::min(static_cast<float>(y + 1), by);
            const auto inside = [&](float at) {
                return std::clamp(ax + (at - ay) * slope, 0.0f, static_cast<float>(width_));
            };
            piece(y, inside(up), inside(down), (down - up) * sign);
        }
    }

    /// An edge's part in one row: `height` of it, signed, from x = a to x = b.
    void piece(int y, float a, float b, float height) {
        if (a > b) std::swap(a, b);
        const int left = static_cast<int>(a), right = std::max(static_cast<int>(std::ceil(b)), left + 1);
        const auto row = static_cast<std::size_t>(y);
        from_[row] = std::min(from_[row], left);
        to_[row] = std::max(to_[row], std::min(right, width_ + 1));
        float* cells = row_of(y);
        if (right == left + 1) {
            const float beyond = height * ((a + b) / 2 - static_cast<float>(left));
            cells[left] += height - beyond;
            cells[left + 1] += beyond;
            return;
        }
        float before = 0;  // area of the pixels so far, as a share
        for (int x = left; x < right; ++x) {
            const float up_to = std::min(static_cast<float>(x + 1), b), from = std::max(static_cast<float>(x), a);
            const float share = (up_to - from) / (b - a);
            const float area = share * (static_cast<float>(x + 1) - (from + up_to) / 2) + height_left(x, a, b);
            cells[x] += height * (area - before);
            before = area;
        }
        cells[right] += height * (1 - before);
    }
    /// The share of an edge that lies left of this pixel and so covers it whole.
    static float height_left(int x, float a, float b) { return std::max(static_cast<float>(x) - a, 0.0f) / (b - a); }

    int width_, height_;
    float scale_;
    std::vector<float>& cells_;
    std::vector<int> from_, to_;
    int top_ = 1 << 30, bottom_ = 0;
};

Rgb blended(Blend blend, Rgb before, Rgb colour, float alpha) {
    switch (blend) {
        case Blend::add: return before + colour * alpha;
        case Blend::multiply: return mix(before, before * colour, alpha);
        case Blend::over: break;
    }
    return mix(before, colour, alpha);
}

/// Where a pixel lies between the ends of a gradient: 0 to 1.
class Place {
public:
    Place(const Paint& paint, double pixel) : radial_{paint.kind == Paint::Kind::radial} {
        const Point along = paint.end - paint.start;
        const double scale = radial_ ? 1 / paint.radius : 1 / (along.x * along.x + along.y * along.y);
        right_ = static_cast<float>(pixel * scale * (radial_ ? 1 : along.x));
        down_ = static_cast<float>(pixel * scale * (radial_ ? 1 : along.y));
        const Point first = Point{pixel / 2, pixel / 2} - paint.start;
        from_x_ = static_cast<float>(first.x * scale * (radial_ ? 1 : along.x));
        from_y_ = static_cast<float>(first.y * scale * (radial_ ? 1 : along.y));
    }
    float operator()(int x, int y) const {
        const float u = from_x_ + right_ * static_cast<float>(x), v = from_y_ + down_ * static_cast<float>(y);
        return std::clamp(radial_ ? std::sqrt(u * u + v * v) : u + v, 0.0f, 1.0f);
    }

private:
    bool radial_;
    float right_, down_, from_x_, from_y_;
};

}  // namespace

Paint Paint::linear(Point start, Rgb from, Point end, Rgb to, double alpha_from, double alpha_to) {
    Paint out{from, alpha_from};
    out.kind = Kind::linear;
    out.to = to;
    out.alpha_to = static_cast<float>(alpha_to);
    out.start = start;
    out.end = end;
    return out;
}

Paint Paint::radial(Point middle, double radius, Rgb from, Rgb to, double alpha_from, double alpha_to) {
    Paint out = linear(middle, from, middle, to, alpha_from, alpha_to);
    out.kind = Kind::radial;
    out.radius = radius;
    return out;
}

Paint Paint::with(Blend how) const {
    Paint out = *this;
    out.blend = how;
    return out;
}

void fill(Canvas& canvas, const Path& path, const Paint& paint) {
    Areas areas{canvas};
    for (const auto& outline : path.outlines())
        for (std::size_t i = 0; i < outline.size(); ++i) areas.add(outline[i], outline[(i + 1) % outline.size()]);
    if (paint.kind == Paint::Kind::flat) {
        areas.sweep([&](int x, int y, float share) {
            auto& pixel = canvas.at(x, y);
            pixel = blended(paint.blend, pixel, paint.from, share * paint.alpha_from);
        });
        return;
    }
    const Place place{paint, canvas.pixel()};
    areas.sweep([&](int x, int y, float share) {
        const float t = place(x, y);
        auto& pixel = canvas.at(x, y);
        pixel = blended(paint.blend, pixel, mix(paint.from, paint.to, t),
                        share * (paint.alpha_from + (paint.alpha_to - paint.alpha_from) * t));
    });
}

void stroke(Canvas& canvas, std::span<const Point> points, double width, const Paint& paint) {
    fill(canvas, Path{}.stroke(points, width), paint);
}

void glow(Canvas& canvas, Point middle, double radius, Rgb colour, double strength) {
    canvas.within(middle - Point{radius, radius}, middle + Point{radius, radius}, [&](Point p, Rgb before) {
        const double r = length(p - middle) / radius;
        if (r >= 1) return before;
        const double left = 1 - r * r;
        return before + colour * static_cast<float>(strength * left * left * left);
    });
}

}  // namespace art
