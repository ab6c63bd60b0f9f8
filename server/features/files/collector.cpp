// Collector: each removal is asked for again in its own transaction.
#include "features/files/collector.hpp"

#include "base/log.hpp"
#include "features/files/limits.hpp"
#include "features/files/parts.hpp"
#include "features/files/removing.hpp"
#include "features/files/work.hpp"
#include "jobs/job.hpp"
#include "store/blob_file.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {

using store::eq, store::gt, store::lt, store::ne, store::of;

void Collector::run() {
    const std::lock_guard lock{one_at_a_time_};
    keep_waiting_drafts();
    remove_unused_files();
    remove_strays();
    blobs_.collect(store::unnamed_stay);
}

void Collector::keep_waiting_drafts() {
    const auto waiting = of<jobs::Job>(documents_)
                             .list({.by = &schema::indexes<jobs::Job>[0],
                                    .where = {eq<&jobs::Job::state>(jobs::State::waiting)},
                                    .also = {eq<&jobs::Job::kind>(Work::take_job)},
                                    .limit = store::most_listed})
                             .items;
    for (const auto& job : waiting) {
        const auto id = base::ObjectId::parse(job.payload);
        const auto file = id ? of<MediaFile>(documents_).find(MediaFileId{*id}) : std::nullopt;
        if (!file || file->original || file->state != State::processing) continue;
        const auto draft = blobs_.draft(*id);
        draft->truncate(draft->size());  // young again, and nothing else
    }
}

/// A film that waits for its turn is no unused file yet, however long it waits.
void Collector::remove_unused_files() {
    const auto before = base::now() - unused_stay;
    store::Query query{.by = &schema::indexes<MediaFile>[1],
                       .where = {eq<&MediaFile::uses>(0), lt<&MediaFile::updatedAt>(before)},
                       .also = {ne<&MediaFile::state>(State::processing)},
                       .limit = collected_page};
    int seen = 0, removed = 0;
    do {
        const auto page = of<MediaFile>(documents_).list(query);
        for (const auto& file : page.items) removed += remove_unused(documents_, blobs_, file._id, before);
        seen += collected_page;
        query.after = page.next;
    } while (query.after && seen < most_collected);
    if (removed > 0) base::log(base::Level::info, "files.collected", {{"files", removed}});
}

/// Parts whose file was removed with its owner, or in another way that knew nothing of blobs.
void Collector::remove_strays() {
    using store::BlobFile;
    const auto before = base::now() - unused_stay;
    store::Query query{
        .by = &schema::indexes<BlobFile>[0],
        .where = {gt<&BlobFile::filename>(std::string{part_prefix}), lt<&BlobFile::filename>(std::string{after_parts})},
        .after = after_,
        .limit = collected_page};
    int seen = 0, removed = 0;
    do {
        const auto page = of<BlobFile>(documents_).list(query);
        for (const auto& part : page.items) {
            const auto owner = owner_of_part(part.filename.value_or(""));
            if (!owner || part.uploadDate > before || of<MediaFile>(documents_).find(*owner)) continue;
            blobs_.remove(part._id);
            ++removed;
        }
        seen += collected_page;
        query.after = after_ = page.next;
    } while (query.after && seen < most_collected);
    if (removed > 0) base::log(base::Level::info, "files.strays", {{"blobs", removed}});
}

}  // namespace files
