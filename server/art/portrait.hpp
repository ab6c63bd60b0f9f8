#pragma once
// Portraits: flat faces with hair, clothes and glasses.
#include <cstdint>
#include <string_view>

#include "art/canvas.hpp"

namespace art {

enum class Hair { bald, buzz, crop, parted, curls, afro, bob, straight, waves, bun, ponytail, braids, scarf, hat };
enum class HairColour { black, brown, chestnut, blond, red, grey, white };
enum class Beard { none, stubble, full, moustache };

struct Looks {
    int skin = 0;  ///< from 0, the lightest, to 6
    Hair hair = Hair::crop;
    HairColour colour = HairColour::brown;
    Beard beard = Beard::none;
    bool glasses = false;
};

/// Looks of nobody in particular.
Looks looks(std::string_view seed);
Canvas portrait(std::string_view seed, int size, const Looks&);
Canvas portrait(std::string_view seed, int size);

}  // namespace art
