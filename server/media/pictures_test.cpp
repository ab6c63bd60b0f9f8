// Pictures: clean originals, what is left out of them, variants, and a child that lies.
#include "media/pictures.hpp"

#include "media/picture_limits.hpp"
#include "media/test_files.hpp"

namespace media {
namespace {

using namespace std::string_literals;

class PicturesTest : public testing::Test {
protected:
    void SetUp() override { NEEDS_FFMPEG(); }

    /// width × height of a picture as the child reads it.
    std::pair<int, int> size_of(const std::filesystem::path& path) {
        const auto read = pictures.clean(path, folder / "size");
        return {read.width, read.height};
    }
    std::filesystem::path variant(const std::filesystem::path& in, const char* tr, Kind as) {
        pictures.variant(in, folder.out("variant"), parse_transformation(tr), as);
        EXPECT_EQ(kind_of(read_file(folder.out("variant"))), as);
        return folder.out("variant");
    }

    Folder folder;
    Pictures pictures{LYCEUM_MEDIA_PROGRAM};
};

/// An APP1 segment with an orientation and a GPS position, as cameras write it.
std::string exif(char orientation) {
    const auto entry = [](char tag, char type, const std::string& value) {
        return "\x01"s + tag + "\0"s + type + "\0\0\0\1"s + value;
    };
    const auto gps = "\x88\x25\0\x04\0\0\0\1\0\0\0\x26"s;
    const auto position = "\0\1\0\1\0\2\0\0\0\2N\0\0\0\0\0\0\0"s;
    const auto tiff =
        "MM\0\x2A\0\0\0\x08\0\2"s + entry('\x12', '\x03', "\0"s + orientation + "\0\0"s) + gps + "\0\0\0\0"s + position;
    const auto body = "Exif\0\0"s + tiff;
    return "\xFF\xE1"s + big_endian(static_cast<std::uint32_t>(body.size() + 2)).substr(2) + body;
}

std::string app2_profile() {
    const auto body = "ICC_PROFILE\0\1\1 this is no profile"s;
    return "\xFF\xE2"s + big_endian(static_cast<std::uint32_t>(body.size() + 2)).substr(2) + body;
}

TEST_F(PicturesTest, CleanTurnsUprightAndLeavesMetadataOut) {
    const auto bytes = read_file(folder.make("a.jpg", "-f lavfi -i color=red:s=64x32 -frames:v 1"));
    const auto in = folder.write("in.jpg", bytes.substr(0, 2) + exif(6) + app2_profile() +
                                               "\xFF\xFE\0\x1A<script>1</script>12345"s + bytes.substr(2));
    const auto read = pictures.clean(in, folder.out("clean"));
    EXPECT_EQ(read.width, 32);
    EXPECT_EQ(read.height, 64);
    EXPECT_EQ(read.kind, Kind::jpeg);
    EXPECT_FALSE(read.alpha);
    EXPECT_EQ(read.frames, 1);
    EXPECT_EQ(read.colour.substr(0, 2), "#f");
    EXPECT_EQ(read.blurhash.size(), 28u);
    const auto clean = read_file(folder.out("clean"));
    for (const char* word : {"Exif", "GPS", "ICC", "script", "MM"})
        EXPECT_EQ(clean.find(word), std::string::npos) << word;
}

TEST_F(PicturesTest, BlurhashBeginsWithItsComponentsAndItsMean) {
    const auto white =
        pictures.clean(folder.make("a.png", "-f lavfi -i color=white:s=64x48,format=rgb24 -frames:v 1"), folder / "x");
    EXPECT_EQ(white.colour, "#ffffff");
    // L: 4 by 3 components. TSUA: 0xffffff in base 83.
    EXPECT_EQ(white.blurhash[0], 'L');
    EXPECT_EQ(white.blurhash.substr(2, 4), "TSUA");
    const auto black =
        pictures.clean(folder.make("b.png", "-f lavfi -i color=black:s=32x64,format=rgb24 -frames:v 1"), folder / "x");
    EXPECT_EQ(black.colour, "#000000");
    EXPECT_EQ(
        black.blurhash, "T00000" + [] {
            std::string f;
            for (int i = 0; i < 11; ++i) f += "fQ";
            return f;
        }());
}

TEST_F(PicturesTest, CleanKeepsKindsThatBrowsersShow) {
    const auto alpha = folder.make("a.png", "-f lavfi -i color=red@0.5:s=40x30,format=rgba -frames:v 1");
    auto read = pictures.clean(alpha, folder.out("clean"));
    EXPECT_EQ(read.kind, Kind::png);
    EXPECT_TRUE(read.alpha);
    const auto opaque = folder.make("b.png", "-f lavfi -i color=red:s=40x30,format=rgba -frames:v 1");
    read = pictures.clean(opaque, folder.out("clean"));
    EXPECT_EQ(read.kind, Kind::png);
    EXPECT_FALSE(read.alpha);
    read = pictures.clean(folder.make("c.webp", "-f lavfi -i testsrc=s=40x30 -frames:v 1"), folder.out("clean"));
    EXPECT_EQ(read.kind, Kind::webp);
    const auto deep = folder.make("d.png", "-f lavfi -i testsrc=s=40x30 -frames:v 1 -pix_fmt rgb48be");
    EXPECT_EQ(pictures.clean(deep, folder.out("clean")).kind, Kind::png);
    const auto grey = folder.make("e.jpg", "-f lavfi -i testsrc=s=40x30 -frames:v 1 -pix_fmt gray");
    EXPECT_EQ(pictures.clean(grey, folder.out("clean")).kind, Kind::jpeg);
}

TEST_F(PicturesTest, CleanMakesJpegOfAvif) {
    const auto avif =
        folder.make("a.avif", "-f lavfi -i testsrc=s=64x48 -frames:v 1 -c:v libaom-av1 -still-picture 1 -cpu-used 8");
    const auto read = pictures.clean(avif, folder.out("clean"));
    EXPECT_EQ(read.kind, Kind::jpeg);
    EXPECT_EQ(read.width, 64);
}

std::string box(const std::string& name, const std::string& body) {
    return big_endian(static_cast<std::uint32_t>(body.size() + 8)) + name + body;
}

/// The box of this name in an MP4, whole.
std::string box_of(const std::string& bytes, const std::string& name) {
    const auto at = bytes.find(name) - 4;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes.at(at + i)); };
    return bytes.substr(at, byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3));
}

