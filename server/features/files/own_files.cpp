// Own files: only their owner knows of them here.
#include "features/files/own_files.hpp"

#include "features/files/policy.hpp"
#include "features/files/removing.hpp"
#include "features/files/work.hpp"
#include "jobs/queue.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {

using base::Failure, base::Fault, base::require;
using store::eq, store::of, store::set, store::unset;

namespace {

constexpr int most_uses_told = 20;

MediaFile own(store::Documents& documents, const auth::Caller& caller, MediaFileId id) {
    auto file = of<MediaFile>(documents).find(id);
    require(file && file->owner == caller.user, Fault::not_found, "there is no such file");
    return *std::move(file);
}

Failure is_in_use(store::Documents& documents, MediaFileId id) {
    base::Problems problems;
    const auto uses =
        of<FileUse>(documents)
            .list({.by = &schema::indexes<FileUse>[0], .where = {eq<&FileUse::file>(id)}, .limit = most_uses_told})
            .items;
    for (const auto& use : uses) problems.push_back({use.collection + '/' + use.document.hex(), "names this file"});
    return {Fault::conflict, "This file is in use: take it out of what names it first.", std::move(problems)};
}

}  // namespace

schema::Listing<MediaFile> OwnFiles::list(const auth::Caller& caller, const schema::Paging& paging) {
    auto page = of<MediaFile>(documents_)
                    .list({.by = &schema::indexes<MediaFile>[0],
                           .where = {eq<&MediaFile::owner>(caller.user)},
                           .backwards = true,
                           .after = paging.after,
                           .limit = paging.limit});
    return {std::move(page.items), std::move(page.next)};
}

MediaFile OwnFiles::read(const auth::Caller& caller, MediaFileId id) { return own(documents_, caller, id); }

Room OwnFiles::room(const auth::Caller& caller) { return room_of(documents_, limits_, caller); }

void OwnFiles::remove(const auth::Caller& caller, MediaFileId id) {
    documents_.transact([&](store::Documents& inside) {
        own(inside, caller, id);
        if (!remove_unused(inside, blobs_, id)) throw is_in_use(inside, id);
        queue_.add(inside, Work::gone_job, id.hex());
    });
}

MediaFile OwnFiles::retry(const auth::Caller& caller, MediaFileId id) {
    MediaFile file;
    documents_.transact([&](store::Documents& inside) {
        file = own(inside, caller, id);
        require(file.state == State::failed, Fault::conflict, "This file has not failed.");
        require(file.bytes > 0, Fault::conflict, "Nothing of this file is kept: send it again.");
        of<MediaFile>(inside).update(id, {set<&MediaFile::state>(State::processing), set<&MediaFile::progress>(0),
                                          unset<&MediaFile::problem>()});
        const bool is_film = wants_film(file.purpose) && file.original;
        queue_.add(inside, is_film ? Work::film_job : Work::take_job, id.hex());
        file = own(inside, caller, id);
    });
    return file;
}

}  // namespace files
