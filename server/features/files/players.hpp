#pragma once
// Players: where a lesson's film is, for one viewer and a short time, and what they get from there.
#include <mutex>

#include "auth/caller.hpp"
#include "features/files/bytes.hpp"
#include "features/files/media_file.hpp"
#include "features/videos/standing.hpp"

namespace store {
class Blobs;
}

namespace files {

/// How long an address of a film works; then the player asks for another one.
inline constexpr std::chrono::minutes film_address_lasts{10};

enum class StreamType {
    upload,  ///< kept here; without addresses as long as it is being prepared
    link,    ///< kept elsewhere, at `mp4`
    none,
};

struct Track {
    std::string language, label, url;
};

/// Where the film is; null: not in this form.
struct Stream {
    std::optional<std::string> hls, mp4, poster;
    std::vector<Track> captions;
    std::optional<base::Instant> expiresAt;  ///< of the addresses on this site; null: there are none
    StreamType type = StreamType::none;
};

class Players {
public:
    /// `signature_is_enough`: an address works without a session too, as long as its viewer may watch.
    Players(store::Documents& documents, store::Blobs& blobs, bool signature_is_enough)
        : documents_{documents}, blobs_{blobs}, signature_is_enough_{signature_is_enough} {}

    /// Makes the key that signs, so that reading writes nothing later.
    void prepare();
    Stream stream(const auth::Caller&, VideoId);
    /// master.m3u8, <height>.m3u8, <height>.mp4, video.mp4 or poster. Rights are asked anew each time; not_found
    /// whatever is wrong.
    Served play(const auth::Caller&, const std::string& token, MediaFileId, const std::string& name);
    /// <language>.vtt
    Served caption(const auth::Caller&, const std::string& token, MediaFileId, const std::string& name);

private:
    videos::Video admit(const auth::Caller&, const std::string& token, MediaFileId);
    std::optional<auth::Caller> viewer(UserId) const;
    std::optional<MediaFile> find(const videos::Video&) const;
    Served blob(FileId, std::string type) const;
    Served original(FileId) const;
    std::string key();

    store::Documents& documents_;
    store::Blobs& blobs_;
    const bool signature_is_enough_;
    std::mutex mutex_;
    std::string key_;
};

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::Track> = std::array{
    field<&files::Track::language>(),
    field<&files::Track::label>(),
    field<&files::Track::url>(),
};

template <>
inline constexpr auto fields<files::Stream> = std::array{
    field<&files::Stream::hls>({.null_when_empty = true}),
    field<&files::Stream::mp4>({.null_when_empty = true}),
    field<&files::Stream::poster>({.null_when_empty = true}),
    field<&files::Stream::captions>(),
    field<&files::Stream::expiresAt>(
        {.null_when_empty = true, .about = "When the addresses on this site end; ask for new ones before"}),
    field<&files::Stream::type>({.about = "upload: kept here; link: kept elsewhere"}),
};

}  // namespace schema
