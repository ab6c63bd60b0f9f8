#pragma once
// Kind: what bytes are. It is read from the bytes and never from a name or a header of the request.
#include <optional>
#include <string_view>

namespace media {

/// Everything that is accepted. SVG, HTML, PDF, ZIP and all else has no kind.
enum class Kind { jpeg, png, gif, webp, avif, heic, mp4, quicktime, webm, matroska, vtt };

/// How many of a file's first bytes kind_of looks at.
inline constexpr std::size_t kind_bytes = 4'096;

/// The kind of a file that begins with these bytes, as its strictest reader sees it: a signature counts only at the
/// very beginning, and whatever else stands behind it (a comment with HTML, an appended ZIP) changes nothing.
std::optional<Kind> kind_of(std::string_view first_bytes);

struct KindFacts {
    std::string_view type;       ///< the media type it is served as
    std::string_view extension;  ///< without the dot
    bool picture = false, film = false;
};
const KindFacts& facts(Kind);

}  // namespace media
