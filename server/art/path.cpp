// Paths: how curves, ellipses and strokes become outlines of short lines.
#include <numbers>

#include "art/shape.hpp"

namespace art {

using std::numbers::pi;

Path& Path::move(Point p) {
    outlines_.push_back({p});
    return *this;
}

Path& Path::line(Point p) {
    outlines_.back().push_back(p);
    return *this;
}

Path& Path::curve(Point control, Point to) {
    const Point from = outlines_.back().back();
    return curve(mix(from, control, 2.0 / 3), mix(to, control, 2.0 / 3), to);
}

Path& Path::curve(Point control, Point control_2, Point to) {
    const auto points = bow(outlines_.back().back(), control, control_2, to);
    outlines_.back().insert(outlines_.back().end(), points.begin() + 1, points.end());
    return *this;
}

Path& Path::polygon(std::span<const Point> points) {
    outlines_.emplace_back(points.begin(), points.end());
    return *this;
}

Path& Path::smooth(std::span<const Point> points) {
    const auto n = points.size();
    move(mix(points[n - 1], points[0], 0.5));
    for (std::size_t i = 0; i < n; ++i) curve(points[i], mix(points[i], points[(i + 1) % n], 0.5));
    return *this;
}

Path& Path::ellipse(Point middle, double rx, double ry, double angle, bool hole) {
    const int pieces = std::clamp(static_cast<int>(300 * std::sqrt(std::max(rx, ry))), 12, 160);
    auto& outline = outlines_.emplace_back();
    for (int i = 0; i < pieces; ++i) {
        const double a = 2 * pi * i / pieces * (hole ? -1 : 1);
        const double x = rx * std::cos(a), y = ry * std::sin(a);
        outline.push_back(middle +
                          Point{x * std::cos(angle) - y * std::sin(angle), x * std::sin(angle) + y * std::cos(angle)});
    }
    return *this;
}

Path& Path::box(Point a, Point b, double radius) {
    if (radius <= 0) return polygon(std::array{a, Point{b.x, a.y}, b, Point{a.x, b.y}});
    radius = std::min({radius, (b.x - a.x) / 2, (b.y - a.y) / 2});
    auto& outline = outlines_.emplace_back();
    const Point corners[] = {{b.x - radius, b.y - radius},
                             {a.x + radius, b.y - radius},
                             {a.x + radius, a.y + radius},
                             {b.x - radius, a.y + radius}};
    for (int corner = 0; corner < 4; ++corner)
        for (int i = 0; i <= 8; ++i) outline.push_back(towards(corners[corner], pi / 2 * (corner + i / 8.0), radius));
    return *this;
}

Path& Path::stroke(std::span<const Point> points, double width, double end_width) {
    if (end_width < 0) end_width = width;
    const auto half = [&](std::size_t i) {
        const double t = points.size() > 1 ? static_cast<double>(i) / static_cast<double>(points.size() - 1) : 0;
        return (width + (end_width - width) * t) / 2;
    };
    const auto n = points.size();
    const auto bends = [&](std::size_t i) {
        const Point in = points[i] - points[i - 1], out = points[i + 1] - points[i];
        return in.x * out.x + in.y * out.y < 0.86 * length(in) * length(out);
    };
    for (std::size_t from = 0, i = 1; i < n; ++i) {  // a ribbon as far as it runs smoothly, and a disc at each corner
        if (i + 1 < n && !bends(i)) continue;
        ribbon(points.subspan(from, i - from + 1), 2 * half(from), 2 * half(i));
        if (i + 1 < n) circle(points[i], half(i));
        from = i;
    }
    circle(points[0], half(0));
    if (n > 1) circle(points[n - 1], half(n - 1));
    return *this;
}

Path& Path::ribbon(std::span<const Point> points, double width, double end_width) {
    const auto n = points.size();
    if (n < 2) return *this;
    auto& outline = outlines_.emplace_back(2 * n);
    for (std::size_t i = 0; i < n; ++i) {
        const Point along = points[std::min(i + 1, n - 1)] - points[i > 0 ? i - 1 : 0];
        const double t = static_cast<double>(i) / static_cast<double>(n - 1);
        const double half = (width + (end_width - width) * t) / 2 / std::max(length(along), 1e-9);
        outline[i] = points[i] + Point{along.y, -along.x} * half;
        outline[2 * n - 1 - i] = points[i] - Point{along.y, -along.x} * half;
    }
    return *this;
}

Path& Path::turn(Point middle, double angle) {
    const double c = std::cos(angle), s = std::sin(angle);
    for (auto& outline : outlines_)
        for (auto& p : outline) {
            const Point d = p - middle;
            p = middle + Point{d.x * c - d.y * s, d.x * s + d.y * c};
        }
    return *this;
}

Path& Path::shift(Point by) {
    for (auto& outline : outlines_)
        for (auto& p : outline) p = p + by;
    return *this;
}

std::vector<Point> bow(Point from, Point control, Point control_2, Point to, int pieces) {
    std::vector<Point> out;
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces, u = 1 - t;
        out.push_back(from * (u * u * u) + control * (3 * u * u * t) + control_2 * (3 * u * t * t) + to * (t * t * t));
    }
    return out;
}

}  // namespace art
