#pragma once
// The limits of pictures and sheets, for the server and for the program that decodes and draws them.
#include <cstdint>

namespace media {

inline constexpr std::int64_t most_pixels = 50'000'000;           ///< of a picture as it comes
inline constexpr int most_source_side = 20'000;                   ///< of a picture as it comes
inline constexpr int most_side = 4'096;                           ///< of a clean original
inline constexpr int most_animated_side = 1'024;                  ///< of a clean original that moves
inline constexpr int most_frames = 1'000;                         ///< above it only the first is kept
inline constexpr std::int64_t most_animated_pixels = 60'000'000;  ///< of all frames; above it only the first is kept
inline constexpr std::uint64_t most_picture_bytes = 100u << 20;   ///< of a file as it comes, and of one that is made

/// Files of fonts that a sheet may choose from: those that the system would take first. All of them are open at once,
/// and 1,024 descriptors is what a process may have everywhere.
inline constexpr std::uint64_t most_fonts = 900;

/// How lyceum-media ends.
inline constexpr int picture_done = 0, picture_refused = 2, picture_failed = 3;

}  // namespace media
