// Players: passes given and taken, playlists, and the bytes that they name.
#include "features/files/players.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/log.hpp"
#include "features/files/caption.hpp"
#include "features/files/pass.hpp"
#include "features/site/secret.hpp"
#include "media/films.hpp"
#include "media/kind.hpp"
#include "media/playlist.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {
namespace {

using base::Fault;
using store::eq, store::of;
using videos::Video;

constexpr std::string_view playlist_type = "application/vnd.apple.mpegurl";

[[noreturn]] void nothing() { throw base::Failure{Fault::not_found, "there is no such film"}; }

/// What the addresses of a lesson name: its film, or where that is kept elsewhere (captions have addresses all the
/// same) the lesson itself.
MediaFileId named_by(const Video& video) { return {video.videoFileId ? video.videoFileId->value : video._id.value}; }

/// What browsers play as it is.
bool is_film(media::Kind kind) { return kind == media::Kind::mp4 || kind == media::Kind::webm; }

/// The kind of a film that no knowledge of ours stands beside: another application has put it there.
std::optional<media::Kind> film_kind(Bytes& bytes) {
    std::string first(media::kind_bytes, '\0');
    first.resize(bytes.read(0, first));
    const auto kind = media::kind_of(first);
    return kind && is_film(*kind) ? kind : std::nullopt;
}

Served text(std::string content, std::string_view type) {
    Served out{.type = std::string{type}, .version = base::to_hex(base::sha256(content)), .is_uploaded = false};
    out.bytes = bytes_of(std::move(content));
    return out;
}

std::string master_of(const MediaFile& file) {
    std::vector<media::Rung> rungs;
    for (const auto& one : file.rungs) {
        media::Rung rung;
        rung.width = static_cast<int>(one.width), rung.height = static_cast<int>(one.height);
        rung.bandwidth = static_cast<int>(one.bandwidth), rung.codecs = one.codecs;
        rungs.push_back(std::move(rung));
    }
    return media::Films::master(rungs);
}

/// As it is stored, but naming nothing except its own rung.
std::string playlist_of(const Rung& rung) {
    const auto list = media::read_playlist(rung.playlist);
    if (!list) nothing();
    return media::write_playlist(*list, std::to_string(rung.height) + ".mp4");
}

/// The rung that "720.mp4" names.
const Rung* rung_of(const MediaFile& file, std::string_view name, std::string_view ending) {
    if (!name.ends_with(ending)) return nullptr;
    name.remove_suffix(ending.size());
    const auto found =
        std::ranges::find_if(file.rungs, [&](const Rung& rung) { return std::to_string(rung.height) == name; });
    return found == file.rungs.end() ? nullptr : &*found;
}

}  // namespace

std::string Players::key() {
    const std::lock_guard lock{mutex_};
    if (key_.empty()) key_ = site::secret_of(documents_, "films");
    return key_;
}

void Players::prepare() {
    try {
        key();
    } catch (const base::Failure& failure) {  // on a full disk, for one: all else can be read
        base::log(base::Level::warning, "films.no_key", {{"why", failure.what()}});
    }
}

std::optional<MediaFile> Players::find(const Video& video) const {
    return of<MediaFile>(documents_).find(MediaFileId{named_by(video)});
}

Stream Players::stream(const auth::Caller& caller, VideoId id) {
    const auto video = videos::open(documents_, caller, id).video;
    Stream out{.poster = video.thumbnail};
    const Pass pass{base::now() + film_address_lasts, caller.user, id, named_by(video)};
    const auto folder = "/media/v/" + write_pass(pass, key()) + '/' + pass.file.hex() + '/';
    if (video.videoFileId) {
        out.type = StreamType::upload;
        const auto file = find(video);
        if (file && !file->rungs.empty()) out.hls = folder + "master.m3u8";
        const auto bytes = file ? nullptr : bytes_of(blobs_.open(*video.videoFileId));
        if ((file && file->mp4) || (bytes && film_kind(*bytes))) out.mp4 = folder + "video.mp4";
        if (!out.poster && file && file->poster) out.poster = folder + "poster";
    } else if (video.videoUrl) {
        out.type = StreamType::link;
        out.mp4 = video.videoUrl;
    }
    for (const auto& caption : captions_of(documents_, id))
        out.captions.push_back({caption.language, caption.label, folder + "captions/" + caption.language + ".vtt"});
    if (video.videoFileId || !out.captions.empty()) out.expiresAt = pass.until;
    return out;
}

/// The viewer as they are now, for who comes with a pass alone.
std::optional<auth::Caller> Players::viewer(UserId id) const {
    if (!id) return auth::Caller{};
    const auto user = of<users::User>(documents_).find(id);
    if (!user || user->deletedAt) return std::nullopt;
    return auth::Caller{
        .user = id, .creator = user->role == users::Role::creator, .owner = user->isOwner, .may_write = false};
}

/// The lesson of a pass that is good, in the hands of its viewer, who may watch it now.
Video Players::admit(const auth::Caller& caller, const std::string& token, MediaFileId file) {
    const auto pass = read_pass(token, key(), base::now());
    if (!pass || pass->file != file) nothing();
    auto who = std::optional{caller};
    if (caller.user != pass->viewer) {
        if (!signature_is_enough_ || caller.signed_in()) nothing();
        who = viewer(pass->viewer);
    }
    auto opened = who ? videos::look(documents_, *who, pass->video) : std::nullopt;
    if (!opened || named_by(opened->video) != file) nothing();
    return std::move(opened->video);
}

Served Players::blob(FileId id, std::string type) const {
    const auto kept = blobs_.facts(id);
    auto reader = kept ? blobs_.open(id) : nullptr;
    if (!reader) nothing();
    return {.bytes = bytes_of(std::move(reader)), .type = std::move(type), .version = kept->sha256};
}

Served Players::original(FileId id) const {
    auto out = blob(id, {});
    const auto kind = film_kind(*out.bytes);
    if (!kind) nothing();
    out.type = media::facts(*kind).type;
    return out;
}

Served Players::play(const auth::Caller& caller, const std::string& token, MediaFileId id, const std::string& name) {
    const auto video = admit(caller, token, id);
    if (!video.videoFileId) nothing();
    const auto file = find(video);
    if (name == "video.mp4" && !file) return original(*video.videoFileId);
    if (!file) nothing();
    if (name == "video.mp4" && file->mp4) return blob(*file->mp4, "video/mp4");
    if (name == "poster" && file->poster) return blob(*file->poster, "image/jpeg");
    if (name == "master.m3u8" && !file->rungs.empty()) return text(master_of(*file), playlist_type);
    if (const auto* rung = rung_of(*file, name, ".m3u8")) return text(playlist_of(*rung), playlist_type);
    if (const auto* rung = rung_of(*file, name, ".mp4")) return blob(rung->file, "video/mp4");
    nothing();
}

Served Players::caption(const auth::Caller& caller, const std::string& token, MediaFileId id, const std::string& name) {
    constexpr std::string_view ending = ".vtt";
    const auto video = admit(caller, token, id);
    const auto language = name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : std::string{};
    const auto found = of<Caption>(documents_).find({eq<&Caption::video>(video._id), eq<&Caption::language>(language)});
    if (!found) nothing();
    return text(found->text, "text/vtt");
}

}  // namespace files
