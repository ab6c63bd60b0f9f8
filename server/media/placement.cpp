// Placement: which pixels a transformation takes from where.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "media/transformation.hpp"

namespace media {
namespace {

struct Size {
    double width, height;
};

int whole(double pixels) { return std::max(1, static_cast<int>(std::lround(pixels))); }

/// Width by height of "16-9".
double ratio_of(std::string_view ratio) {
    int first = 1, second = 1;
    const auto dash = ratio.find('-');
    std::from_chars(ratio.data(), ratio.data() + dash, first);
    std::from_chars(ratio.data() + dash + 1, ratio.data() + ratio.size(), second);
    return static_cast<double>(first) / second;
}

/// The box that is asked for; a side that is not follows from the other.
Size box_of(const Transformation& all, Size source) {
    const double ratio = all.ratio.empty() ? source.width / source.height : ratio_of(all.ratio);
    if (all.width && all.height) return {static_cast<double>(*all.width), static_cast<double>(*all.height)};
    if (all.width) return {static_cast<double>(*all.width), *all.width / ratio};
    if (all.height) return {*all.height * ratio, static_cast<double>(*all.height)};
    return source;
}

/// Where the kept part begins within what is left over.
int offset_of(int spare, bool at_begin, bool at_end) { return at_begin ? 0 : at_end ? spare : spare / 2; }

bool is_any(Focus focus, Focus a, Focus b, Focus c) { return focus == a || focus == b || focus == c; }

Placement fill(Size source, Size box, Focus focus) {
    // A source that is smaller gives the largest part of the box's shape that it has.
    const double shrink = std::min({1.0, source.width / box.width, source.height / box.height});
    const int width = whole(box.width * shrink), height = whole(box.height * shrink);
    const double scale = shrink * std::max(box.width / source.width, box.height / source.height);
    Placement place{std::max(width, whole(source.width * scale)),
                    std::max(height, whole(source.height * scale)),
                    0,
                    0,
                    width,
                    height};
    place.left = offset_of(place.scaled_width - width, is_any(focus, Focus::left, Focus::top_left, Focus::bottom_left),
                           is_any(focus, Focus::right, Focus::top_right, Focus::bottom_right));
    place.top = offset_of(place.scaled_height - height, is_any(focus, Focus::top, Focus::top_left, Focus::top_right),
                          is_any(focus, Focus::bottom, Focus::bottom_left, Focus::bottom_right));
    return place;
}

}  // namespace

Placement place(const Transformation& all, int source_width, int source_height) {
    const Size source{static_cast<double>(source_width), static_cast<double>(source_height)};
    const auto box = box_of(all, source);
    const auto whole_picture = [](double width, double height) {
        return Placement{whole(width), whole(height), 0, 0, whole(width), whole(height)};
    };
    const double across = box.width / source.width, down = box.height / source.height;
    switch (all.mode) {
        case Mode::force: {
            const double shrink = std::min({1.0, source.width / box.width, source.height / box.height});
            return whole_picture(box.width * shrink, box.height * shrink);
        }
        case Mode::at_max: {
            const double scale = std::min({1.0, across, down});
            return whole_picture(source.width * scale, source.height * scale);
        }
        case Mode::at_least: {
            const double scale = std::min(1.0, std::max(across, down));
            return whole_picture(source.width * scale, source.height * scale);
        }
        case Mode::maintain_ratio: break;
    }
    return fill(source, box, all.focus);
}

}  // namespace media
