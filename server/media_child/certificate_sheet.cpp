// Certificate sheet: a frame, who has done what in its middle, and at its foot when, with whom, and how to check it.
#include "media_child/certificate_sheet.hpp"

#include <algorithm>

#include "media_child/colours.hpp"
#include "media_child/qr.hpp"
#include "media_child/seal.hpp"

namespace media_child {
namespace {

using media::CertificateWords;

constexpr const char* serif = "DejaVu Serif, serif";
constexpr double frame = 30, margin = 78, head = 68, foot = 452, middle_top = 142, middle_bottom = 418;
constexpr double middle_width = 620, column = 200, check_column = 270, seal_radius = 38;
constexpr double inside = sheet_width - 2 * margin;

void set_colour(cairo_t* pen, const Colour& colour) {
    cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
}

void draw_rule(cairo_t* pen, double x, double y, double length, double width, const Colour& colour) {
    set_colour(pen, colour);
    cairo_rectangle(pen, x, y, length, width);
    cairo_fill(pen);
}

void draw_frame(cairo_t* pen, const Colour& accent) {
    const auto box = [pen](double inset, double width, const Colour& colour) {
        set_colour(pen, colour);
        cairo_set_line_width(pen, width);
        cairo_rectangle(pen, inset, inset, sheet_width - 2 * inset, sheet_height - 2 * inset);
        cairo_stroke(pen);
    };
    box(frame, 1.1, accent);
    box(frame + 6, 0.4, hairline);
}

/// A small word that says what stands below it, and that; the next one's place.
double draw_pair(cairo_t* pen, const char* label, const std::string& text, double x, double y, Side side,
                 double width) {
    const Line name{pen, label, {.most = 7, .least = 7, .colour = ink_faint, .spacing = 1.1}, width, side};
    const Line value{pen, text, {.most = 10.5, .least = 7.5, .lines = 2, .colour = ink}, width, side};
    name.draw(x, y);
    value.draw(x, y + name.height() + 3);
    return y + name.height() + value.height() + 12;
}

void draw_qr(cairo_t* pen, const Qr& code, double x, double y, double width) {
    const double module = width / code.side();
    set_colour(pen, ink);
    for (int row = 0; row < code.side(); ++row)
        for (int from = 0; from < code.side(); ++from) {
            if (!code.dark(from, row)) continue;
            int to = from;
            while (to < code.side() && code.dark(to, row)) ++to;
            cairo_rectangle(pen, x + from * module, y + row * module, (to - from) * module, module);
            from = to;
        }
    cairo_fill(pen);  // all at once: no hairs of light between the modules
}

/// Whoever reads it on a screen follows it.
void draw_address(cairo_t* pen, const std::string& address, double x, double y, double width) {
    const bool is_plain = address.find_first_of("'\\") == std::string::npos;
    if (is_plain) cairo_tag_begin(pen, CAIRO_TAG_LINK, ("uri='" + address + "'").c_str());
    Line{pen, address, {.most = 7.5, .least = 6, .lines = 4, .colour = ink_soft}, width, Side::right}.draw(x, y);
    if (is_plain) cairo_tag_end(pen, CAIRO_TAG_LINK);
}

void draw_check(cairo_t* pen, const CertificateWords& words) {
    constexpr double width = 74;
    const auto code = qr_of(words.address);
    const double right = sheet_width - margin, x = right - check_column;
    const double room = code ? check_column - width - 14 : check_column;
    if (code) draw_qr(pen, *code, right - width, foot + 2, width);
    const double below = draw_pair(pen, "CERTIFICATE", words.code, x, foot, Side::right, room);
    draw_address(pen, words.address, x, below - 4, room);
}

void draw_foot(cairo_t* pen, const CertificateWords& words, const Colour& accent) {
    const double below = draw_pair(pen, "DATE", words.date, margin, foot, Side::left, column);
    if (!words.teacher.empty()) draw_pair(pen, "TEACHER", words.teacher, margin, below, Side::left, column);
    draw_seal(pen, words.code, sheet_width / 2, foot + 2 + seal_radius, seal_radius, accent);
    draw_check(pen, words);
}

void draw_head(cairo_t* pen, const CertificateWords& words, const Colour& accent) {
    const Line site{pen, words.site, {.most = 15, .least = 9, .colour = ink, .spacing = 0.2}, inside, Side::middle};
    const Lettering capitals{.most = 9.5, .least = 9.5, .colour = accent, .spacing = 3};
    const Line title{pen, "CERTIFICATE OF COMPLETION", capitals, inside, Side::middle};
    site.draw(margin, head);
    draw_rule(pen, sheet_width / 2 - 14, head + site.height() + 11, 28, 1.4, accent);
    title.draw(margin, head + site.height() + 26);
}

void draw_middle(cairo_t* pen, const CertificateWords& words) {
    const Lettering small{.most = 11, .least = 11, .colour = ink_soft};
    const auto line = [&](const std::string& text, const Lettering& how) {
        return Line{pen, text, how, middle_width, Side::middle};
    };
    const auto that = line("This certifies that", small);
    const auto student = line(words.student, {.family = serif, .most = 44, .least = 16, .lines = 2, .colour = ink});
    const auto has = line("has completed the course", small);
    const auto course =
        line(words.course, {.family = serif, .most = 24, .least = 12, .lines = 3, .colour = ink, .italic = true});
    const std::pair<const Line*, double> parts[]{{&that, 14}, {&student, 20}, {&has, 12}, {&course, 0}};
    double height = 0;
    for (const auto& [part, gap] : parts) height += part->height() + gap;
    double y = middle_top + std::max(0.0, (middle_bottom - middle_top - height) / 2);
    for (const auto& [part, gap] : parts) {
        part->draw((sheet_width - middle_width) / 2, y);
        y += part->height() + gap;
    }
}

}  // namespace

void draw_sheet(cairo_t* pen, const CertificateWords& words) {
    const auto accent = accent_of(words.accent);
    draw_frame(pen, accent);
    draw_head(pen, words, accent);
    draw_middle(pen, words);
    draw_rule(pen, margin, foot - 20, inside, 0.5, hairline);
    draw_foot(pen, words, accent);
}

}  // namespace media_child
