// Disposition: cleaning a name, and its two spellings.
#include "http/disposition.hpp"

#include "http/target.hpp"

namespace http {
namespace {

constexpr std::size_t longest_name = 200;  ///< bytes; most file systems take 255

/// Bytes of the character that begins here, in well-formed UTF-8.
std::size_t width(char lead) {
    const auto c = static_cast<unsigned char>(lead);
    return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/// C0, DEL, C1, and what could show "exe.fdp" as "pdf.exe" (Unicode's Bidi_Control).
bool is_control(std::string_view character) {
    if (character.size() == 1) return static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7f;
    if (character[0] == '\xc2') return static_cast<unsigned char>(character[1]) < 0xa0;
    return character == "\xd8\x9c" || character == "\xe2\x80\x8e" || character == "\xe2\x80\x8f" ||
           (character >= "\xe2\x80\xaa" && character <= "\xe2\x80\xae") ||
           (character >= "\xe2\x81\xa6" && character <= "\xe2\x81\xa9");
}

}  // namespace

std::string clean_file_name(std::string_view name) {
    if (const auto slash = name.find_last_of("/\\"); slash != name.npos) name.remove_prefix(slash + 1);
    std::string out;
    const bool readable = is_utf8(name);
    for (std::size_t i = 0; i < name.size();) {
        const auto character = name.substr(i, readable ? width(name[i]) : 1);
        i += character.size();
        if (!readable && static_cast<unsigned char>(character[0]) > 0x7e) {
            out += '_';
            continue;
        }
        if (is_control(character)) continue;
        if (out.size() + character.size() > longest_name) break;
        out += character;
    }
    // A name of dots alone is a folder; Windows drops dots and spaces at the end.
    while (out.ends_with('.') || out.ends_with(' ')) out.pop_back();
    const auto from = out.find_first_not_of(' ');
    return out.empty() ? "file" : out.substr(from);
}

std::string disposition(std::string_view name, bool attachment) {
    const auto clean = clean_file_name(name);
    // RFC 6266 section 4.3: the plain name for old readers, the exact one in UTF-8. Appendix D: no percent sign.
    std::string plain;
    for (const unsigned char c : clean) plain += c > 0x7e || c == '"' || c == '%' ? '_' : static_cast<char>(c);
    return (attachment ? "attachment; filename=\"" : "inline; filename=\"") + plain + "\"; filename*=UTF-8''" +
           percent_encoded(clean);
}

}  // namespace http