/// The one frame of an MP4 with HEVC as a picture (ISO 23008-12).
std::string heic_of(const std::string& film, std::uint32_t width, std::uint32_t height) {
    const auto frame = box_of(film, "mdat");
    const auto type = box("ftyp", "heic\0\0\0\0mif1heic"s);
    const auto meta = [&](std::uint32_t offset) {
        const auto entry = box("infe", "\2\0\0\0\0\1\0\0hvc1\0"s);
        const auto where = big_endian(offset) + big_endian(static_cast<std::uint32_t>(frame.size() - 8));
        const auto size = box("ispe", "\0\0\0\0"s + big_endian(width) + big_endian(height));
        const auto properties = box("ipco", box_of(film, "hvcC") + size) + box("ipma", "\0\0\0\0\0\0\0\1\0\1\2\x81\2"s);
        return box("meta", "\0\0\0\0"s + box("hdlr", "\0\0\0\0\0\0\0\0pict"s + std::string(13, '\0')) +
                               box("pitm", "\0\0\0\0\0\1"s) + box("iinf", "\0\0\0\0\0\1"s + entry) +
                               box("iloc", "\0\0\0\0\x44\0\0\1\0\1\0\0\0\1"s + where) + box("iprp", properties));
    };
    const auto before = type.size() + meta(0).size() + 8;
    return type + meta(static_cast<std::uint32_t>(before)) + frame;
}

