#pragma once
// Parts of a cue, read by the grammar of WebVTT: times, settings, text.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace media {

struct Timing {
    std::int64_t start_ms, end_ms;
    std::string_view rest;  ///< what follows on the line
};
/// "00:01.000 --> 01:00:02.500 line:0"; SubRip has a comma before the milliseconds.
std::optional<Timing> read_timing(std::string_view line);
/// "01:00:02.500"
std::string write_time(std::int64_t milliseconds);

/// The settings that count, one space between them: vertical, line, position, size, align. Nothing: one is wrong.
std::optional<std::string> read_settings(std::string_view text);

bool is_utf8(std::string_view text);
/// The text without tags, character references read, lines and runs of space as one space.
std::string plain(std::string_view cue_text);

}  // namespace media
