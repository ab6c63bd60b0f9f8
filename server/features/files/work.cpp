// Work on what was uploaded: bytes become blobs, pictures become clean, and how work fails.
#include "features/files/work.hpp"

#include "base/failure.hpp"
#include "features/files/limits.hpp"
#include "features/files/parts.hpp"
#include "features/files/policy.hpp"
#include "jobs/queue.hpp"
#include "jobs/workers.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {

using base::Failure, base::Fault;
using store::eq, store::of, store::set, store::unset;

namespace {

constexpr std::size_t most_problem_bytes = 500;

constexpr const char* is_gone = "The bytes of this file are gone. Send it again.";

}  // namespace

store::Filter Work::still_at_work(const MediaFile& file) {
    return {eq<&MediaFile::_id>(file._id), eq<&MediaFile::state>(State::processing)};
}

void Work::register_on(jobs::Workers& workers) {
    std::error_code ignored;
    std::filesystem::remove_all(scratch_, ignored);
    is_stopping_ = [&workers] { return workers.is_stopping(); };
    pictures_ = media::Pictures{media::picture_program(), media::picture_child_limits(), is_stopping_};
    workers.lane("pictures", pictures_at_once);
    workers.lane("films", films_at_once);
    const auto give_up_on = [this](const std::string& file) { give_up(file); };
    workers.on(take_job, [this](const std::string& file) { take(file); },
               {.lease = picture_lease, .lane = "pictures", .given_up = give_up_on});
    workers.on(film_job, [this](const std::string& file) { film(file); },
               {.lease = film_lease, .lane = "films", .given_up = give_up_on});
}

/// Nullopt: it was deleted, or is done.
std::optional<MediaFile> Work::at_work(const std::string& id) {
    auto file = of<MediaFile>(documents_).find(MediaFileId{base::ObjectId::parse(id).value_or(base::ObjectId{})});
    if (file && file->state != State::processing) file.reset();
    return file;
}

void Work::guarded(const std::string& id, const std::function<void(MediaFile&)>& f) {
    auto file = at_work(id);
    if (!file) return;
    try {
        f(*file);
    } catch (const Failure& failure) {
        if (!at_work(id)) return;  // deleted meanwhile: its bytes went under our hands
        if (failure.fault != Fault::invalid) throw;
        fail(*file, failure.what());
    }
}

/// It is what was sent that cannot be used: nothing of it is kept.
void Work::fail(const MediaFile& file, const std::string& problem) {
    documents_.transact([&](store::Documents& inside) {
        const bool is_mine = of<MediaFile>(inside).update(
            still_at_work(file),
            {set<&MediaFile::state>(State::failed), set<&MediaFile::problem>(problem.substr(0, most_problem_bytes)),
             set<&MediaFile::bytes>(0), unset<&MediaFile::original>()});
        if (!is_mine) return;
        for (const auto& part : parts_of(file)) blobs_.remove(part);
    });
    blobs_.drop_draft(file._id.value);
    ++tally_.failed;
}

void Work::give_up(const std::string& id) {
    const auto file = at_work(id);
    if (!file) return;
    of<MediaFile>(documents_)
        .update(still_at_work(*file),
                {set<&MediaFile::state>(State::failed),
                 set<&MediaFile::problem>("The server could not work on this file. Try it again.")});
    ++tally_.failed;
}

void Work::take(const std::string& id) {
    guarded(id, [this](MediaFile& file) {
        if (!keep_original(file)) return;
        if (!wants_film(file.purpose)) make_picture(file);
    });
}

/// The draft becomes a blob. A film gets its place in the queue of films with that.
bool Work::keep_original(MediaFile& file) {
    const auto draft = file._id.value;
    if (file.original) return blobs_.drop_draft(draft), true;  // a server was killed before it came to that
    const bool is_film = wants_film(file.purpose);
    // A film's own id names what is watched of it, from now on; a picture's names the clean one. The bytes of either
    // come later, so that the original's are settled for an id of their own.
    const auto settled_for = FileId::make(), original = is_film ? FileId{draft} : settled_for;
    store::SettledBlob settled;
    try {
        settled = blobs_.settle(draft, settled_for);
    } catch (const Failure& failure) {
        if (failure.fault != Fault::not_found) throw;
        throw Failure{Fault::invalid, is_gone};
    }
    bool is_mine = false;
    documents_.transact([&](store::Documents& inside) {
        is_mine = of<MediaFile>(inside).update(still_at_work(file), {set<&MediaFile::original>(original)});
        if (!is_mine) return;
        blobs_.name(settled, original, part_name(file._id, "original"), file.type);
        if (is_film) queue_.add(inside, film_job, file._id.hex());
    });
    blobs_.drop_draft(draft);
    file.original = original;
    return is_mine;
}

void Work::make_picture(const MediaFile& file) {
    const auto original = blobs_.path(*file.original);
    if (!original) throw Failure{Fault::invalid, is_gone};
    const Scratch scratch{scratch_};
    const auto clean = scratch / "clean";
    const auto facts = pictures_.clean(original->path(), clean, file.crop ? read_crop(*file.crop) : std::nullopt);
    const auto kept = place_.keep(file, clean, facts.kind);
    const store::Change ready{set<&MediaFile::state>(State::ready),
                              set<&MediaFile::progress>(100),
                              set<&MediaFile::type>(std::string{media::facts(facts.kind).type}),
                              set<&MediaFile::bytes>(static_cast<std::int64_t>(kept.bytes)),
                              set<&MediaFile::url>(kept.url),
                              set<&MediaFile::width>(facts.width),
                              set<&MediaFile::height>(facts.height),
                              set<&MediaFile::colour>(facts.colour),
                              set<&MediaFile::blurhash>(facts.blurhash),
                              set<&MediaFile::isAlpha>(facts.alpha),
                              set<&MediaFile::isAnimated>(facts.frames > 1),
                              unset<&MediaFile::original>(),
                              unset<&MediaFile::crop>()};
    bool is_mine = false;
    documents_.transact([&](store::Documents& inside) {
        is_mine = of<MediaFile>(inside).update(still_at_work(file), ready);
        if (!is_mine) return;
        blobs_.remove(*file.original);
        kept.name();
    });
    if (is_mine) ++tally_.pictures;
}

}  // namespace files
