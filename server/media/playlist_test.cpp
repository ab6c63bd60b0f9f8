// Playlists and rungs: what is read of ffmpeg's lists, and which qualities a film gets.
#include "media/playlist.hpp"

#include <gtest/gtest.h>

#include "media/rungs.hpp"

namespace media {
namespace {

using namespace std::string_literals;

const std::string list =
    "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n"
    "#EXT-X-MAP:URI=\"720.mp4\",BYTERANGE=\"1353@0\"\n#EXTINF:4.000000,\n#EXT-X-BYTERANGE:5000@1353\n720.mp4\n"
    "#EXTINF:0.100000,\n#EXT-X-BYTERANGE:1000@6353\n720.mp4\n#EXT-X-ENDLIST\n";

TEST(Playlist, IsReadAndWrittenAnew) {
    const auto read = read_playlist(list);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->head.bytes, 1'353u);
    ASSERT_EQ(read->segments.size(), 2u);
    EXPECT_EQ(read->segments[1].offset, 6'353u);
    EXPECT_NEAR(read->duration(), 4.1, 1e-9);
    EXPECT_EQ(read->peak(), 10'000);
    EXPECT_EQ(
        write_playlist(*read, "480.mp4"),
        "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n"
        "#EXT-X-MAP:URI=\"480.mp4\",BYTERANGE=\"1353@0\"\n#EXTINF:4.000,\n#EXT-X-BYTERANGE:5000@1353\n480.mp4\n"
        "#EXTINF:0.100,\n#EXT-X-BYTERANGE:1000@6353\n480.mp4\n#EXT-X-ENDLIST\n");
}

TEST(Playlist, ThatIsNoneIsNotRead) {
    for (const auto& text :
         {""s, "#EXTM3U\n"s, list.substr(0, list.find("#EXTINF")), "#EXTM3U\n#EXT-X-MAP:URI=\"x\"\n"s,
          "#EXT-X-MAP:URI=\"a\",BYTERANGE=\"5@0\"\n#EXTINF:1,\na.mp4\n"s,
          "#EXT-X-MAP:URI=\"a\",BYTERANGE=\"5@0\"\n#EXTINF:-1,\n#EXT-X-BYTERANGE:5@5\na.mp4\n"s})
        EXPECT_FALSE(read_playlist(text)) << text;
}

TEST(Playlist, NamesCodecs) {
    EXPECT_EQ(codecs_of("....avcC\x01\x64\x00\x1F.....mp4a"s), "avc1.64001f,mp4a.40.2");
    EXPECT_EQ(codecs_of("avcC\x01\x42\xC0\x1E"s), "avc1.42c01e");
    EXPECT_EQ(codecs_of("avcC\x01"s), "");
    EXPECT_EQ(codecs_of("hvcC"), "");
}

TEST(Rungs, AreTwoOrThreeAndNeverAboveTheSource) {
    using Sizes = std::vector<std::pair<int, int>>;
    const std::tuple<int, int, Sizes> table[] = {
        {3840, 2160, {{1920, 1080}, {1280, 720}, {640, 360}}},
        {1920, 1080, {{1920, 1080}, {1280, 720}, {640, 360}}},
        {1080, 1920, {{1080, 1920}, {720, 1280}, {360, 640}}},
        {1280, 720, {{1280, 720}, {640, 360}}},
        {1600, 900, {{1280, 720}, {640, 360}}},
        {1440, 1080, {{1440, 1080}, {960, 720}, {480, 360}}},
        {854, 480, {{854, 480}, {640, 360}}},
        {853, 480, {{852, 480}, {640, 360}}},
        {640, 360, {{640, 360}}},
        {361, 641, {{360, 640}}},
        {321, 181, {{320, 180}}},
        {17, 16, {{16, 16}}},
        {2560, 1080, {{2560, 1080}, {1706, 720}, {854, 360}}},
    };
    for (const auto& [width, height, sizes] : table) {
        Sizes planned;
        for (const auto& rung : plan_rungs(width, height)) planned.emplace_back(rung.width, rung.height);
        EXPECT_EQ(planned, sizes) << width << 'x' << height;
    }
}

TEST(Rungs, AreCopiedOnlyFromWhatSuits) {
    const PlannedRung rung{1280, 720, 2'500};
    FilmFacts film;
    film.width = 1280, film.height = 720, film.video_codec = "h264", film.pixel_format = "yuv420p", film.bit_rate = 3e6;
    film.fps = 30;
    EXPECT_TRUE(may_be_copied(film, rung));
    const auto without = [&](auto change) {
        auto other = film;
        change(other);
        return !may_be_copied(other, rung);
    };
    EXPECT_TRUE(without([](auto& f) { f.video_codec = "hevc"; }));
    EXPECT_TRUE(without([](auto& f) { f.pixel_format = "yuv420p10le"; }));
    EXPECT_TRUE(without([](auto& f) { f.rotation = 90; }));
    EXPECT_TRUE(without([](auto& f) { f.square = false; }));
    EXPECT_TRUE(without([](auto& f) { f.height = 722; }));
    EXPECT_TRUE(without([](auto& f) { f.bit_rate = 9e6; }));
    EXPECT_TRUE(without([](auto& f) { f.fps = 120; }));
    EXPECT_TRUE(without([](auto& f) { f.has_audio = true, f.audio_codec = "opus"; }));
    EXPECT_FALSE(without([](auto& f) { f.has_audio = true, f.audio_codec = "aac"; }));
}

}  // namespace
}  // namespace media
