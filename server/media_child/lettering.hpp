#pragma once
// Lettering: lines of text of any script, set into a place of the sheet.
#include <string>

#include <pango/pangocairo.h>

namespace media_child {

struct Colour {
    double red, green, blue;
};

enum class Side { left, middle, right };

struct Lettering {
    const char* family = "DejaVu Sans, sans-serif";
    double most = 10, least = 10;  ///< size in points: made smaller until it fits
    int lines = 1;                 ///< at most; what is left is cut with an ellipsis
    Colour colour{};
    bool italic = false;
    double spacing = 0;  ///< points between letters
};

/// A text that is ready to be drawn: laid out once, so that its height is known before its place is.
class Line {
public:
    Line(cairo_t* pen, const std::string& text, const Lettering&, double width, Side);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    double height() const;
    /// From its top left corner.
    void draw(double x, double y) const;

private:
    cairo_t* pen_;
    PangoLayout* layout_;
    Colour colour_;
};

}  // namespace media_child