TEST_F(PicturesTest, CleanMakesJpegOfHeic) {
    const auto film = folder.make("a.mp4",
                                  "-f lavfi -i color=red:s=128x64 -frames:v 1 -c:v libx265 -x265-params "
                                  "log-level=none:info=0 -pix_fmt yuv420p -tag:v hvc1");
    const auto bytes = heic_of(read_file(film), 128, 64);
    ASSERT_EQ(kind_of(bytes), Kind::heic);
    const auto read = pictures.clean(folder.write("a.heic", bytes), folder.out("clean"));
    EXPECT_EQ(read.kind, Kind::jpeg);
    EXPECT_EQ(std::pair(read.width, read.height), std::pair(128, 64));
    EXPECT_EQ(read.colour[1], 'f');
}

TEST_F(PicturesTest, CleanKeepsWhatMovesAsWebp) {
    const auto gif = folder.make("a.gif", "-f lavfi -i testsrc=s=60x40:r=10:d=0.5");
    const auto read = pictures.clean(gif, folder.out("clean"));
    EXPECT_EQ(read.kind, Kind::webp);
    EXPECT_EQ(read.frames, 5);
    EXPECT_EQ(read.height, 40);
    EXPECT_NE(read_file(folder.out("clean")).find("ANMF"), std::string::npos);
    std::filesystem::copy(folder.out("clean"), folder / "moving.webp");
    EXPECT_NE(read_file(variant(folder / "moving.webp", "w-48", Kind::webp)).find("ANMF"), std::string::npos);
    EXPECT_EQ(size_of(variant(folder / "moving.webp", "w-48", Kind::jpeg)), (std::pair{48, 32}));
    const auto still = folder.make("b.gif", "-f lavfi -i testsrc=s=60x40 -frames:v 1");
    EXPECT_EQ(pictures.clean(still, folder.out("clean")).kind, Kind::png);
}

TEST_F(PicturesTest, CleanBoundsTheLongerSide) {
    const auto read =
        pictures.clean(folder.make("a.png", "-f lavfi -i color=red:s=8192x100 -frames:v 1"), folder.out("clean"));
    EXPECT_EQ(read.width, most_side);
    EXPECT_EQ(read.height, 50);
}

TEST_F(PicturesTest, CleanCropsWhatIsSeen) {
    const auto bytes = read_file(folder.make("a.jpg", "-f lavfi -i color=red:s=64x32 -frames:v 1"));
    const auto in = folder.write("in.jpg", bytes.substr(0, 2) + exif(6) + bytes.substr(2));
    const auto read = pictures.clean(in, folder.out("clean"), Crop{2, 10, 30, 54});
    EXPECT_EQ(read.width, 30);
    EXPECT_EQ(read.height, 54);
    std::filesystem::remove(folder.out("clean"));
    for (const Crop& crop :
         {Crop{3, 10, 30, 54}, Crop{0, 0, 64, 32}, Crop{32, 0, 1, 1}, Crop{0, 0, 0, 1}, Crop{-1, 0, 1, 1}}) {
        EXPECT_EQ(failure_of([&] { pictures.clean(in, folder.out("clean"), crop); }).fault, base::Fault::invalid);
        EXPECT_TRUE(folder.out_is_empty());
    }
}

TEST_F(PicturesTest, VariantsHaveTheirSizeAndKind) {
    const auto in = folder.make("a.jpg", "-f lavfi -i testsrc=s=1000x500 -frames:v 1");
    EXPECT_EQ(size_of(variant(in, "w-400", Kind::webp)), (std::pair{400, 200}));
    EXPECT_EQ(size_of(variant(in, "w-400,h-400", Kind::jpeg)), (std::pair{400, 400}));
    EXPECT_EQ(size_of(variant(in, "w-64,h-64,c-force", Kind::png)), (std::pair{64, 64}));
    EXPECT_EQ(size_of(variant(in, "h-96,c-at_max,q-50", Kind::avif)), (std::pair{192, 96}));
    EXPECT_EQ(size_of(variant(in, "w-2560", Kind::jpeg)), (std::pair{1000, 500}));
    const auto small = folder.make("b.png", "-f lavfi -i color=red@0.5:s=2x1,format=rgba -frames:v 1");
    EXPECT_EQ(size_of(variant(small, "w-32", Kind::png)), (std::pair{2, 1}));
    EXPECT_EQ(size_of(variant(small, "w-32", Kind::jpeg)), (std::pair{2, 1}));
}

