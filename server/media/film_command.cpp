// Command lines of ffmpeg and ffprobe.
#include "media/film_command.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "media/kind.hpp"
#include "media/scrap.hpp"

namespace media {
namespace {

using base::Failure;
using base::Fault;

/// Decoders by ffmpeg's names: what cameras, phones, browsers and editors write, also in tracks that are left out.
constexpr const char* decoders =
    "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,libaom-av1,mpeg4,mjpeg,prores,aac,mp3,mp3float,opus,libopus,"
    "vorbis,"
    "flac,alac,ac3,eac3,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_f32le,pcm_s32le,pcm_u8,pcm_mulaw,pcm_alaw,"
    "mp2,mp2float,dca,truehd,png,mov_text,srt,subrip,ass,ssa,webvtt,text,dvdsub,dvbsub,pgssub,cc_dec";

const char* demuxer(const std::filesystem::path& in) {
    switch (kind_of(first_bytes(in)).value_or(Kind::vtt)) {
        case Kind::mp4:
        case Kind::quicktime: return "mov";
        case Kind::webm:
        case Kind::matroska: return "matroska";
        default:
            throw Failure{Fault::invalid,
                          "This is not a film of a kind that is accepted: MP4, QuickTime, WebM or Matroska."};
    }
}

/// The last microsecond count of "out_time_us=1234"; -1 for other lines.
double seconds_of(std::string_view line) {
    constexpr std::string_view name = "out_time_us=";
    std::int64_t value = -1'000'000;
    if (line.starts_with(name)) std::from_chars(line.data() + name.size(), line.data() + line.size(), value);
    return static_cast<double>(value) / 1e6;
}

bool says(const ChildResult& result, std::string_view words) { return result.errors.find(words) != std::string::npos; }

}  // namespace

Words reading(const std::string& program, const std::filesystem::path& in, const Words& before) {
    Words words{program, "-hide_banner", "-v", "error"};
    if (program == "ffmpeg") words.insert(words.end(), {"-nostdin", "-y", "-threads", "1"});
    words.insert(words.end(), {"-protocol_whitelist", "file,pipe", "-codec_whitelist", decoders, "-f", demuxer(in)});
    words.insert(words.end(), before.begin(), before.end());
    words.insert(words.end(), {"-i", "file:" + std::filesystem::absolute(in).string()});
    return words;
}

ChildLimits film_limits(double duration, std::uint64_t file_bytes) {
    ChildLimits limits;
    // A small computer takes some times as long as the film lasts for each of its rungs.
    const auto seconds = static_cast<std::uint64_t>(300 + 30 * std::min(duration, most_film_s));
    limits.memory_bytes = 3'072ull << 20;
    limits.file_bytes = file_bytes;
    limits.cpu_s = seconds;
    limits.deadline = std::chrono::seconds{seconds};
    return limits;
}

void check_film(const ChildResult& result) {
    if (result.stopped) throw Failure{Fault::unavailable, "The work on this film was stopped."};
    if (result.status == 0 && !result.flooded && !result.timed_out) return;
    base::log(base::Level::info, "film_failed",
              {{"status", result.status}, {"why", std::string_view{result.errors}.substr(0, 500)}});
    if (says(result, "No space left on device")) throw Failure{Fault::out_of_space, "The disk is full."};
    if (says(result, "Cannot allocate memory") ||
        (result.killed && result.status == 128 + SIGKILL && !result.timed_out))
        throw Failure{Fault::unavailable, "There is not enough memory for this film at the moment."};
    constexpr std::string_view codec = "Codec (", refused = ") not on whitelist";
    if (const auto end = result.errors.find(refused); end != std::string::npos) {
        const auto name = result.errors.substr(0, end).substr(result.errors.rfind(codec, end) + codec.size(), 40);
        throw Failure{Fault::invalid, "The film has a track in a format that is not accepted (" + name +
                                          "). Export it as MP4 with H.264 and AAC."};
    }
    if (result.timed_out) throw Failure{Fault::unavailable, "This film takes too long here."};
    if (result.status == 128 + SIGXFSZ || says(result, "File too large"))
        throw Failure{Fault::invalid, "The film becomes larger than its length allows."};
    throw Failure{
        Fault::invalid,
        "The film cannot be read: it is damaged, or its end is missing. Export it anew, best as MP4 with H.264."};
}

double run_ffmpeg(Words words, const ChildLimits& limits, double duration, const OnProgress& progress) {
    // Options of the whole run stand before all others.
    const Words whole{"-progress",       "pipe:1", "-stats_period",           "0.3",
                      "-filter_threads", "1",      "-filter_complex_threads", "1"};
    words.insert(words.begin() + 1, whole.begin(), whole.end());
    double reached = 0;
    check_film(run_child(words, limits, [&](std::string_view line) {
        reached = std::max(reached, seconds_of(line));
        return !progress || progress(duration > 0 ? std::clamp(reached / duration * 100, 0.0, 100.0) : 0);
    }));
    return reached;
}

}  // namespace media
