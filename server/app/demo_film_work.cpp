// Rendering is the upload of the demo's films; everything after it is the files' own work.
#include "app/demo_film_work.hpp"

#include <algorithm>

#include "app/demo_pictures.hpp"
#include "base/failure.hpp"
#include "features/courses/course.hpp"
#include "features/files/media_file.hpp"
#include "features/files/parts.hpp"
#include "features/files/scratch.hpp"
#include "features/files/work.hpp"
#include "features/videos/video.hpp"
#include "jobs/queue.hpp"
#include "jobs/workers.hpp"
#include "schema/files.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using store::of, store::set, store::unset;
using videos::Video;

constexpr const char* job = "demo.film";
constexpr std::chrono::minutes lease{30};

/// The demo's lesson of this title, unless somebody has given it another film meanwhile.
std::optional<Video> lesson_of(store::Documents& documents, std::string_view title) {
    store::Query query{.limit = store::most_listed};
    do {
        auto page = of<Video>(documents).list(query);
        for (auto& video : page.items)
            if (video.title == title && !video.videoFileId && video.videoUrl &&
                video.videoUrl->starts_with(demo_film_address))
                return std::move(video);
        query.after = page.next;
    } while (query.after);
    return std::nullopt;
}

void keep(store::Store& store, jobs::Queue& queue, const DemoFilm& film, const std::filesystem::path& path) {
    // As with an upload: the film's own id is to have what is watched of it, once it is made.
    const auto blob = store.blobs().settle_file(path, store::BlobId::make());
    store.documents().transact([&](store::Documents& inside) {
        const auto lesson = lesson_of(inside, film.title);
        const auto course = lesson ? of<courses::Course>(inside).find(lesson->course) : std::nullopt;
        if (!course || of<files::MediaFile>(inside).find(files::MediaFileId{film.file})) return;
        const FileId id{film.file};
        files::MediaFile file{._id = {film.file},
                              .owner = course->creator,
                              .purpose = files::Purpose::video,
                              .filename = film.filename,
                              .type = std::string{DemoFilm::type},
                              .bytes = static_cast<std::int64_t>(blob.bytes),
                              .url = schema::file_address(film.file),
                              .original = id};
        store.blobs().name(blob, id, files::part_name(file._id, "original"), file.type);
        of<files::MediaFile>(inside).insert(file);
        of<Video>(inside).update(lesson->_id, {set<&Video::videoFileId>(id), unset<&Video::videoUrl>()});
        queue.add(inside, files::Work::film_job, file._id.hex());
    });
}

}  // namespace

std::size_t order_demo_films(store::Documents& documents, jobs::Queue& queue) {
    if (!art::films_available()) return 0;
    const auto films = demo_films();
    documents.transact([&](store::Documents& inside) {
        for (const auto& film : films) queue.add(inside, job, std::string{film.title});
    });
    return films.size();
}

void register_demo_films(jobs::Workers& workers, store::Store& store, jobs::Queue& queue,
                         const std::filesystem::path& data) {
    const auto work = [&workers, &store, &queue, folder = data / "scratch"](const std::string& title) {
        const auto films = demo_films();
        const auto film = std::ranges::find(films, title, &DemoFilm::title);
        if (film == films.end() || !lesson_of(store.documents(), title)) return;
        const files::Scratch scratch{folder};
        const auto path = scratch.path() / film->filename;
        if (!art::film(film->film, DemoFilm::seconds, path, [&](double) { return !workers.is_stopping(); }))
            throw base::Failure{base::Fault::unavailable, "the film was not made"};
        keep(store, queue, *film, path);
    };
    workers.on(job, work, {.lease = lease, .lane = "films"});
}

}  // namespace app
