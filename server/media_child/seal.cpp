// Seal: waves around a circle, turned a little for each line; the code says how many.
#include "media_child/seal.hpp"

#include <cmath>
#include <cstdint>
#include <numbers>

namespace media_child {
namespace {

constexpr double turn = 2 * std::numbers::pi;

/// FNV-1a: the same code has the same seal everywhere.
std::uint32_t number_of(std::string_view code) {
    std::uint32_t out = 2'166'136'261u;
    for (const char c : code) out = (out ^ static_cast<unsigned char>(c)) * 16'777'619u;
    return out;
}

struct Wave {
    double middle, swing;  ///< of the radius
    int waves;
};

void add_wave(cairo_t* pen, const Wave& wave, double phase) {
    constexpr int steps = 360;
    cairo_new_path(pen);
    for (int i = 0; i < steps; ++i) {
        const double angle = turn * i / steps;
        const double r = wave.middle + wave.swing * std::sin(wave.waves * angle + phase);
        cairo_line_to(pen, r * std::cos(angle), r * std::sin(angle));
    }
    cairo_close_path(pen);
}

void add_ring(cairo_t* pen, const Wave& wave, int lines) {
    for (int i = 0; i < lines; ++i) {
        add_wave(pen, wave, turn * i / lines);
        cairo_stroke(pen);
    }
}

void add_tick(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.075);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
    cairo_move_to(pen, -0.2 * radius, 0.02 * radius);
    cairo_line_to(pen, -0.05 * radius, 0.17 * radius);
    cairo_line_to(pen, 0.22 * radius, -0.16 * radius);
    cairo_stroke(pen);
}

}  // namespace

void draw_seal(cairo_t* pen, std::string_view code, double x, double y, double radius, const Colour& colour) {
    const auto number = number_of(code);
    const int outer = 16 + static_cast<int>(number % 9), inner = 7 + static_cast<int>(number / 9 % 6);
    cairo_save(pen);
    cairo_translate(pen, x, y);
    cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
    cairo_set_line_width(pen, 0.28);
    add_ring(pen, {radius * 0.88, radius * 0.12, outer}, 5);
    add_ring(pen, {radius * 0.60, radius * 0.17, inner}, 6);
    add_tick(pen, radius);
    cairo_restore(pen);
}

}  // namespace media_child
