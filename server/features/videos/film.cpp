// A lesson's film: what follows from naming one, and from letting one go.
#include "features/videos/film.hpp"

#include "features/files/films.hpp"
#include "store/collection.hpp"

namespace videos {

using base::Failure, base::Fault;
using store::eq, store::of;
using Patch = schema::Patch<Video>;

namespace {

void require_one_film(bool here, bool elsewhere) {
    if (here && elsewhere)
        throw Failure{Fault::invalid,
                      "A lesson has one film: an uploaded one or one that is kept elsewhere.",
                      {{"videoUrl", "must not be given together with videoFileId"}}};
}

void require_no_duration(bool given) {
    if (given)
        throw Failure{Fault::conflict,
                      "the server measures the duration of an uploaded video",
                      {{"duration", "is measured by the server"}}};
}

/// Sets a member, or unsets it when there is no value, whatever the patch said of it.
template <auto Member>
void put(Patch& patch, schema::TypeOf<Member> value) {
    const auto* field = schema::table_of<Video>.find(schema::name_of_member<Member>);
    std::erase(patch.given, field);
    std::erase(patch.removed, field);
    (value ? patch.given : patch.removed).push_back(field);
    patch.value.*Member = std::move(value);
}

/// What the lesson takes of a film that is ready; a thumbnail of its own stays.
void take(store::Documents& documents, const files::MediaFile& film, VideoId lesson, bool has_thumbnail, Patch& patch) {
    if (film.duration) put<&Video::duration>(patch, film.duration);
    if (has_thumbnail) return;
    if (auto address = files::make_poster(documents, film, lesson.value))
        put<&Video::thumbnail>(patch, std::move(address));
}

/// Whether the lesson's thumbnail is the poster of the film that it has.
bool shows_poster(const Video& video) {
    return video.videoFileId && video.thumbnail == files::poster_address(*video.videoFileId, video._id.value);
}

/// From the former film to the next one, or to none.
void change_film(store::Documents& documents, const Video& before, const std::optional<FileId>& next, Patch& patch) {
    const bool is_timed = patch.has<&Video::duration>() || patch.removes<&Video::duration>();
    const bool is_given = patch.has<&Video::thumbnail>();
    const bool goes = shows_poster(before) || patch.removes<&Video::thumbnail>();
    if (!is_timed) put<&Video::duration>(patch, std::nullopt);
    if (goes && !is_given) put<&Video::thumbnail>(patch, std::nullopt);
    const auto film = next ? files::ready_film(documents, *next) : std::nullopt;
    if (film) take(documents, *film, before._id, is_given || (before.thumbnail && !goes), patch);
}

}  // namespace

void take_film(store::Documents& documents, Video& added) {
    require_one_film(added.videoFileId.has_value(), added.videoUrl.has_value());
    if (!added.videoFileId) return;
    require_no_duration(added.duration.has_value());
    const auto film = files::ready_film(documents, *added.videoFileId);
    if (!film) return;
    added.duration = film->duration;
    if (!added.thumbnail) added.thumbnail = files::make_poster(documents, *film, added._id.value);
}

Patch with_film(store::Documents& documents, const Video& before, Patch patch) {
    const bool here = patch.has<&Video::videoFileId>(), elsewhere = patch.has<&Video::videoUrl>();
    require_one_film(here, elsewhere);
    if (here) put<&Video::videoUrl>(patch, std::nullopt);
    if (elsewhere) put<&Video::videoFileId>(patch, std::nullopt);
    const bool goes = patch.removes<&Video::videoFileId>();
    const auto next = here ? patch.value.videoFileId : goes ? std::nullopt : before.videoFileId;
    const bool is_timed = patch.has<&Video::duration>() || patch.removes<&Video::duration>();
    require_no_duration(next && is_timed);
    if (next != before.videoFileId) change_film(documents, before, next, patch);
    return patch;
}

void film_is_ready(store::Documents& documents, files::MediaFileId id) {
    const auto film = files::ready_film(documents, {id.value});
    if (!film) return;
    store::Query query{.by = &schema::indexes<files::FileUse>[0],
                       .where = {eq<&files::FileUse::file>(id)},
                       .limit = store::most_listed};
    do {
        const auto page = of<files::FileUse>(documents).list(query);
        for (const auto& use : page.items) {
            if (use.collection != schema::collection<Video>.name) continue;
            const VideoId lesson{use.document};
            const auto video = of<Video>(documents).find(lesson);
            if (!video || video->videoFileId != FileId{id.value}) continue;
            Patch patch;
            take(documents, *film, lesson, video->thumbnail.has_value(), patch);
            if (!patch.empty()) of<Video>(documents).update(lesson, store::changes(patch));
        }
        query.after = page.next;
    } while (query.after);
}

}  // namespace videos