TEST_F(PicturesTest, FocusChoosesWhatStays) {
    // Red to the left, blue to the right.
    const auto in = folder.make("a.png", "-f lavfi -i color=red:s=100x100,pad=200:100:0:0:blue -frames:v 1");
    const auto colour = [&](const char* tr) { return pictures.clean(variant(in, tr, Kind::png), folder / "x").colour; };
    EXPECT_EQ(colour("w-64,h-64,fo-left").substr(5), "00");
    EXPECT_EQ(colour("w-64,h-64,fo-right").substr(1, 2), "00");
}

TEST_F(PicturesTest, MissingProgramIsUnavailable) {
    const auto in = folder.make("a.jpg", "-f lavfi -i testsrc=s=40x30 -frames:v 1");
    const Pictures none{folder / "no-lyceum-media"};
    EXPECT_EQ(failure_of([&] { none.clean(in, folder.out("clean")); }).fault, base::Fault::unavailable);
}

TEST_F(PicturesTest, StopWhenTheyAreTold) {
    const auto in = folder.make("a.png", "-f lavfi -i testsrc2=s=6000x6000:d=1 -frames:v 1");
    const Pictures stopping{LYCEUM_MEDIA_PROGRAM, picture_child_limits(), [] { return true; }};
    const auto failure = failure_of([&] { stopping.clean(in, folder.out("clean")); });
    EXPECT_EQ(failure.fault, base::Fault::unavailable);
    EXPECT_TRUE(folder.out_is_empty());
}

TEST_F(PicturesTest, ChildThatLiesIsNotBelieved) {
    const auto in = folder.make("a.jpg", "-f lavfi -i testsrc=s=40x30 -frames:v 1");
    const auto hash = "L00000fQfQfQfQfQfQfQfQfQfQfQ"s;
    const auto line = [&](const std::string& width, const std::string& colour, const std::string& end) {
        return "echo '{\"width\":" + width + ",\"height\":30,\"colour\":\"" + colour + "\",\"blurhash\":\"" + hash +
               "\",\"alpha\":false,\"frames\":1}" + end + "'";
    };
    const auto with = [&](const std::string& script) {
        const auto program = folder.write("program", "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        return failure_of([&] { Pictures{program}.clean(in, folder.out("clean")); });
    };
    const auto copies = "cp \"$2\" \"$3\"; "s;
    EXPECT_STREQ(with(copies + line("40", "#00ff00", "")).what(), "it did not fail");
    std::filesystem::remove(folder.out("clean"));
    for (const auto& script :
         {line("40", "#00ff00", ""), copies + line("4097", "#00ff00", ""), copies + line("0", "#00ff00", ""),
          copies + line("4e1", "#00ff00", ""), copies + line("40", "#00ff0\"", ""), copies + line("40", "url(x)7", ""),
          copies + line("40", "#00ff00", " "), copies + "true"s, copies + "exit 3"s, copies + "exit 1"s,
          copies + "kill -9 $$"s, "echo '<svg/>' > \"$3\"; " + line("40", "#00ff00", ""),
          copies + "while :; do echo 0123456789; done"}) {
        EXPECT_EQ(with(script).fault, base::Fault::unavailable) << script;
        EXPECT_TRUE(folder.out_is_empty()) << script;
    }
    EXPECT_EQ(with(copies + "kill -SEGV $$").fault, base::Fault::invalid);
    EXPECT_STREQ(with(copies + "echo Too blue. >&2; exit 2").what(), "Too blue.");
    EXPECT_STREQ(with(copies + "printf '\\033[2J' >&2; exit 2").what(), "The picture cannot be read.");
    EXPECT_TRUE(folder.out_is_empty());
}

}  // namespace
}  // namespace media
