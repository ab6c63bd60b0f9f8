// Pictures repeat, are what their files say, and every subject has some.
#include "art/art.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>

#include "art/chance.hpp"
#include "art/lettering.hpp"

namespace {

std::uint32_t number(std::string_view bytes, std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < 4; ++i) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
    return out;
}

/// A PNG as this room writes it: checks every chunk and gives the pixels back; empty when something is wrong.
std::vector<std::uint8_t> decoded(const std::string& file, std::size_t width, std::size_t height) {
    if (!file.starts_with("\x89PNG\r\n\x1a\n")) return {};
    std::string packed;
    std::string_view last;
    for (std::size_t at = 8; at + 12 <= file.size();) {
        const auto size = number(file, at);
        last = std::string_view{file}.substr(at + 4, 4);
        const auto crc = crc32(0, reinterpret_cast<const Bytef*>(file.data()) + at + 4, size + 4);
        if (number(file, at + 8 + size) != crc) return {};
        if (last == "IHDR" && (number(file, at + 8) != width || number(file, at + 12) != height)) return {};
        if (last == "IDAT") packed.append(file, at + 8, size);
        at += 12 + size;
    }
    std::vector<std::uint8_t> rows((width * 3 + 1) * height), out;
    uLongf size = rows.size();
    if (last != "IEND" ||
        uncompress(rows.data(), &size, reinterpret_cast<const Bytef*>(packed.data()), packed.size()) != Z_OK)
        return {};
    for (std::size_t y = 0; y < height; ++y) {
        const auto* row = &rows[y * (width * 3 + 1)];
        if (*row != 2) return {};
        for (std::size_t x = 0; x < width * 3; ++x)
            out.push_back(static_cast<std::uint8_t>(row[x + 1] + (y == 0 ? 0 : out[out.size() - width * 3])));
    }
    return out;
}

TEST(Art, TheSameSeedGivesTheSameBytesAndAnotherSeedOthers) {
    for (int i = 0; i < art::motif_count; ++i) {
        const auto draw = [&](const char* seed) {
            return art::png(art::picture(static_cast<art::Motif>(i), seed, 96, 54));
        };
        EXPECT_EQ(draw("one"), draw("one")) << art::name(static_cast<art::Motif>(i));
        EXPECT_NE(draw("one"), draw("two")) << art::name(static_cast<art::Motif>(i));
    }
    EXPECT_EQ(art::jpeg(art::portrait("Ada", 64)), art::jpeg(art::portrait("Ada", 64)));
    EXPECT_NE(art::jpeg(art::portrait("Ada", 64)), art::jpeg(art::portrait("Sam", 64)));
}

TEST(Art, APngHoldsThePixelsOfItsCanvas) {
    for (const auto& [width, height] : {std::pair{37, 21}, {1, 1}, {64, 200}}) {
        const auto canvas = art::picture(art::Motif::weave, "png", width, height);
        std::vector<std::uint8_t> bytes;
        canvas.bytes(bytes);
        EXPECT_EQ(decoded(art::png(canvas), static_cast<std::size_t>(width), static_cast<std::size_t>(height)), bytes);
    }
}

TEST(Art, AJpegBeginsEndsAndSaysItsSize) {
    const auto file = art::jpeg(art::picture(art::Motif::dusk, "jpeg", 101, 67));
    ASSERT_TRUE(file.starts_with("\xff\xd8\xff\xe0") && file.ends_with("\xff\xd9"));
    const auto frame = file.find("\xff\xc0");
    ASSERT_NE(frame, std::string::npos);
    EXPECT_EQ(number(file, frame + 5), 67u << 16 | 101u);
}

TEST(Art, NoPictureHoldsAnythingThatIsNoNumber) {
    for (int i = 0; i < art::motif_count; ++i) {
        const auto canvas = art::picture(static_cast<art::Motif>(i), "finite", 213, 120);
        bool finite = true;
        for (int y = 0; y < canvas.height(); ++y)
            for (int x = 0; x < canvas.width(); ++x) finite = finite && std::isfinite(art::luminance(canvas.at(x, y)));
        EXPECT_TRUE(finite) << art::name(static_cast<art::Motif>(i));
    }
}

TEST(Art, EverySubjectHasSeveralMotifs) {
    for (int i = 0; i < art::subjects; ++i) EXPECT_GE(art::motifs(static_cast<art::Subject>(i)).size(), 5u);
}

TEST(Art, AHalfCoveredPixelIsMixedInLinearLight) {
    art::Canvas canvas{4, 4};
    art::fill(canvas, art::Path{}.box({0, 0}, {0.375, 1}), art::Rgb{1, 1, 1});
    EXPECT_NEAR(canvas.at(0, 2).r, 1, 1e-4);
    EXPECT_NEAR(canvas.at(1, 2).r, 0.5, 1e-4);
    EXPECT_NEAR(canvas.at(2, 2).r, 0, 1e-4);
}

TEST(Art, AHoleStaysFree) {
    art::Canvas canvas{40, 40};
    art::fill(canvas, art::Path{}.circle({0.5, 0.5}, 0.4).circle({0.5, 0.5}, 0.2, true), art::Rgb{1, 1, 1});
    EXPECT_NEAR(canvas.at(20, 20).r, 0, 1e-3);
    EXPECT_NEAR(canvas.at(8, 20).r, 1, 1e-3);
}

TEST(Art, TitlesAreBrokenAtSpacesAndLoseNoWord) {
    const auto lines = art::wrapped("Black and white film, from camera to negative", 0.1, 1.2);
    ASSERT_GE(lines.size(), 2u);
    std::string joined;
    for (const auto line : lines) joined.append(joined.empty() ? "" : " ").append(line);
    EXPECT_EQ(joined, "Black and white film, from camera to negative");
    for (const auto line : lines) EXPECT_LE(art::lettering_width(line, 0.1), 1.2);
}

TEST(ArtFilm, EverySceneMovesAndRepeats) {
    for (int i = 0; i < art::film_scenes; ++i) {
        const auto frame = [&](double share) {
            return art::png(art::still({static_cast<art::FilmScene>(i), "film"}, share, 96, 54));
        };
        EXPECT_EQ(frame(0.3), frame(0.3)) << i;
        EXPECT_NE(frame(0.3), frame(0.6)) << i;
    }
}

TEST(ArtFilm, TheSoundIsAsLongAsTheFilm) { EXPECT_EQ(art::pad_sound("pad", 1.5).size(), 44u + 2 * 66'150u); }

TEST(ArtFilm, IsWrittenWholeOrNotAtAll) {
    if (!art::films_available()) GTEST_SKIP() << "no ffmpeg on the PATH";
    const auto path = std::filesystem::temp_directory_path() / ("art-film-test-" + std::to_string(getpid()) + ".mp4");
    double heard = 0;
    ASSERT_TRUE(art::film({art::FilmScene::route, "film", "A title", "A course"}, 0.25, path,
                          [&](double share) { return heard = share, true; }));
    EXPECT_EQ(heard, 1);
    std::string head(12, '\0');
    std::ifstream{path, std::ios::binary}.read(head.data(), 12);
    EXPECT_EQ(head.substr(4, 4), "ftyp");
    EXPECT_FALSE(art::film({art::FilmScene::route, "film"}, 0.5, path, [](double) { return false; }));
    EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
