// Films: what is read of them, posters, copies that play at once, ladders, and hostile files.
#include "media/films.hpp"

#include "media/kind.hpp"
#include "media/playlist.hpp"
#include "media/test_files.hpp"

namespace media {
namespace {

using namespace std::string_literals;

const std::string tone = "-f lavfi -i sine=r=48000 -shortest -c:a aac ";
const std::string quick = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p ";

std::string picture(const std::string& size, int seconds = 4) {
    return "-f lavfi -i testsrc2=s=" + size + ":r=10:d=" + std::to_string(seconds) + " ";
}

class FilmsTest : public testing::Test {
protected:
    void SetUp() override {
        NEEDS_FFMPEG();
        ASSERT_TRUE(Films::available());
    }
    std::string refused(const std::filesystem::path& in) {
        const auto failure = failure_of([&] { films.ladder(in, films.probe(in), folder / "out"); });
        EXPECT_EQ(failure.fault, base::Fault::invalid) << failure.what();
        EXPECT_TRUE(folder.out_is_empty());
        EXPECT_EQ(failure_of([&] { films.poster(in, folder.out("poster.jpg"), 1); }).fault, base::Fault::invalid);
        EXPECT_EQ(failure_of([&] { films.fast_start(in, folder.out("fast.mp4")); }).fault, base::Fault::invalid);
        EXPECT_TRUE(folder.out_is_empty());
        return failure.what();
    }
    std::vector<Rung> ladder(const std::filesystem::path& in) {
        return films.ladder(in, films.probe(in), folder / "out");
    }

