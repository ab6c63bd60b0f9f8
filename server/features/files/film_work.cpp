// Work on films: facts and a poster, one file that plays while it loads, and the qualities.
#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "features/files/parts.hpp"
#include "features/files/scratch.hpp"
#include "features/files/work.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {

using base::Failure, base::Fault;
using store::of, store::set, store::unset;

namespace {

/// Which share of the work each step is, in percent: a step begins where the one before it has ended.
constexpr double fast_start_from = 2, ladder_from = 15, all = 99;
constexpr std::chrono::seconds between_notes{1};
/// From where on a frame is looked for: behind the fade-in, within the first scene.
constexpr double poster_share = 0.1, latest_poster_s = 10;
constexpr const char* is_gone = "The bytes of this film are gone. Send it again.";

}  // namespace

/// How far it is, written now and then. It stops the work when the server stops, or nobody wants the film any more.
class Work::Progress {
public:
    Progress(store::Documents& documents, const MediaFile& file, const std::function<bool()>& is_stopping)
        : documents_{documents}, file_{file}, is_stopping_{is_stopping} {}

    media::OnProgress step(double from, double to) {
        return [this, from, to](double percent) { return note(from + (to - from) * percent / 100); };
    }
    bool note(double percent) {
        if (is_stopping_()) return false;
        const auto now = std::chrono::steady_clock::now();
        if (now - noted_ < between_notes) return true;
        noted_ = now;
        return of<MediaFile>(documents_).touch(still_at_work(file_), {set<&MediaFile::progress>(std::floor(percent))});
    }

private:
    store::Documents& documents_;
    const MediaFile& file_;
    const std::function<bool()>& is_stopping_;
    std::chrono::steady_clock::time_point noted_{};
};

/// What was made of a film, durable and not yet named.
struct Work::FilmParts {
    media::FilmFacts facts;
    store::SettledBlob mp4, poster;
    std::string colour, blurhash;
    struct Quality {
        media::Rung rung;
        store::SettledBlob blob;
    };
    std::vector<Quality> qualities;

    std::int64_t bytes() const {
        auto sum = poster.bytes + mp4.bytes;
        for (const auto& one : qualities)
            if (one.blob.sha256 != mp4.sha256) sum += one.blob.bytes;
        return static_cast<std::int64_t>(sum);
    }
};

void Work::film(const std::string& id) {
    guarded(id, [&](MediaFile& file) {
        if (!file.original) throw Failure{Fault::invalid, is_gone};
        if (!media::Films::available()) return keep_film_as_it_is(file);
        Progress progress{documents_, file, is_stopping_};
        make_film(file, progress);
    });
}

/// Without ffmpeg the film is served as it came. The original's bytes become those of the film's own id for good.
void Work::keep_film_as_it_is(const MediaFile& file) {
    base::log(base::Level::warning, "files.no_ffmpeg", {{"file", file._id.hex()}});
    const auto original = blobs_.path(*file.original);
    if (!original) throw Failure{Fault::invalid, is_gone};
    const auto settled = blobs_.settle_file(original->path(), FileId{file._id.value});
    bool is_mine = false;
    documents_.transact([&](store::Documents& inside) {
        is_mine = of<MediaFile>(inside).update(still_at_work(file),
                                               {set<&MediaFile::state>(State::ready), set<&MediaFile::progress>(100)});
        if (!is_mine) return;
        blobs_.remove(*file.original);
        blobs_.name(settled, *file.original, part_name(file._id, "original"), file.type);
    });
    if (is_mine) ++tally_.films;
}

void Work::make_film(const MediaFile& file, Progress& progress) {
    const auto original = blobs_.path(*file.original);
    if (!original) throw Failure{Fault::invalid, is_gone};
    const Scratch scratch{scratch_};
    FilmParts parts{.facts = films_.probe(original->path())};
    make_poster(file, original->path(), parts.facts, parts, scratch.path());
    const auto mp4 = scratch / "film.mp4";
    const bool plays = films_.fast_start(original->path(), mp4, progress.step(fast_start_from, ladder_from));
    const auto rungs = films_.ladder(original->path(), parts.facts, scratch.path(), progress.step(ladder_from, all));
    for (const auto& rung : rungs) parts.qualities.push_back({rung, blobs_.settle_file(rung.file, FileId::make())});
    // What cannot be an MP4 as it is plays in one file by its best quality.
    const auto& played = plays ? mp4 : rungs.empty() ? original->path() : rungs.front().file;
    parts.mp4 = blobs_.settle_file(played, FileId{file._id.value});
    film_is_ready(file, parts);
}

/// The poster, and what can be said already.
void Work::make_poster(const MediaFile& file, const std::filesystem::path& film, const media::FilmFacts& facts,
                       FilmParts& parts, const std::filesystem::path& folder) {
    const auto frame = folder / "frame.jpg", poster = folder / "poster.jpg";
    films_.poster(film, frame, std::min(facts.duration * poster_share, latest_poster_s));
    const auto picture = pictures_.clean(frame, poster);
    parts.poster = blobs_.settle_file(poster, FileId::make());
    parts.colour = picture.colour;
    parts.blurhash = picture.blurhash;
    of<MediaFile>(documents_)
        .update(still_at_work(file), {set<&MediaFile::duration>(facts.duration), set<&MediaFile::width>(facts.width),
                                      set<&MediaFile::height>(facts.height), set<&MediaFile::colour>(picture.colour),
                                      set<&MediaFile::blurhash>(picture.blurhash)});
}

/// The film's own id names what plays in one file: GridFS's contract holds for whoever reads videoFileId. The original
/// goes.
void Work::film_is_ready(const MediaFile& file, const FilmParts& parts) {
    const FileId own = parts.mp4.id, poster = parts.poster.id;
    std::vector<Rung> rungs;
    for (const auto& [rung, blob] : parts.qualities)
        rungs.push_back({rung.width, rung.height, rung.bandwidth, rung.codecs, blob.id, rung.playlist});
    const store::Change ready{set<&MediaFile::state>(State::ready),  set<&MediaFile::progress>(100),
                              set<&MediaFile::bytes>(parts.bytes()), set<&MediaFile::mp4>(own),
                              set<&MediaFile::type>("video/mp4"),    set<&MediaFile::poster>(poster),
                              set<&MediaFile::rungs>(rungs),         unset<&MediaFile::original>()};
    bool is_mine = false;
    documents_.transact([&](store::Documents& inside) {
        is_mine = of<MediaFile>(inside).update(still_at_work(file), ready);
        if (!is_mine) return;
        blobs_.remove(*file.original);
        blobs_.name(parts.mp4, own, part_name(file._id, "film.mp4"), "video/mp4");
        blobs_.name(parts.poster, poster, part_name(file._id, "poster.jpg"), "image/jpeg");
        for (std::size_t i = 0; i < rungs.size(); ++i)
            blobs_.name(parts.qualities[i].blob, rungs[i].file,
                        part_name(file._id, std::to_string(rungs[i].height) + ".mp4"), "video/mp4");
        if (told_) told_(inside, file._id);
    });
    if (is_mine) ++tally_.films;
}

}  // namespace files
