#pragma once
// Captions: WebVTT (w3.org/TR/webvtt1) read strictly and written in one form; SubRip is read too.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace media {

inline constexpr std::size_t most_caption_bytes = 1'000'000;
inline constexpr std::size_t most_cues = 10'000;

/// What is shown from start_ms until end_ms.
struct Cue {
    std::int64_t start_ms = 0, end_ms = 0;
    std::string text;      ///< lines with \n between them, with WebVTT's own markup (<b>, <v Name>, &amp;)
    std::string settings;  ///< "line:0 align:start"; regions are not kept
    std::string id;        ///< one line
    bool operator==(const Cue&) const = default;
};

/// The cues of a WebVTT file, or of a SubRip file; notes, styles and regions are dropped.
/// Failure invalid with a problem a line ("line 12"), at most 20 of them; too_large above a limit.
std::vector<Cue> parse_captions(std::string_view text);

/// One text for equal cues: sorted by their start, LF, times with hours. Cues that were edited are checked here.
/// Failure invalid with a problem a cue ("cues.3"); too_large above a limit.
std::string to_webvtt(std::vector<Cue> cues);

/// What is said, one line a cue, without markup: for the search.
std::string plain_text(const std::vector<Cue>& cues);

}  // namespace media