    Folder folder;
    Films films;
};

/// Times at which the rung's segments begin.
std::vector<double> cuts(const Rung& rung) {
    std::vector<double> times{0};
    const auto list = *read_playlist(rung.playlist);
    for (const auto& segment : list.segments) times.push_back(times.back() + segment.duration);
    return times;
}

TEST_F(FilmsTest, ProbeTellsWhatIsSeen) {
    const auto film = films.probe(folder.make("a.mp4", picture("320x180") + tone + quick));
    EXPECT_NEAR(film.duration, 4, 0.2);
    EXPECT_EQ(film.width, 320);
    EXPECT_EQ(film.height, 180);
    EXPECT_EQ(film.rotation, 0);
    EXPECT_EQ(film.video_codec, "h264");
    EXPECT_EQ(film.audio_codec, "aac");
    EXPECT_TRUE(film.has_audio);
    EXPECT_NEAR(film.fps, 10, 0.1);
    const auto turned = films.probe(folder.make("b.mov", "-i @a.mp4 -c copy -metadata:s:v:0 rotate=90"));
    EXPECT_EQ(turned.width, 180);
    EXPECT_EQ(turned.height, 320);
    EXPECT_EQ(turned.rotation % 180, 90);
    const auto wide = films.probe(folder.make("c.mkv", picture("320x180", 1) + "-vf setsar=2 " + quick));
    EXPECT_EQ(wide.width, 640);
    EXPECT_FALSE(wide.has_audio);
}

TEST_F(FilmsTest, MayHaveSubtitlesCoversAndOtherTracks) {
    folder.write("a.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
    folder.make("cover.png", "-f lavfi -i color=red:s=16x16 -frames:v 1");
    const auto films_with = {
        folder.make("a.mkv", picture("320x180", 1) + "-i @a.srt -c:s ass " + quick),
        folder.make("b.mkv", picture("320x180", 1) +
                                 "-i @a.srt -c:s subrip -attach @cover.png -metadata:s:t mimetype=image/png " + quick),
        folder.make("c.mov", picture("320x180", 1) + "-i @a.srt -c:s mov_text -timecode 01:00:00:00 " + quick),
        folder.make("d.mp4", "-i @cover.png " + picture("320x180", 1) +
                                 "-map 1:v -map 0:v -c:v:0 libx264 -preset ultrafast "
                                 "-pix_fmt:v:0 yuv420p -c:v:1 png -disposition:v:1 attached_pic"),
    };
    for (const auto& in : films_with) {
        EXPECT_EQ(films.probe(in).width, 320) << in;
        EXPECT_TRUE(films.fast_start(in, folder.out("fast.mp4"))) << in;
        EXPECT_EQ(ladder(in).size(), 1u) << in;
    }
}

TEST_F(FilmsTest, ThatSayNoLengthAreCounted) {
    // As browsers record: to a stream, without going back to write how long it was.
    folder.make("a.webm", picture("160x90", 2) + "-c:v libvpx -deadline realtime -cpu-used 8 -f webm -live 1");
    EXPECT_NEAR(films.probe(folder / "a.webm").duration, 2, 0.3);
}

TEST_F(FilmsTest, LadderIsAlignedAndNamesItsFiles) {
    const auto rungs = ladder(folder.make("a.mkv", picture("1280x720", 9) + tone + "-c:v mpeg4 -q:v 5"));
    ASSERT_EQ(rungs.size(), 2u);
    EXPECT_EQ(std::pair(rungs[0].width, rungs[0].height), std::pair(1280, 720));
    EXPECT_EQ(std::pair(rungs[1].width, rungs[1].height), std::pair(640, 360));
    for (const auto& rung : rungs) {
        const auto name = std::to_string(rung.height) + ".mp4";
        EXPECT_EQ(rung.file, folder.out(name));
        EXPECT_NE(rung.playlist.find("#EXT-X-MAP:URI=\"" + name + "\",BYTERANGE=\""), std::string::npos);
        EXPECT_EQ(rung.codecs.substr(0, 7), "avc1.64");
        EXPECT_EQ(rung.codecs.substr(11), ",mp4a.40.2");
        EXPECT_GT(rung.bandwidth, 10'000);
        const auto list = *read_playlist(rung.playlist);
        EXPECT_EQ(list.segments.back().offset + list.segments.back().bytes, std::filesystem::file_size(rung.file));
        EXPECT_EQ(kind_of(read_file(rung.file)), Kind::mp4);
    }
    EXPECT_EQ(cuts(rungs[0]), (std::vector<double>{0, 4, 8, 9}));
    EXPECT_EQ(cuts(rungs[0]), cuts(rungs[1]));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{folder / "out"}, {}), 2);
    const auto master = Films::master(rungs);
    EXPECT_NE(master.find(",RESOLUTION=1280x720,CODECS=\"" + rungs[0].codecs + "\"\n720.m3u8\n"), std::string::npos);
    EXPECT_LT(master.find("720.m3u8"), master.find("360.m3u8"));
}

TEST_F(FilmsTest, LadderIsUprightEvenAndWithoutSoundWhereThereIsNone) {
    folder.make("a.mov", picture("641x361", 1) + "-c:v mjpeg");
    const auto rungs = ladder(folder.make("b.mov", "-i @a.mov -c copy -metadata:s:v:0 rotate=90"));
    ASSERT_EQ(rungs.size(), 1u);
    EXPECT_EQ(std::pair(rungs[0].width, rungs[0].height), std::pair(360, 640));
    EXPECT_EQ(rungs[0].codecs.find("mp4a"), std::string::npos);
    const auto seen = films.probe(rungs[0].file);
    EXPECT_EQ(std::pair(seen.width, seen.height), std::pair(360, 640));
    EXPECT_EQ(seen.rotation, 0);
}

TEST_F(FilmsTest, LadderCopiesAFilmThatSuitsAsItsBestRung) {
    const auto in = folder.make("a.mp4", picture("854x480", 9) + tone +
                                             "-c:v libx264 -profile:v baseline -preset ultrafast "
                                             "-pix_fmt yuv420p -maxrate 1000k -bufsize 1000k -g 25");
    const auto rungs = ladder(in);
    ASSERT_EQ(rungs.size(), 2u);
    EXPECT_EQ(rungs[0].codecs.substr(0, 7), "avc1.42");
    EXPECT_EQ(rungs[1].codecs.substr(0, 7), "avc1.64");
    EXPECT_GT(cuts(rungs[0]).size(), 2u);
    EXPECT_EQ(cuts(rungs[0]), cuts(rungs[1]));
    // Its key frames are too far apart.
    const auto far =
        ladder(folder.make("b.mp4", picture("854x480", 9) + quick + "-g 1000 -maxrate 1000k -bufsize 1000k"));
    EXPECT_EQ(far[0].codecs.substr(0, 7), "avc1.64");
}

TEST_F(FilmsTest, ProgressRisesAndStopsTheWork) {
    const auto in = folder.make("a.mkv", picture("640x360", 4) + "-c:v mpeg4");
    std::vector<double> told;
    films.ladder(in, films.probe(in), folder / "out", [&](double percent) { return told.push_back(percent), true; });
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_GT(told.back(), 90);
    EXPECT_LE(told.back(), 100);
    std::filesystem::remove(folder.out("360.mp4"));
    const auto stopped =
        failure_of([&] { films.ladder(in, films.probe(in), folder / "out", [](double) { return false; }); });
    EXPECT_EQ(stopped.fault, base::Fault::unavailable);
    EXPECT_TRUE(folder.out_is_empty());
}

TEST_F(FilmsTest, PosterShowsSomething) {
    const auto in = folder.make(
        "a.mp4", "-f lavfi -i color=black:s=320x180:r=10:d=3,drawbox=c=white:t=fill:enable='gt(t,2)' " + quick);
    films.poster(in, folder.out("poster.jpg"), 0);
    EXPECT_EQ(kind_of(read_file(folder.out("poster.jpg"))), Kind::jpeg);
    folder.make("grey.bin", "-i @out/poster.jpg -vf scale=1:1 -pix_fmt gray -f rawvideo");
    EXPECT_GT(static_cast<unsigned char>(read_file(folder / "grey.bin").at(0)), 128);
    // Where all is black, black is what there is.
    films.poster(folder.make("b.mp4", "-f lavfi -i color=black:s=320x180:r=10:d=1 " + quick), folder.out("poster.jpg"),
                 100);
    EXPECT_EQ(kind_of(read_file(folder.out("poster.jpg"))), Kind::jpeg);
}

TEST_F(FilmsTest, FastStartPutsTheIndexFirstAndLeavesMetadataOut) {
    const auto in = folder.make(
        "a.mov", picture("320x180") + tone + quick + "-metadata location=+48.1+11.5/ -metadata title=secret");
    ASSERT_NE(read_file(in).find("+48.1"), std::string::npos);
    EXPECT_TRUE(films.fast_start(in, folder.out("fast.mp4")));
    const auto bytes = read_file(folder.out("fast.mp4"));
    EXPECT_EQ(kind_of(bytes), Kind::mp4);
    EXPECT_LT(bytes.find("moov"), bytes.find("mdat"));
    EXPECT_EQ(bytes.find("+48.1"), std::string::npos);
    EXPECT_EQ(bytes.find("secret"), std::string::npos);
    std::filesystem::remove(folder.out("fast.mp4"));
    EXPECT_FALSE(films.fast_start(folder.make("b.mp4", picture("320x180", 1) + "-c:v mpeg4"), folder.out("fast.mp4")));
    EXPECT_FALSE(films.fast_start(folder.make("c.webm", picture("160x90", 1) + "-c:v libvpx -deadline realtime"),
                                  folder.out("fast.mp4")));
    EXPECT_TRUE(folder.out_is_empty());
}

TEST_F(FilmsTest, FastStartTakesWhatBrowsersPlayFromAnMp4) {
    const std::tuple<const char*, std::string, bool> table[] = {
        {"a.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus", true},
        {"b.mov", quick + "-c:a libmp3lame", true},
        {"c.mkv", quick + "-c:a flac", false},
        {"d.mov", quick + "-c:a pcm_s16le", false},
        {"e.mp4", "-c:v libx264 -preset ultrafast -pix_fmt yuv422p -an", false},
    };
    for (const auto& [name, codecs, suits] : table) {
        const auto in = folder.make(name, picture("160x90", 1) + "-f lavfi -i sine=d=1 " + codecs);
        EXPECT_EQ(films.fast_start(in, folder.out("fast.mp4")), suits) << name;
        EXPECT_EQ(std::filesystem::remove(folder.out("fast.mp4")), suits) << name;
    }
}

TEST_F(FilmsTest, ThatAreNoFilmsAreRefused) {
    for (const auto& bytes :
         {""s, "PK\3\4 a ZIP"s, "<svg/>"s, "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/a.ts\n"s,
          "ffconcat version 1.0\nfile '/etc/hostname'\n"s, "GIF89a\1\0\1\0\0\0\0"s, std::string(5'000, '\0')})
        EXPECT_NE(refused(folder.write("film.mp4", bytes)).find("not a film of a kind"), std::string::npos) << bytes;
    const auto head =
        "\0\0\0\x10"
        "ftypisom\0\0\0\0"s;
    EXPECT_NE(refused(folder.write("film.mp4", head)).find("cannot be read"), std::string::npos);
    // QuickTime's way to say that the film is elsewhere.
    const auto box = [](const std::string& name, const std::string& body) {
        return big_endian(static_cast<std::uint32_t>(body.size() + 8)) + name + body;
    };
    const auto url = "http://127.0.0.1:1/elsewhere.mp4\0"s;
    const auto reference = "\0\0\0\0url "s + big_endian(static_cast<std::uint32_t>(url.size())) + url;
    refused(folder.write("film.mov",
                         "\0\0\0\x14"
                         "ftypqt  \0\0\0\0qt  "s +
                             box("moov", box("rmra", box("rmda", box("rdrf", reference))))));
    const auto sound = folder.make("sound.mp4", "-f lavfi -i sine=d=1 -c:a aac");
    EXPECT_NE(refused(sound).find("no moving pictures"), std::string::npos);
    const auto old = folder.make("old.mkv", picture("320x180", 1) + "-c:v cinepak");
    EXPECT_NE(refused(old).find("not accepted (cinepak)"), std::string::npos);
}

TEST_F(FilmsTest, ThatLieAboutTheirLengthAreRefused) {
    auto bytes = read_file(folder.make("a.mp4", picture("160x90", 1) + quick + "-video_track_timescale 1000"));
    // Ten frames of ten hours each.
    const auto table = bytes.find("stts");
    ASSERT_NE(table, std::string::npos);
    bytes.replace(table + 16, 4, big_endian(36'000'000));
    const auto header = bytes.find("mdhd");
    ASSERT_NE(header, std::string::npos);
    bytes.replace(header + 20, 4, big_endian(360'000'000));
    const auto edits = bytes.find("elst");
    ASSERT_NE(edits, std::string::npos);
    bytes.replace(edits + 12, 4, big_endian(360'000'000));
    EXPECT_NE(refused(folder.write("b.mp4", bytes)).find("100 hours; the most is 12"), std::string::npos);
}

TEST_F(FilmsTest, ThatAreCutOffAreRefused) {
    const auto whole = read_file(folder.make("a.mp4", picture("320x180") + quick));
    const auto first = read_file(folder.make("b.mp4", "-i @a.mp4 -c copy -movflags +faststart"));
    const auto matroska = read_file(folder.make("c.mkv", "-i @a.mp4 -c copy"));
    for (const double part : {0.02, 0.3, 0.8})
        for (const auto* bytes : {&whole, &first, &matroska}) {
            SCOPED_TRACE(part);
            const auto cut = static_cast<std::size_t>(static_cast<double>(bytes->size()) * part);
            const auto in = folder.write("cut.mp4", bytes->substr(0, cut));
            const auto failure = failure_of([&] { films.ladder(in, films.probe(in), folder / "out"); });
            EXPECT_EQ(failure.fault, base::Fault::invalid) << failure.what();
            EXPECT_TRUE(folder.out_is_empty());
        }
}

TEST_F(FilmsTest, MayHaveAnyNameAndOnlyTheirBytesCount) {
    const auto bytes = read_file(folder.make("a.mp4", picture("160x90", 1) + quick));
    EXPECT_EQ(films.probe(folder.write("%d-'a b'.png", bytes + "PK\3\4<html>")).width, 160);
}

}  // namespace
}  // namespace media
