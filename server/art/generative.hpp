#pragma once
// Drawings made of rules: a flow field and lines of code. Scenes and films share them.
#include <string_view>
#include <vector>

#include "art/chance.hpp"
#include "art/shape.hpp"

namespace art {

/// A ground and colours for lines.
std::vector<Rgb> flow_palette(int which);

/// Lines that follow a field of directions and keep their distance.
class FlowField {
public:
    FlowField(std::string_view seed, double wide);
    /// The first share of the work: 0 to 1.
    void draw(Canvas&, double share, double from = 0) const;

private:
    struct Line {
        std::vector<Point> points;
        Rgb colour;
        double width;
    };
    std::vector<Line> lines_{};
};

/// A dark pane with bars in the colours of an editor; `share` of it is written. Returns where the cursor is.
Point code_lines(Canvas&, Chance, Point corner, Point opposite, double share);

}  // namespace art
