#pragma once
// Command lines of ffmpeg and ffprobe: what all of them have in common, and how they end.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "media/child.hpp"
#include "media/films.hpp"

namespace media {

using Words = std::vector<std::string>;

/// The program and its input: only plain files, only the demuxer of the file's own kind, only codecs that films have.
/// `before`: further options of the input. Failure invalid: not a film.
Words reading(const std::string& program, const std::filesystem::path& in, const Words& before = {});

/// For work on so many seconds of film that writes files of at most so many bytes.
ChildLimits film_limits(double duration, std::uint64_t file_bytes);

/// Runs ffmpeg with these words, and `progress` told of a film of `duration` seconds. Seconds of film that it came to.
double run_ffmpeg(Words words, const ChildLimits&, double duration, const OnProgress& progress);

/// Failure as Films says, unless the child ended well.
void check_film(const ChildResult&);

}  // namespace media
