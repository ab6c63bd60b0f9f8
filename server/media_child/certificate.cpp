// Certificate: the words read, the file and its own facts; the sheet itself is drawn in certificate_sheet.cpp.
#include "media_child/certificate.hpp"

#include <cairo-pdf.h>
#include <glib.h>
#include <memory>
#include <stdexcept>

#include "media_child/certificate_sheet.hpp"

namespace media_child {
namespace {

struct Free {
    void operator()(gchar* text) const { g_free(text); }
    void operator()(cairo_surface_t* file) const { cairo_surface_destroy(file); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};

constexpr glong most_letters = 300;  ///< of a line; the longest name and title have 200

/// What ends a line, or turns around the direction of what stands beside it.
bool is_unwanted(gunichar letter) {
    const auto kind = g_unichar_type(letter);
    return kind == G_UNICODE_CONTROL || kind == G_UNICODE_LINE_SEPARATOR || kind == G_UNICODE_PARAGRAPH_SEPARATOR ||
           (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

/// Well-formed, and not longer than anything that is meant seriously.
std::string clean(std::string_view line) {
    const std::unique_ptr<gchar, Free> valid{g_utf8_make_valid(line.data(), static_cast<gssize>(line.size()))};
    std::string out;
    glong letters = 0;
    for (const gchar *at = valid.get(), *next = at; *at != '\0' && letters < most_letters; at = next) {
        next = g_utf8_next_char(at);
        if (is_unwanted(g_utf8_get_char(at))) continue;
        out.append(at, next);
        ++letters;
    }
    return out;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* file, const media::CertificateWords& words) {
    const auto say = [file](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(file, what, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, words.course + " – " + words.student);
    say(CAIRO_PDF_METADATA_AUTHOR, words.site);
    say(CAIRO_PDF_METADATA_SUBJECT, "Certificate of completion " + words.code);
    say(CAIRO_PDF_METADATA_CREATE_DATE, words.issued);
}

}  // namespace

media::CertificateWords read_words(std::string_view bytes) {
    media::CertificateWords out;
    for (const auto line : media::certificate_lines) {
        const auto end = bytes.find('\n');
        out.*line = clean(bytes.substr(0, end));
        bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
    }
    return out;
}

std::string certificate(const media::CertificateWords& words) {
    std::string out;
    const std::unique_ptr<cairo_surface_t, Free> file{
        cairo_pdf_surface_create_for_stream(&append, &out, sheet_width, sheet_height)};
    describe(file.get(), words);
    const std::unique_ptr<cairo_t, Free> pen{cairo_create(file.get())};
    draw_sheet(pen.get(), words);
    cairo_show_page(pen.get());
    cairo_surface_finish(file.get());
    for (const auto status : {cairo_status(pen.get()), cairo_surface_status(file.get())})
        if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error{cairo_status_to_string(status)};
    return out;
}

}  // namespace media_child
