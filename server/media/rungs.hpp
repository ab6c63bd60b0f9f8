#pragma once
// Rungs: which qualities a film gets. Pure.
#include <vector>

#include "media/films.hpp"

namespace media {

struct PlannedRung {
    int width, height;  ///< even, as it is seen
    int video_kbit;     ///< the most that its pictures take a second
    bool operator==(const PlannedRung&) const = default;
};

inline constexpr int audio_kbit = 128;
inline constexpr double segment_s = 4;

/// Best first; by the shorter side, so that an upright film has the same ones. Never above the source.
std::vector<PlannedRung> plan_rungs(int width, int height);

/// The film can be the best rung as it is: what browsers play, at a bit rate that is no waste. Its key frames are
/// another question.
bool may_be_copied(const FilmFacts&, const PlannedRung&);

}  // namespace media
