// Lettering: pango shapes, chooses fonts and finds each text's direction.
#include "media_child/lettering.hpp"

#include <algorithm>
#include <cmath>

namespace media_child {
namespace {

int units(double points) { return static_cast<int>(std::lround(points * PANGO_SCALE)); }

void set_font(PangoLayout* layout, const Lettering& how, double size) {
    auto* font = pango_font_description_new();
    pango_font_description_set_family(font, how.family);
    pango_font_description_set_absolute_size(font, units(size));
    if (how.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

void set_attributes(PangoLayout* layout, double spacing) {
    auto* attributes = pango_attr_list_new();
    // An address that is broken over two lines stays what it is.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    if (spacing > 0) pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(units(spacing)));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

/// For paper: letters stand where their outlines say, not where a screen's pixels are.
PangoLayout* layout_for_paper(cairo_t* pen) {
    auto* layout = pango_cairo_create_layout(pen);
    auto* context = pango_layout_get_context(layout);
    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_layout_context_changed(layout);
    return layout;
}

/// Pango's left is where a text begins, which for a text that runs from the right is on the right.
PangoAlignment alignment(PangoLayout* layout, Side side) {
    if (side == Side::middle) return PANGO_ALIGN_CENTER;
    const bool from_right = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
    return (side == Side::left) != from_right ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

/// First without breaking words, as large as it goes; then in more lines; the last line ends in an ellipsis.
void fit(PangoLayout* layout, const Lettering& how, double width) {
    for (double size = how.most;; size -= std::max(0.5, size / 16)) {
        set_font(layout, how, std::max(size, how.least));
        pango_layout_set_width(layout, -1);
        int natural = 0;
        pango_layout_get_size(layout, &natural, nullptr);
        pango_layout_set_width(layout, units(width));
        // A second line is taken before a text gets small.
        const bool small = size < how.most * 0.75;
        if (natural <= units(width) || (small && pango_layout_get_line_count(layout) <= how.lines)) return;
        if (size <= how.least) break;
    }
    pango_layout_set_height(layout, -how.lines);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

}  // namespace

Line::Line(cairo_t* pen, const std::string& text, const Lettering& how, double width, Side side)
    : pen_{pen}, layout_{layout_for_paper(pen)}, colour_{how.colour} {
    pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
    pango_layout_set_single_paragraph_mode(layout_, TRUE);
    pango_layout_set_wrap(layout_, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout_, alignment(layout_, side));
    set_attributes(layout_, how.spacing);
    fit(layout_, how, width);
}

Line::~Line() { g_object_unref(layout_); }

double Line::height() const {
    int height = 0;
    pango_layout_get_size(layout_, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

void Line::draw(double x, double y) const {
    cairo_set_source_rgb(pen_, colour_.red, colour_.green, colour_.blue);
    cairo_move_to(pen_, x, y);
    pango_cairo_show_layout(pen_, layout_);
}

}  // namespace media_child
