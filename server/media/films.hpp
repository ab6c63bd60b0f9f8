#pragma once
// Films: what ffmpeg and ffprobe make of a film's file, each in a limited child. Nothing of them is linked.
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace media {

inline constexpr double most_film_s = 12 * 3'600;
/// A result that lasts less than this share of what the header says was made of a film whose end is missing.
inline constexpr double complete_share = 0.9;
inline constexpr int most_film_side = 8'192;
inline constexpr int most_film_pixels = 18'000'000;  ///< of a frame

/// Of the first picture and the first sound in the file. Sizes are as it is seen: turned, with square pixels.
struct FilmFacts {
    double duration = 0;  ///< seconds
    int width = 0, height = 0;
    int rotation = 0;  ///< degrees that a player turns it by: 0, 90, 180, 270
    std::string video_codec, audio_codec, pixel_format, container;
    bool has_audio = false;
    bool square = true;  ///< pixels are
    double fps = 0;
    double bit_rate = 0;  ///< of the whole file, a second
};

/// One quality of a film: one fragmented MP4, and the playlist that names parts of it as <height>.mp4.
struct Rung {
    int width = 0, height = 0;
    int bandwidth = 0;   ///< the peak of its segments, bits a second
    std::string codecs;  ///< as RFC 6381 writes them
    std::filesystem::path file;
    std::string playlist;
};

/// Told how far it is, 0 to 100, several times a second. False: stop at once.
using OnProgress = std::function<bool(double percent)>;

/// Every function: Failure invalid with a text for people when the film is not acceptable; unavailable when ffmpeg is
/// missing, took too long, or was stopped; out_of_space. After a failure there is none of the files.
class Films {
public:
    /// Both programs are there.
    static bool available();

    FilmFacts probe(const std::filesystem::path& in) const;

    /// A frame with something to see, from `at` seconds on if there is one: a JPEG of at most 1,280 pixels a side.
    void poster(const std::filesystem::path& in, const std::filesystem::path& out_jpeg, double at) const;

    /// The same pictures and sounds as an MP4 that begins to play while it loads, without metadata.
    /// False: browsers do not play these codecs from an MP4.
    bool fast_start(const std::filesystem::path& in, const std::filesystem::path& out_mp4,
                    const OnProgress& progress = {}) const;

    /// Two or three qualities, never above the source, as HLS with byte ranges; `<height>.mp4` in `folder`.
    std::vector<Rung> ladder(const std::filesystem::path& in, const FilmFacts&, const std::filesystem::path& folder,
                             const OnProgress& progress = {}) const;

    /// The playlist of all rungs (RFC 8216 section 4.3.4), best first; names them as <height>.m3u8.
    static std::string master(const std::vector<Rung>&);
};

}  // namespace media
