// Films: the poster, and the copy that begins to play at once.
#include "media/films.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/failure.hpp"
#include "media/film_command.hpp"
#include "media/scrap.hpp"

namespace media {
namespace {

using base::Failure;
using base::Fault;

constexpr int poster_side = 1'280;
/// The mean brightness (0–255, where black is 16) from which on a frame has something to see.
constexpr double bright_enough = 32;

std::string seconds(double value) {
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::fixed, 3).ptr;
    return {digits, end};
}

/// Writes the frame at that time; its mean brightness, or less than nothing when there is no frame.
double write_frame(const std::filesystem::path& in, const std::filesystem::path& out, double at) {
    const auto side = std::to_string(poster_side);
    // Scaled before frames are compared, so that those which wait are small.
    const auto filter =
        "scale='min(" + side + ",iw*sar)':'min(" + side + ",ih)':force_original_aspect_ratio=decrease," +
        "setsar=1,format=yuvj420p,thumbnail=24,signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-";
    auto words = reading("ffmpeg", in, {"-ss", seconds(at)});
    words.insert(words.end(), {"-map", "0:V:0", "-vf", filter, "-frames:v", "1", "-map_metadata", "-1", "-threads", "1",
                               "-c:v", "mjpeg", "-q:v", "3", "-f", "mjpeg", "file:" + out.string()});
    const auto result = run_child(words, film_limits(0, 16u << 20));
    check_film(result);
    constexpr std::string_view name = "YAVG=";
    const auto found = result.output.find(name);
    double brightness = -1;
    if (found != std::string::npos)
        std::from_chars(result.output.data() + found + name.size(), result.output.data() + result.output.size(),
                        brightness);
    return brightness;
}

template <std::size_t N>
bool is_one_of(const std::string& word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What browsers play from an MP4.
bool suits_browsers(const FilmFacts& film) {
    constexpr std::array<std::string_view, 3> pictures{"h264", "vp9", "av1"};
    constexpr std::array<std::string_view, 3> sounds{"aac", "mp3", "opus"};
    constexpr std::array<std::string_view, 2> pixels{"yuv420p", "yuvj420p"};
    return is_one_of(film.video_codec, pictures) && is_one_of(film.pixel_format, pixels) &&
           (!film.has_audio || is_one_of(film.audio_codec, sounds));
}

}  // namespace

bool Films::available() { return program_path("ffmpeg") && program_path("ffprobe"); }

void Films::poster(const std::filesystem::path& in, const std::filesystem::path& out, double at) const {
    const double duration = probe(in).duration;
    const std::array tries{std::clamp(at, 0.0, duration * 0.95), duration * 0.1, duration * 0.3, duration * 0.6, 0.0};
    Scrap scrap{out};
    double brightest = -1, best = 0;
    for (const double time : tries) {
        const double brightness = write_frame(in, out, time);
        if (brightness >= bright_enough) return scrap.keep();
        if (brightness > brightest) brightest = brightness, best = time;
    }
    if (brightest < 0 || write_frame(in, out, best) < 0)
        throw Failure{Fault::invalid, "None of the film's pictures can be read."};
    scrap.keep();
}

bool Films::fast_start(const std::filesystem::path& in, const std::filesystem::path& out,
                       const OnProgress& progress) const {
    const auto film = probe(in);
    if (!suits_browsers(film)) return false;
    auto words = reading("ffmpeg", in);
    words.insert(words.end(), {"-map", "0:V:0", "-map", "0:a:0?", "-c", "copy", "-map_metadata", "-1", "-map_chapters",
                               "-1", "-dn", "-sn", "-movflags", "+faststart", "-f", "mp4", "file:" + out.string()});
    Scrap scrap{out};
    const auto bytes = std::filesystem::file_size(in);
    run_ffmpeg(std::move(words), film_limits(film.duration, bytes + bytes / 4 + (1u << 20)), film.duration, progress);
    if (probe(out).duration < film.duration * complete_share)
        throw Failure{Fault::invalid, "The end of the film is missing. Export it anew and send it again."};
    scrap.keep();
    return true;
}

}  // namespace media
