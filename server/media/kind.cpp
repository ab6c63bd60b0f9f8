// Kind: the signatures. Where they are from: ITU T.81 (JPEG), PNG 3rd edition section 5, GIF89a section 17, RFC 9649
// (WebP), ISO 14496-12 section 4.3 with the brands registered at mp4ra.org, RFC 8794 (EBML), the WebVTT recommendation
// section 4.1.
#include "media/kind.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace media {
namespace {

using namespace std::string_view_literals;

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const unsigned char byte : bytes.substr(0, 4)) value = value << 8 | byte;
    return value;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_jpeg(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF"sv) || bytes.size() < 4) return false;
    const auto marker = static_cast<unsigned char>(bytes[3]);
    return marker >= 0xC0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD9);
}

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv); }

bool is_gif(std::string_view bytes) {
    return bytes.size() >= 13 && (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"));
}

bool is_webp(std::string_view bytes) {
    if (bytes.size() < 16 || !bytes.starts_with("RIFF") || bytes.substr(8, 7) != "WEBPVP8") return false;
    return bytes[15] == ' ' || bytes[15] == 'L' || bytes[15] == 'X';
}

bool is_vtt(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!bytes.starts_with("WEBVTT")) return false;
    return bytes.size() == 6 || " \t\r\n"sv.find(bytes[6]) != std::string_view::npos;
}

constexpr std::array avif_brands{"avif"sv, "avis"sv};
constexpr std::array heic_brands{"heic"sv, "heix"sv, "heim"sv, "heis"sv};
constexpr std::array container_brands{"mif1"sv, "msf1"sv, "miaf"sv};
constexpr std::array mp4_brands{"isom"sv, "iso2"sv, "iso3"sv, "iso4"sv, "iso5"sv, "iso6"sv, "iso7"sv,
                                "iso8"sv, "iso9"sv, "mp41"sv, "mp42"sv, "avc1"sv, "av01"sv, "M4V "sv,
                                "M4VH"sv, "M4VP"sv, "MSNV"sv, "dash"sv, "f4v "sv, "3gp4"sv, "3gp5"sv,
                                "3gp6"sv, "3gp7"sv, "3g2a"sv, "XAVC"sv, "hvc1"sv};

/// A picture's container names what is in it only among its compatible brands.
std::optional<Kind> picture_among(std::string_view brands) {
    for (; brands.size() >= 4; brands.remove_prefix(4)) {
        if (is_one_of(brands.substr(0, 4), avif_brands)) return Kind::avif;
        if (is_one_of(brands.substr(0, 4), heic_brands)) return Kind::heic;
    }
    return std::nullopt;
}

/// Files of QuickTime before it had `ftyp`, as some cameras still write them.
bool is_old_quicktime(std::string_view bytes) {
    if (bytes.size() < 16) return false;
    if (bytes.substr(4, 4) == "wide") return big_endian(bytes) == 8 && bytes.substr(12, 4) == "mdat";
    return bytes.substr(4, 4) == "moov" && bytes.substr(12, 4) == "mvhd" && big_endian(bytes) >= 116;
}

std::optional<Kind> of_boxes(std::string_view bytes) {
    if (bytes.size() < 16 || bytes.substr(4, 4) != "ftyp")
        return is_old_quicktime(bytes) ? std::optional{Kind::quicktime} : std::nullopt;
    const auto size = big_endian(bytes);
    if (size < 16 || size % 4 != 0 || size > kind_bytes || size > bytes.size()) return std::nullopt;
    const auto brand = bytes.substr(8, 4);
    if (brand == "qt  ") return Kind::quicktime;
    if (is_one_of(brand, mp4_brands)) return Kind::mp4;
    if (const auto picture = picture_among(brand)) return picture;
    if (is_one_of(brand, container_brands)) return picture_among(bytes.substr(16, size - 16));
    return std::nullopt;
}

/// An EBML number (RFC 8794 section 4), cut off from `bytes`. `keeps_marker`: ids keep their length bits.
std::optional<std::uint64_t> ebml_number(std::string_view& bytes, bool keeps_marker) {
    if (bytes.empty()) return std::nullopt;
    const auto first = static_cast<unsigned char>(bytes[0]);
    std::size_t length = 1;
    while (length <= 8 && (first & (0x80 >> (length - 1))) == 0) ++length;
    if (length > 8 || bytes.size() < length) return std::nullopt;
    std::uint64_t value = keeps_marker ? first : first & (0xFF >> length);
    for (std::size_t i = 1; i < length; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    bytes.remove_prefix(length);
    return value;
}

std::optional<Kind> of_ebml(std::string_view bytes) {
    if (!bytes.starts_with("\x1A\x45\xDF\xA3"sv)) return std::nullopt;
    bytes.remove_prefix(4);
    const auto header = ebml_number(bytes, false);
    if (!header || *header > bytes.size()) return std::nullopt;
    bytes = bytes.substr(0, *header);
    while (!bytes.empty()) {
        const auto id = ebml_number(bytes, true);
        const auto size = id ? ebml_number(bytes, false) : std::nullopt;
        if (!size || *size > bytes.size()) return std::nullopt;
        if (*id == 0x4282) {
            const auto type = bytes.substr(0, *size);
            if (type == "webm") return Kind::webm;
            return type == "matroska" ? std::optional{Kind::matroska} : std::nullopt;
        }
        bytes.remove_prefix(*size);
    }
    return std::nullopt;
}

constexpr KindFacts table[] = {
    {"image/jpeg", "jpg", true},
    {"image/png", "png", true},
    {"image/gif", "gif", true},
    {"image/webp", "webp", true},
    {"image/avif", "avif", true},
    {"image/heic", "heic", true},
    {"video/mp4", "mp4", false, true},
    {"video/quicktime", "mov", false, true},
    {"video/webm", "webm", false, true},
    {"video/x-matroska", "mkv", false, true},
    {"text/vtt", "vtt"},
};
static_assert(std::size(table) == static_cast<std::size_t>(Kind::vtt) + 1, "a row for each kind");

}  // namespace

std::optional<Kind> kind_of(std::string_view bytes) {
    bytes = bytes.substr(0, kind_bytes);
    if (is_jpeg(bytes)) return Kind::jpeg;
    if (is_png(bytes)) return Kind::png;
    if (is_gif(bytes)) return Kind::gif;
    if (is_webp(bytes)) return Kind::webp;
    if (is_vtt(bytes)) return Kind::vtt;
    if (const auto kind = of_ebml(bytes)) return kind;
    return of_boxes(bytes);
}

const KindFacts& facts(Kind kind) { return table[static_cast<std::size_t>(kind)]; }

}  // namespace media
