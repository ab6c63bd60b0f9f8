// Probing: what a film's file says of itself, read from ffprobe's flat lines and checked against the limits.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "base/failure.hpp"
#include "media/film_command.hpp"

namespace media {
namespace {

using base::Failure;
using base::Fault;

constexpr std::array<std::string_view, 8> video_codecs{"h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "mjpeg", "prores"};

/// streams.stream.0.codec_name="h264", a name and a value a line.
using Lines = std::map<std::string, std::string, std::less<>>;

Lines read_lines(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const auto equals = line.find('=');
        if (equals == line.npos) continue;
        auto value = line.substr(equals + 1);
        if (value.size() >= 2 && value.front() == '"') value = value.substr(1, value.size() - 2);
        lines.emplace(line.substr(0, equals), value);
    }
    return lines;
}

std::string_view text(const Lines& lines, const std::string& name) {
    const auto found = lines.find(name);
    return found == lines.end() ? std::string_view{} : std::string_view{found->second};
}

double number(std::string_view value) {
    double read = 0;
    std::from_chars(value.data(), value.data() + value.size(), read);
    return std::isfinite(read) ? read : 0;
}

/// "30000/1001" and "4:3"; 0 when it says nothing.
double fraction(std::string_view value) {
    const auto middle = value.find_first_of("/:");
    if (middle == value.npos) return 0;
    const double below = number(value.substr(middle + 1));
    return below > 0 ? number(value.substr(0, middle)) / below : 0;
}

/// "streams.stream.2." of the first stream of this type that is no cover picture; "" for none.
std::string stream_of(const Lines& lines, std::string_view type) {
    for (int i = 0; i < 64; ++i) {
        auto prefix = "streams.stream." + std::to_string(i) + '.';
        if (text(lines, prefix + "codec_type") == type && text(lines, prefix + "disposition.attached_pic") != "1")
            return prefix;
    }
    return {};
}

int rotation_of(const Lines& lines, const std::string& prefix) {
    double degrees = 0;
    for (int i = 0; i < 8; ++i) {
        const auto name = prefix + "side_data_list.side_data." + std::to_string(i) + ".rotation";
        // ffprobe counts the other way round than players turn.
        if (lines.contains(name)) degrees = -number(text(lines, name));
    }
    const int quarter = static_cast<int>(std::lround(std::fmod(degrees, 360) / 90)) * 90;
    return (quarter + 360) % 360;
}

void read_picture(FilmFacts& film, const Lines& lines, const std::string& prefix) {
    film.video_codec = text(lines, prefix + "codec_name");
    film.pixel_format = text(lines, prefix + "pix_fmt");
    film.fps = fraction(text(lines, prefix + "avg_frame_rate"));
    film.rotation = rotation_of(lines, prefix);
    double width = number(text(lines, prefix + "width"));
    const double height = number(text(lines, prefix + "height"));
    const double shape = fraction(text(lines, prefix + "sample_aspect_ratio"));
    film.square = shape <= 0.05 || shape >= 20 || std::abs(shape - 1) < 0.01;
    if (!film.square) width *= shape;
    const bool lies = film.rotation % 180 != 0;
    film.width = static_cast<int>(std::lround(std::min(lies ? height : width, 1e6)));
    film.height = static_cast<int>(std::lround(std::min(lies ? width : height, 1e6)));
}

void refuse_unless(bool holds, const std::string& message) {
    if (!holds) throw Failure{Fault::invalid, message};
}

void check_picture(const FilmFacts& film) {
    const bool known = std::find(video_codecs.begin(), video_codecs.end(), film.video_codec) != video_codecs.end();
    refuse_unless(known, "The film's pictures are in a format that is not accepted (" + film.video_codec.substr(0, 40) +
                             "). Export it as MP4 with H.264.");
    refuse_unless(film.width >= 16 && film.height >= 16, "The film has no size, or less than 16 pixels a side.");
    const bool fits = film.width <= most_film_side && film.height <= most_film_side &&
                      static_cast<std::int64_t>(film.width) * film.height <= most_film_pixels;
    refuse_unless(fits, "The film is " + std::to_string(film.width) + " by " + std::to_string(film.height) +
                            " pixels, which is too large. Export it in 4K or below.");
}

void check_duration(double duration) {
    refuse_unless(duration > 0, "The film has no length.");
    refuse_unless(duration <= most_film_s, "The film says that it lasts " +
                                               std::to_string(std::lround(duration / 3'600)) + " hours; the most is " +
                                               std::to_string(std::lround(most_film_s / 3'600)) + ".");
}

/// What a browser records says no length: the packets do.
double counted_duration(const std::filesystem::path& in) {
    auto words = reading("ffmpeg", in);
    words.insert(words.end(), {"-map", "0:V:0", "-c", "copy", "-f", "null", "-"});
    return run_ffmpeg(std::move(words), film_limits(0, 0), 0, {});
}

}  // namespace

FilmFacts Films::probe(const std::filesystem::path& in) const {
    const auto words =
        reading("ffprobe", in,
                {"-of", "flat", "-show_entries",
                 "format=duration,bit_rate,format_name:stream=codec_type,codec_name,width,height,pix_fmt,"
                 "avg_frame_rate,sample_aspect_ratio,duration:stream_disposition=attached_pic:"
                 "stream_side_data=rotation"});
    auto limits = film_limits(0, 0);
    limits.output_bytes = 256u << 10;
    const auto result = run_child(words, limits);
    check_film(result);
    const auto lines = read_lines(result.output);
    const auto picture = stream_of(lines, "video"), sound = stream_of(lines, "audio");
    refuse_unless(!picture.empty(), "There are no moving pictures in this file.");
    FilmFacts film;
    read_picture(film, lines, picture);
    check_picture(film);
    film.has_audio = !sound.empty();
    if (film.has_audio) film.audio_codec = text(lines, sound + "codec_name");
    film.container = text(lines, "format.format_name");
    film.bit_rate = number(text(lines, "format.bit_rate"));
    // A file says it twice, and one of them may lie.
    film.duration = std::max(number(text(lines, "format.duration")), number(text(lines, picture + "duration")));
    if (film.duration <= 0) film.duration = counted_duration(in);
    check_duration(film.duration);
    return film;
}

}  // namespace media
