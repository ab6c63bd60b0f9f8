// Rungs: sizes and bit rates.
#include "media/rungs.hpp"

#include <algorithm>
#include <cmath>

namespace media {
namespace {

struct Step {
    int side, video_kbit;
};
constexpr Step full{1'080, 4'500}, high{720, 2'500}, middle{480, 1'200}, low{360, 700};

std::vector<Step> steps_of(int side) {
    if (side >= full.side) return {full, high, low};
    if (side >= high.side) return {high, low};
    if (side >= middle.side) return {middle, low};
    return {{std::min(side, low.side), low.video_kbit}};
}

/// H.264 halves its colours' sides, so that they are even.
int even(double pixels) { return std::max(2, static_cast<int>(std::lround(pixels / 2)) * 2); }

}  // namespace

std::vector<PlannedRung> plan_rungs(int width, int height) {
    const int side = std::min(width, height);
    std::vector<PlannedRung> rungs;
    for (const auto& step : steps_of(side)) {
        const double scale = static_cast<double>(step.side) / side;
        // A side that is odd loses a row; it never gains one.
        const auto scaled = [&](int pixels) { return std::min(even(pixels * scale), pixels / 2 * 2); };
        rungs.push_back({scaled(width), scaled(height), step.video_kbit});
    }
    return rungs;
}

bool may_be_copied(const FilmFacts& film, const PlannedRung& rung) {
    const bool plays =
        film.video_codec == "h264" && film.pixel_format == "yuv420p" && (!film.has_audio || film.audio_codec == "aac");
    const bool as_is = film.rotation == 0 && film.square && film.width == rung.width && film.height == rung.height;
    const bool lean = film.bit_rate > 0 && film.bit_rate <= 1'500.0 * (rung.video_kbit + audio_kbit);
    return plays && as_is && lean && film.fps <= 61;
}

}  // namespace media
