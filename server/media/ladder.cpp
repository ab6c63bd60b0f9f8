// The ladder: one run of ffmpeg decodes the film once and writes all its rungs.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

#include "base/failure.hpp"
#include "media/film_command.hpp"
#include "media/playlist.hpp"
#include "media/rungs.hpp"
#include "media/scrap.hpp"

namespace media {
namespace {

using base::Failure;
using base::Fault;

/// A film whose key frames are further apart is not cut well as it is.
constexpr double most_key_gap_s = 6, looked_at_s = 60;

std::string kbit(int number) { return std::to_string(number) + 'k'; }

bool has_close_key_frames(const std::filesystem::path& in, double duration) {
    const auto words =
        reading("ffprobe", in,
                {"-select_streams", "V:0", "-skip_frame", "nokey", "-read_intervals",
                 "%+" + std::to_string(std::lround(looked_at_s)), "-show_entries", "frame=pts_time", "-of", "csv=p=0"});
    const auto result = run_child(words, film_limits(looked_at_s, 0));
    if (result.status != 0 || result.killed) return false;
    double before = 0;
    std::istringstream lines{result.output};
    for (std::string line; std::getline(lines, line);) {
        double time = 0;
        if (std::from_chars(line.data(), line.data() + line.size(), time).ec != std::errc{}) continue;
        if (time - before > most_key_gap_s) return false;
        before = std::max(before, time);
    }
    return std::min(duration, looked_at_s) - before <= most_key_gap_s;
}

/// [0:V:0]split=2[s0][s1];[s0]scale=…[v0];…
std::string filters(const std::vector<PlannedRung>& rungs, std::size_t first, const FilmFacts& film) {
    const auto count = rungs.size() - first;
    std::string text = std::string{"[0:V:0]"} + (film.fps > 61 ? "fps=60," : "") + "split=" + std::to_string(count);
    std::string scales;
    for (std::size_t i = first; i < rungs.size(); ++i) {
        const auto name = std::to_string(i);
        const auto size = std::to_string(rungs[i].width) + ':' + std::to_string(rungs[i].height);
        text.append("[s").append(name).append("]");
        scales.append(";[s").append(name).append("]scale=").append(size);
        scales.append(":flags=bicubic,setsar=1,format=yuv420p[v").append(name).append("]");
    }
    return text + scales;
}

Words encoding(const PlannedRung& rung, std::size_t number, bool follows_source) {
    Words words{"-map",    "[v" + std::to_string(number) + "]", "-map", "0:a:0?", "-c:v", "libx264", "-preset",
                "veryfast"};
    words.insert(words.end(), {"-profile:v", "high", "-crf", "23", "-maxrate", kbit(rung.video_kbit), "-bufsize",
                               kbit(2 * rung.video_kbit), "-threads", "1", "-sc_threshold", "0", "-g", "100000"});
    // Key frames at the same times in all rungs, so that players change between them at any segment.
    const auto every = "expr:gte(t,n_forced*" + std::to_string(std::lround(segment_s)) + ')';
    words.insert(words.end(), {"-force_key_frames", follows_source ? "source" : every});
    words.insert(words.end(), {"-c:a", "aac", "-b:a", kbit(audio_kbit), "-ac", "2", "-ar", "48000"});
    return words;
}

Words copying() { return {"-map", "0:V:0", "-map", "0:a:0?", "-c", "copy"}; }

Words writing(const std::filesystem::path& file, const std::filesystem::path& playlist) {
    return {"-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-f",
            "hls",
            "-hls_time",
            std::to_string(std::lround(segment_s)),
            "-hls_playlist_type",
            "vod",
            "-hls_list_size",
            "0",
            "-hls_segment_type",
            "fmp4",
            "-hls_flags",
            "single_file",
            "-hls_segment_filename",
            file.string(),
            playlist.string()};
}

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

std::string read_all(const std::filesystem::path& path, std::size_t most) {
    std::string bytes(most, '\0');
    std::ifstream file{path, std::ios::binary};
    file.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

Rung finished(const PlannedRung& plan, const FilmFacts& film, const std::filesystem::path& file,
              const std::filesystem::path& listed) {
    const auto list = read_playlist(read_all(listed, 16u << 20));
    if (!list) throw Failure{Fault::invalid, "The film cannot be cut into pieces: nothing of it can be played."};
    if (list->duration() < film.duration * complete_share)
        throw Failure{Fault::invalid, "The end of the film is missing. Export it anew and send it again."};
    const auto& last = list->segments.back();
    const auto codecs = codecs_of(read_all(file, std::min<std::size_t>(list->head.bytes, 64u << 10)));
    if (codecs.empty() || last.offset + last.bytes > std::filesystem::file_size(file))
        throw Failure{Fault::unavailable, "What ffmpeg wrote is not what it should be."};
    return {plan.width, plan.height, list->peak(), codecs, file, write_playlist(*list, file.filename().string())};
}

std::uint64_t most_bytes(const std::vector<PlannedRung>& rungs, const FilmFacts& film, bool copies) {
    double bits = 1'500.0 * (rungs.front().video_kbit + audio_kbit);
    if (copies) bits = std::max(bits, film.bit_rate * 1.5);
    return static_cast<std::uint64_t>(bits / 8 * film.duration) + (16u << 20);
}

}  // namespace

std::vector<Rung> Films::ladder(const std::filesystem::path& in, const FilmFacts& film,
                                const std::filesystem::path& folder, const OnProgress& progress) const {
    const auto plan = plan_rungs(film.width, film.height);
    const bool copies = may_be_copied(film, plan.front()) && has_close_key_frames(in, film.duration);
    auto words = reading("ffmpeg", in);
    const std::size_t encoded_from = copies ? 1 : 0;
    if (encoded_from < plan.size()) append(words, {"-filter_complex", filters(plan, encoded_from, film)});
    Scrap scrap, lists;
    std::vector<std::pair<std::filesystem::path, std::filesystem::path>> paths;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const auto name = std::filesystem::absolute(folder) / std::to_string(plan[i].height);
        paths.emplace_back(name.string() + ".mp4", name.string() + ".m3u8");
        scrap.add(paths.back().first);
        lists.add(paths.back().second);
        // ffmpeg writes a playlist beside itself and then renames it.
        lists.add(paths.back().second.string() + ".tmp");
        append(words, i < encoded_from ? copying() : encoding(plan[i], i, copies));
        append(words, writing(paths.back().first, paths.back().second));
    }
    run_ffmpeg(std::move(words), film_limits(film.duration, most_bytes(plan, film, copies)), film.duration, progress);
    std::vector<Rung> rungs;
    for (std::size_t i = 0; i < plan.size(); ++i)
        rungs.push_back(finished(plan[i], film, paths[i].first, paths[i].second));
    scrap.keep();
    return rungs;
}

std::string Films::master(const std::vector<Rung>& rungs) {
    std::string text = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";
    for (const auto& rung : rungs)
        text += "#EXT-X-STREAM-INF:BANDWIDTH=" + std::to_string(rung.bandwidth) +
                ",RESOLUTION=" + std::to_string(rung.width) + 'x' + std::to_string(rung.height) + ",CODECS=\"" +
                rung.codecs + "\"\n" + std::to_string(rung.height) + ".m3u8\n";
    return text;
}

}  // namespace media
