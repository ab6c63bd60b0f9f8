// Kinds: a truth table of first bytes, and of what only looks like one.
#include "media/kind.hpp"

#include <string>

#include <gtest/gtest.h>

namespace media {
namespace {

using namespace std::string_literals;

std::string ftyp(const std::string& brand, const std::string& compatible = "") {
    const auto size = static_cast<char>(16 + compatible.size());
    return "\0\0\0"s + size + "ftyp" + brand + "\0\0\0\0"s + compatible;
}

std::string ebml(const std::string& type) {
    const auto size = static_cast<char>(0x80 | (type.size() + 3 + 4));
    return "\x1A\x45\xDF\xA3"s + size + "\x42\x86\x81\x01"s + "\x42\x82"s + static_cast<char>(0x80 | type.size()) +
           type;
}

TEST(Kind, IsReadFromTheFirstBytes) {
    const std::pair<std::string, Kind> table[] = {
        {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, Kind::jpeg},
        {"\xFF\xD8\xFF\xDB"s, Kind::jpeg},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, Kind::png},
        {"GIF89a\1\0\1\0\0\0\0"s, Kind::gif},
        {"GIF87a\1\0\1\0\0\0\0"s, Kind::gif},
        {"RIFF\1\1\1\1WEBPVP8 "s, Kind::webp},
        {"RIFF\1\1\1\1WEBPVP8L"s, Kind::webp},
        {"RIFF\1\1\1\1WEBPVP8X"s, Kind::webp},
        {ftyp("avif"), Kind::avif},
        {ftyp("avis"), Kind::avif},
        {ftyp("mif1", "miafavif"), Kind::avif},
        {ftyp("heic"), Kind::heic},
        {ftyp("mif1", "mif1heic"), Kind::heic},
        {ftyp("isom", "isomiso2avc1mp41"), Kind::mp4},
        {ftyp("mp42"), Kind::mp4},
        {ftyp("M4V "), Kind::mp4},
        {ftyp("qt  "), Kind::quicktime},
        {"\0\0\0\x08wide\0\0\1\0mdat"s, Kind::quicktime},
        {"\0\0\1\0moov\0\0\0\x6Cmvhd"s, Kind::quicktime},
        {ebml("webm"), Kind::webm},
        {ebml("matroska"), Kind::matroska},
        {"WEBVTT"s, Kind::vtt},
        {"\xEF\xBB\xBFWEBVTT - a title\n"s, Kind::vtt},
    };
    for (const auto& [bytes, kind] : table) EXPECT_EQ(kind_of(bytes), kind) << bytes;
}

TEST(Kind, IsNothingElse) {
    const std::string table[] = {
        ""s,
        "\0"s,
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"s,
        "<?xml version=\"1.0\"?><svg/>"s,
        "<!doctype html><script>alert(1)</script>"s,
        "%PDF-1.7\n"s,
        "PK\3\4 a ZIP that is called film.mp4"s,
        "BM\x36\0\0\0"s,
        "II*\0\x08\0\0\0"s,
        "\xFF\xD8\xFF"s,
        "\xFF\xD8\xFF\xD9"s,
        "\xFF\xD8<html>"s,
        " \xFF\xD8\xFF\xE0"s,
        "<html>\xFF\xD8\xFF\xE0"s,
        "\x89PNG\r\n\x1A\n"s,
        "\x89PNG\n\x1A\n\0\0\0\rIHDR"s,
        "GIF89a"s,
        "GIF88a\1\0\1\0\0\0\0"s,
        "RIFF\1\1\1\1WAVEfmt "s,
        "RIFF\1\1\1\1WEBPVP9 "s,
        ftyp("M4A "),
        ftyp("jp2 "),
        ftyp("mif1", "miafmif1"),
        "\0\0\0\x0B"
        "ftypisom\0\0\0\0"s,
        "\0\0\xFF\0"
        "ftypisom\0\0\0\0"s,
        "\0\0\0\x20"
        "ftypisom\0\0\0\0"s,
        "\0\0\0\x10"
        "ftyp"s,
        ebml("mkv"),
        ebml("webm").substr(0, 12),
        "\x1A\x45\xDF\xA3\xFF"s,
        "\x1A\x45\xDF\xA3\0"s,
        "WEBVTTX"s,
        "webvtt\n"s,
        "#EXTM3U\n"s,
        "ffconcat version 1.0\nfile '/etc/passwd'\n"s,
    };
    for (const auto& bytes : table) EXPECT_EQ(kind_of(bytes), std::nullopt) << bytes;
}

TEST(Kind, OfAPolyglotIsItsFirstSignature) {
    EXPECT_EQ(kind_of("\xFF\xD8\xFF\xFE\0\x20<html><script>alert(1)</script>"s), Kind::jpeg);
    EXPECT_EQ(kind_of("GIF89a/*\1\0\0\0\0*/=1;alert(1)//"s), Kind::gif);
    EXPECT_EQ(kind_of(ftyp("isom") + "PK\3\4"), Kind::mp4);
    EXPECT_EQ(kind_of("PK\3\4" + ftyp("isom")), std::nullopt);
}

TEST(Kind, HasATypeAndAnExtension) {
    EXPECT_EQ(facts(Kind::jpeg).type, "image/jpeg");
    EXPECT_TRUE(facts(Kind::heic).picture);
    EXPECT_FALSE(facts(Kind::heic).film);
    EXPECT_TRUE(facts(Kind::matroska).film);
    EXPECT_EQ(facts(Kind::quicktime).extension, "mov");
    EXPECT_EQ(facts(Kind::vtt).type, "text/vtt");
    EXPECT_FALSE(facts(Kind::vtt).picture || facts(Kind::vtt).film);
}

}  // namespace
}  // namespace media
