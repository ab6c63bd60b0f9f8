// Hostile pictures: each is refused with a clear text, leaves no file, and nothing else happens.
#include "media/picture_limits.hpp"
#include "media/pictures.hpp"
#include "media/test_files.hpp"

namespace media {
namespace {

using namespace std::string_literals;

class HostilePictures : public testing::Test {
protected:
    void SetUp() override { NEEDS_FFMPEG(); }

    std::string refused(const std::string& bytes) {
        const auto in = folder.write("in", bytes);
        const auto failure = failure_of([&] { pictures.clean(in, folder.out("clean")); });
        EXPECT_EQ(failure.fault, base::Fault::invalid) << failure.what();
        EXPECT_TRUE(folder.out_is_empty());
        EXPECT_EQ(failure_of([&] { pictures.variant(in, folder.out("clean"), {}, Kind::webp); }).fault,
                  base::Fault::invalid);
        EXPECT_TRUE(folder.out_is_empty());
        return failure.what();
    }

    Folder folder;
    Pictures pictures{LYCEUM_MEDIA_PROGRAM};
};

/// PNG, annex D.
std::uint32_t crc(const std::string& bytes) {
    std::uint32_t value = ~0u;
    for (const unsigned char byte : bytes) {
        value ^= byte;
        for (int i = 0; i < 8; ++i) value = value >> 1 ^ (value & 1 ? 0xEDB88320u : 0);
    }
    return ~value;
}

std::string chunk(const std::string& type, const std::string& body) {
    return big_endian(static_cast<std::uint32_t>(body.size())) + type + body + big_endian(crc(type + body));
}

std::string png(std::uint32_t width, std::uint32_t height) {
    const auto header = big_endian(width) + big_endian(height) + "\x08\x02\0\0\0"s;
    const auto nothing = "\x78\x9C\x03\0\0\0\0\1"s;
    return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", header) + chunk("IDAT", nothing) + chunk("IEND", "");
}

TEST_F(HostilePictures, ThatAreNoPicturesSaySo) {
    for (const auto& bytes : {"<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/etc/passwd\"/></svg>"s,
                              "PK\3\4 and so on"s, "%PDF-1.7"s, "<!doctype html>"s,
                              "\0\0\0\x10"
                              "ftypisom\0\0\0\0"s,
                              "WEBVTT\n"s, std::string(10'000, '\0')})
        EXPECT_NE(refused(bytes).find("not a picture of a kind"), std::string::npos) << bytes.substr(0, 40);
    EXPECT_NE(refused("").find("empty"), std::string::npos);
}

TEST_F(HostilePictures, ThatAreTooLargeSayHowLargeTheyMayBe) {
    EXPECT_NE(refused(png(50'000, 50'000)).find("20,000"), std::string::npos);
    EXPECT_NE(refused(png(20'000, 20'000)).find("50,000,000"), std::string::npos);
    EXPECT_NE(refused(png(10'000, 4'000)).find("damaged"), std::string::npos);
    const auto gif = "GIF89a\xFF\xFF\xFF\xFF\0\0\0,\0\0\0\0\xFF\xFF\xFF\xFF\0\2\0;"s;
    refused(gif);
    const auto in = folder.write("in", "\xFF\xD8\xFF\xE0"s);
    std::filesystem::resize_file(in, most_picture_bytes + 1);
    EXPECT_NE(std::string{failure_of([&] { pictures.clean(in, folder.out("clean")); }).what()}.find("100 MB"),
              std::string::npos);
}

TEST_F(HostilePictures, ThatAreCutOffAreRefused) {
    const std::pair<const char*, const char*> made[] = {
        {"a.jpg", "-f lavfi -i testsrc=s=200x150 -frames:v 1"},
        {"a.png", "-f lavfi -i testsrc=s=200x150 -frames:v 1"},
        {"a.webp", "-f lavfi -i testsrc=s=200x150 -frames:v 1"},
        {"a.avif", "-f lavfi -i testsrc=s=200x150 -frames:v 1 -c:v libaom-av1 -still-picture 1 -cpu-used 8"},
        {"a.gif", "-f lavfi -i testsrc=s=200x150 -frames:v 1"},
    };
    for (const auto& [name, words] : made) {
        const auto bytes = read_file(folder.make(name, words));
        for (const double part : {0.01, 0.1, 0.3, 0.5, 0.9}) {
            SCOPED_TRACE(name + " "s + std::to_string(part));
            refused(bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * part)));
        }
    }
}

TEST_F(HostilePictures, WithDamageInTheMiddleEndInAFailureOrAPicture) {
    const auto bytes = read_file(folder.make("a.webp", "-f lavfi -i testsrc=s=200x150 -frames:v 1"));
    for (std::size_t at = 20; at < bytes.size(); at += bytes.size() / 12) {
        auto damaged = bytes;
        for (std::size_t i = at; i < std::min(at + 16, damaged.size()); ++i)
            damaged[i] = static_cast<char>(~damaged[i]);
        const auto in = folder.write("in", damaged);
        const auto failure = failure_of([&] { pictures.clean(in, folder.out("clean")); });
        EXPECT_NE(failure.fault, base::Fault::unavailable) << failure.what();
        std::filesystem::remove(folder.out("clean"));
    }
}

TEST_F(HostilePictures, OfTwoKindsAtOnceComeOutAsOne) {
    const auto gif = read_file(folder.make("a.gif", "-f lavfi -i testsrc=s=40x30 -frames:v 1"));
    EXPECT_EQ(pictures.clean(folder.write("in", gif + "PK\3\4<script>alert(1)</script>"), folder.out("clean")).width,
              40);
    EXPECT_EQ(read_file(folder.out("clean")).find("script"), std::string::npos);
    const auto png = read_file(folder.make("a.png", "-f lavfi -i testsrc=s=40x30 -frames:v 1"));
    EXPECT_EQ(pictures.clean(folder.write("b.jpg", png + "<html>"), folder.out("clean")).kind, Kind::png);
    EXPECT_EQ(read_file(folder.out("clean")).find("html"), std::string::npos);
}

TEST_F(HostilePictures, WithManyFramesKeepTheFirst) {
    const auto gif = folder.make("a.gif", "-f lavfi -i color=red:s=4000x4000:r=10:d=0.5");
    const auto read = pictures.clean(gif, folder.out("clean"));
    EXPECT_EQ(read.frames, 1);
    EXPECT_EQ(read.kind, Kind::png);
    // Many small ones: the last but one byte of a GIF is the end of its last frame.
    const auto small = read_file(folder.make("b.gif", "-f lavfi -i color=red:s=2x2 -frames:v 1"));
    const auto frames = small.rfind(",\0\0\0\0\2\0\2\0"s);
    ASSERT_NE(frames, std::string::npos);
    auto many = small.substr(0, frames);
    for (int i = 0; i < 5'000; ++i) many += small.substr(frames, small.size() - 1 - frames);
    EXPECT_EQ(pictures.clean(folder.write("many.gif", many + ';'), folder.out("clean")).frames, 1);
}

}  // namespace
}  // namespace media
