#pragma once
// A canvas: pixels in linear light. Lengths are in heights of the canvas: y goes from 0 (top) to 1, x from 0 to wide().
#include <cmath>
#include <vector>

#include "art/colour.hpp"

namespace art {

struct Point {
    double x = 0, y = 0;
};
constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
constexpr Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
constexpr Point mix(Point a, Point b, double t) { return a * (1 - t) + b * t; }
inline double length(Point a) { return std::hypot(a.x, a.y); }
/// The point that is `distance` away in a direction: radians, 0 to the right, then downwards.
inline Point towards(Point from, double angle, double distance) {
    return {from.x + distance * std::cos(angle), from.y + distance * std::sin(angle)};
}

class Canvas {
public:
    Canvas(int width, int height, Rgb colour = {});

    int width() const { return width_; }
    int height() const { return height_; }
    double wide() const { return static_cast<double>(width_) / height_; }
    double pixel() const { return 1.0 / height_; }
    Rgb& at(int x, int y) { return pixels_[index(x, y)]; }
    Rgb at(int x, int y) const { return pixels_[index(x, y)]; }

    /// Changes every pixel: `paint(point, colour before)` is its new colour.
    template <class Painter>
    void each(Painter paint) {
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x)
                at(x, y) = paint(Point{(x + 0.5) / height_, (y + 0.5) / height_}, at(x, y));
    }
    /// The same for the pixels of a rectangle.
    template <class Painter>
    void within(Point corner, Point opposite, Painter paint) {
        const auto pixels = [this](double v, int most) { return std::clamp(static_cast<int>(v * height_), 0, most); };
        const int left = pixels(corner.x, width_), right = pixels(opposite.x + pixel(), width_);
        for (int y = pixels(corner.y, height_); y < pixels(opposite.y + pixel(), height_); ++y)
            for (int x = left; x < right; ++x)
                at(x, y) = paint(Point{(x + 0.5) / height_, (y + 0.5) / height_}, at(x, y));
    }
    /// A soft picture of itself: three boxes make nearly a Gauss curve.
    void blur(double radius);
    /// Puts another canvas upon this one: its middle, its width, turned by radians; only
    /// what lies in a circle when it is to be round.
    void paste(const Canvas&, Point middle, double width, double angle = 0, bool round = false);
    /// Noise of every pixel, as of film: bytes of sRGB up and down. A little of it hides the steps of gradients.
    void grain(float bytes, std::uint64_t seed = 0) { grain_ = bytes, grain_seed_ = seed; }
    /// Black and white, from one colour to another; a contrast above 1 darkens the middle.
    void toned(Rgb shadow, Rgb light, double contrast = 1);
    /// Darker towards the corners.
    void vignette(float strength);

    /// Rows of three bytes a pixel, sRGB.
    void bytes(std::vector<std::uint8_t>& into) const;
    /// What shapes use while they are drawn; all zero between two of them.
    std::vector<float>& coverage() { return coverage_; }

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    }
    void blur_rows(int radius);
    void blur_columns(int radius);
    Rgb sample(double x, double y) const;

    int width_, height_;
    std::vector<Rgb> pixels_;
    std::vector<float> coverage_{};
    float grain_ = 0.6f;
    std::uint64_t grain_seed_ = 0;
};

}  // namespace art
