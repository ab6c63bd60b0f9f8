// Playlists of HLS.
#include "media/playlist.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace media {
namespace {

template <class Number>
bool take(std::string_view& text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

/// "1234@567"
bool read_range(std::string_view text, Segment& segment) {
    if (!take(text, segment.bytes) || !text.starts_with('@')) return false;
    text.remove_prefix(1);
    return take(text, segment.offset) && (text.empty() || text == "\"");
}

std::string number(double value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.3f", value);
    return digits;
}

std::string range(const Segment& segment) {
    return std::to_string(segment.bytes) + '@' + std::to_string(segment.offset);
}

}  // namespace

double Playlist::duration() const {
    double sum = 0;
    for (const auto& segment : segments) sum += segment.duration;
    return sum;
}

int Playlist::peak() const {
    double most = 0;
    // A last segment of a few frames says nothing of what a line must carry.
    for (const auto& segment : segments)
        if (segment.duration >= 0.5 || segments.size() == 1)
            most = std::max(most, static_cast<double>(segment.bytes) * 8 / std::max(segment.duration, 0.1));
    return static_cast<int>(std::min(most, 1e9));
}

std::optional<Playlist> read_playlist(std::string_view text) {
    Playlist list;
    Segment next{};
    while (!text.empty()) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const auto after = [&](std::string_view name) {
            if (!line.starts_with(name)) return false;
            line.remove_prefix(name.size());
            return true;
        };
        if (after("#EXT-X-MAP:")) {
            const auto at = line.find("BYTERANGE=\"");
            if (at == line.npos || !read_range(line.substr(at + 11), list.head)) return std::nullopt;
        } else if (after("#EXTINF:")) {
            if (!take(line, next.duration) || !(next.duration >= 0)) return std::nullopt;
        } else if (after("#EXT-X-BYTERANGE:")) {
            if (!read_range(line, next)) return std::nullopt;
        } else if (!line.empty() && line[0] != '#') {
            if (next.bytes == 0) return std::nullopt;
            list.segments.push_back(next);
            next = {};
        }
    }
    if (list.head.bytes == 0 || list.segments.empty()) return std::nullopt;
    return list;
}

std::string write_playlist(const Playlist& list, std::string_view name) {
    double longest = 1;
    for (const auto& segment : list.segments) longest = std::max(longest, segment.duration);
    const std::string file{name};
    std::string text = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:" + std::to_string(std::lround(longest)) +
                       "\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI=\"" + file +
                       "\",BYTERANGE=\"" + range(list.head) + "\"\n";
    for (const auto& segment : list.segments)
        text += "#EXTINF:" + number(segment.duration) + ",\n#EXT-X-BYTERANGE:" + range(segment) + '\n' + file + '\n';
    return text + "#EXT-X-ENDLIST\n";
}

std::string codecs_of(std::string_view head) {
    // ISO 14496-15 section 5.3.3: a version, then profile, compatibility and level, which RFC 6381 writes as hex.
    const auto at = head.find("avcC");
    if (at == head.npos || head.size() < at + 8) return {};
    char text[16];
    std::snprintf(text, sizeof text, "avc1.%02x%02x%02x", static_cast<unsigned char>(head[at + 5]),
                  static_cast<unsigned char>(head[at + 6]), static_cast<unsigned char>(head[at + 7]));
    return std::string{text} + (head.find("mp4a") == head.npos ? "" : ",mp4a.40.2");
}

}  // namespace media
