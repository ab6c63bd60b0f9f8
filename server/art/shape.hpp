#pragma once
// Shapes with smooth edges: paths of lines and curves, filled with a colour or a gradient.
#include <array>
#include <span>
#include <vector>

#include "art/canvas.hpp"

namespace art {

/// Closed outlines. Where two of one direction overlap they are one; a hole goes round the other way.
class Path {
public:
    Path& move(Point);
    Path& line(Point);
    Path& curve(Point control, Point to);
    Path& curve(Point control, Point control_2, Point to);
    Path& polygon(std::span<const Point>);
    /// A closed smooth outline that touches the middles of the sides of this polygon.
    Path& smooth(std::span<const Point>);
    Path& ellipse(Point middle, double rx, double ry, double angle = 0, bool hole = false);
    Path& circle(Point middle, double radius, bool hole = false) { return ellipse(middle, radius, radius, 0, hole); }
    Path& box(Point corner, Point opposite, double radius = 0);
    /// A line with round ends; `widths` from its first to its last point.
    Path& stroke(std::span<const Point>, double width, double end_width = -1);
    /// The same as one ribbon with pointed or blunt ends, for many thin lines.
    Path& ribbon(std::span<const Point>, double width, double end_width);
    /// Everything so far, turned around a point.
    Path& turn(Point middle, double angle);
    Path& shift(Point by);

    const std::vector<std::vector<Point>>& outlines() const { return outlines_; }

private:
    std::vector<std::vector<Point>> outlines_{};
};

enum class Blend { over, add, multiply };

struct Paint {
    enum class Kind { flat, linear, radial } kind = Kind::flat;
    Rgb from{}, to{};
    float alpha_from = 1, alpha_to = 1;
    Point start{}, end{};
    double radius = 1;
    Blend blend = Blend::over;

    Paint(Rgb colour, double alpha = 1) : from{colour}, alpha_from{static_cast<float>(alpha)} {}
    static Paint linear(Point start, Rgb from, Point end, Rgb to, double alpha_from = 1, double alpha_to = 1);
    static Paint radial(Point middle, double radius, Rgb from, Rgb to, double alpha_from = 1, double alpha_to = 1);
    Paint with(Blend) const;
};

void fill(Canvas&, const Path&, const Paint&);
/// A line through the points.
void stroke(Canvas&, std::span<const Point>, double width, const Paint&);
inline void stroke(Canvas& canvas, std::initializer_list<Point> points, double width, const Paint& paint) {
    stroke(canvas, std::span{points.begin(), points.size()}, width, paint);
}
/// Light that falls off to nothing at the radius.
void glow(Canvas&, Point middle, double radius, Rgb colour, double strength);
/// Points of a cubic curve, the ends included.
std::vector<Point> bow(Point from, Point control, Point control_2, Point to, int pieces = 24);

}  // namespace art
