#pragma once
// Playlists of HLS (RFC 8216): what ffmpeg wrote is read strictly and written anew.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace media {

struct Segment {
    double duration;  ///< seconds
    std::uint64_t bytes, offset;
};

struct Playlist {
    Segment head{};  ///< the initialisation section, without a duration
    std::vector<Segment> segments;
    double duration() const;
    /// Bits a second of the segment that has most of them.
    int peak() const;
};

/// Nothing: it is not the playlist of one file's byte ranges.
std::optional<Playlist> read_playlist(std::string_view text);
/// `name`: what the playlist calls the file.
std::string write_playlist(const Playlist&, std::string_view name);

/// "avc1.640028,mp4a.40.2", read from an initialisation section; "" when its pictures are not H.264.
std::string codecs_of(std::string_view head);

}  // namespace media
