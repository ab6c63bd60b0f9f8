#pragma once
// What several scenes are made of: skies, ridges, towns, leaves and plants, runners.
#include "art/chance.hpp"
#include "art/shape.hpp"

namespace art {

struct Sky {
    Rgb top, middle, bottom;
    double horizon = 0.7;  ///< where `bottom` is reached
    double clouds = 0;     ///< how much lighter the bands of cloud are
};
void sky(Canvas&, const Sky&, std::uint64_t seed);
void sun(Canvas&, Point, double radius, Rgb colour, double halo);
void stars(Canvas&, Chance&, int count, double down_to);

struct Ridge {
    double base, height;  ///< base: its middle line; height: of the hills
    double scale = 1.5;   ///< hills over the height of the picture
    int octaves = 4;
    Rgb top{}, bottom{};  ///< at the ridge and at the foot, where the haze lies
    double foot = 0.3;    ///< how far down the haze reaches
};
/// A silhouette of hills. Returns the line of the ridge.
std::vector<Point> ridge(Canvas&, const Ridge&, std::uint64_t seed, double shift = 0);

struct Town {
    double ground, lowest, highest;
    Rgb wall{}, haze{};
    Rgb light{};
    double lit = 0;  ///< share of the windows that are lit
};
void town(Canvas&, Chance&, const Town&);

struct Leaf {
    double length, width;
    Rgb light{}, dark{};
    int veins = 0;
    double bend = 0.15;   ///< how far its tip leans to one side
    double widest = 0.4;  ///< where, from stalk to tip
};
void leaf(Canvas&, Point base, double angle, const Leaf&);

struct Plant {
    double height, lean = 0;
    Leaf leaf{};
    int leaves = 9;
    Rgb stem{};
    Rgb fruit{};
    double fruits = 0;  ///< of how many leaves one has a fruit
    double fruit_size = 0.02;
    double grown = 1;  ///< from 0, a seed, to 1
};
void plant(Canvas&, Chance, Point base, const Plant&);
void lettuce(Canvas&, Chance, Point base, double size, Rgb light, Rgb dark);
void sunflower(Canvas&, Chance, Point base, double height, double size, Rgb stem);

/// A runner seen from the side, to the right; `phase` from 0 to 1 is one step of each leg.
void runner(Canvas&, Point feet, double height, double phase, Rgb skin, Rgb shirt, Rgb shorts);

}  // namespace art
