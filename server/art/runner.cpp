// A runner: joints that turn with the phase of the step.
#include <numbers>

#include "art/nature.hpp"

namespace art {
namespace {

constexpr double pi = std::numbers::pi;

struct Limb {
    Point root, joint, end;
};

/// Thigh and shin: the knee folds while the leg swings forward.
Limb leg(Point hip, double phase, double size) {
    const double swing = 0.12 + 0.68 * std::sin(phase), fold = 0.15 + 1.5 * std::pow(0.5 + 0.5 * std::cos(phase), 1.6);
    const Point knee = towards(hip, pi / 2 - swing, size * 0.245);
    return {hip, knee, towards(knee, pi / 2 - swing + fold, size * 0.25)};
}

Limb arm(Point shoulder, double phase, double size) {
    const double swing = -0.75 * std::sin(phase) - 0.1;
    const Point elbow = towards(shoulder, pi / 2 - swing, size * 0.155);
    return {shoulder, elbow, towards(elbow, pi / 2 - swing - 1.45, size * 0.15)};
}

void draw(Canvas& canvas, const Limb& limb, double width, Rgb upper, Rgb lower) {
    stroke(canvas, {limb.joint, limb.end}, width * 0.8, lower);
    stroke(canvas, {limb.root, limb.joint}, width, upper);
}

void shoe(Canvas& canvas, const Limb& limb, double size, Rgb colour) {
    const double along = std::atan2(limb.end.y - limb.joint.y, limb.end.x - limb.joint.x) - pi / 2 + 0.1;
    stroke(canvas, {limb.end, towards(limb.end, along, size * 0.075)}, size * 0.042, colour);
}

}  // namespace

void runner(Canvas& canvas, Point feet, double height, double phase, Rgb skin, Rgb shirt, Rgb shorts) {
    const double turn = phase * 2 * pi, bounce = height * 0.02 * std::cos(2 * turn + 0.5);
    const Point hip = feet + Point{0, -height * 0.51 + bounce}, shoulder = hip + Point{height * 0.05, -height * 0.29};
    const auto far_leg = leg(hip, turn + pi, height), near_leg = leg(hip, turn, height);
    const float shade = 0.6f;
    draw(canvas, arm(shoulder, turn + pi, height), height * 0.05, shirt * shade, skin * shade);
    draw(canvas, far_leg, height * 0.078, shorts * shade, skin * shade);
    shoe(canvas, far_leg, height, shirt * 0.5f);
    draw(canvas, near_leg, height * 0.085, shorts, skin);
    shoe(canvas, near_leg, height, shirt * 0.7f);
    const Point torso[] = {hip + Point{0, -height * 0.01}, mix(hip, shoulder, 0.6), shoulder + Point{0, height * 0.02}};
    fill(canvas, Path{}.stroke(torso, height * 0.115, height * 0.135), shirt);
    stroke(canvas, {shoulder, shoulder + Point{height * 0.025, -height * 0.06}}, height * 0.05, skin);
    const Point head = shoulder + Point{height * 0.04, -height * 0.115};
    fill(canvas, Path{}.ellipse(head, height * 0.052, height * 0.064, 0.15), skin);
    const Point hair[] = {head + Point{-0.058, 0.0} * height, head + Point{-0.06, -0.07} * height,
                          head + Point{0.055, -0.085} * height, head + Point{0.035, -0.03} * height,
                          head + Point{-0.02, -0.02} * height};
    fill(canvas, Path{}.smooth(hair), shorts * 0.5f);
    draw(canvas, arm(shoulder, turn, height), height * 0.055, shirt * 0.85f, skin);
}

}  // namespace art
