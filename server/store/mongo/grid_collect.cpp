// Removing: the document at once, the chunks when nobody reads them any more.
#include "base/log.hpp"
#include "store/collection.hpp"
#include "store/mongo/grid_blobs.hpp"

namespace store::mongo {

void GridBlobs::remove(BlobId id) {
    documents_.transact([&](Documents& inside) {
        if (!of<BlobFile>(inside).exists({eq<&BlobFile::_id>(id)})) return;
        const auto place = place_of(inside, id);
        // First the note: a database without transactions never shows chunks of which nothing tells.
        Unnamed note{._id = {place.value}, .since = base::now(), .turn = base::ObjectId::make().hex()};
        // One that is there may be condemned, but not for this.
        const bool is_noted =
            of<Unnamed>(inside).update(note._id, {set<&Unnamed::since>(note.since), set<&Unnamed::isCondemned>(false)});
        if (!is_noted) of<Unnamed>(inside).insert(note);
        inside.remove(schema::collection<BlobFile>, {eq<&BlobFile::_id>(id)}, 1);
        if (place != id) of<Elsewhere>(inside).remove({eq<&Elsewhere::_id>({id.value})}, 1);
    });
}

void GridBlobs::each_unnamed(base::Instant before, const std::function<void(const Unnamed&)>& visit) {
    std::optional<BlobId> after;
    for (auto some = unnamed_.since(before, after); !some.empty(); some = unnamed_.since(before, after))
        for (const auto& one : some) {
            visit(one);
            after = BlobId{one._id.value};
        }
}

/// An application that was cut off leaves chunks; ours are noted before they are written.
void GridBlobs::each_left_by_others(base::Instant before, const std::function<void(BlobId, base::Instant)>& visit) {
    std::optional<BlobId> after;
    for (auto some = chunks_.firsts(after); !some.empty(); some = chunks_.firsts(after))
        for (const auto& [of, at] : some) {
            // In this order: what has no note any more has its name.
            if (at <= before && !unnamed_.is_noted(of) && !unnamed_.is_named(of)) visit(of, at);
            after = of;
        }
}

std::uint64_t GridBlobs::collect_drafts(base::Instant before) {
    std::uint64_t removed = 0;
    const auto drop = [&](const Draft& seen) {
        removed += held_->unless_held(seen._id.value, [&] { return drafts_.drop(seen); });
    };
    std::optional<base::ObjectId> after;
    for (auto some = drafts_.untouched(before, after); !some.empty(); some = drafts_.untouched(before, after))
        for (const auto& draft : some) {
            drop(draft);
            after = draft._id.value;
        }
    for (const auto& draft : drafts_.lost())
        if (draft.updatedAt <= before) Pieces{*pool_, draft._id.value}.remove();
    return removed;
}

std::uint64_t GridBlobs::collect(std::chrono::seconds age) {
    return translated([&] {
        const auto before = base::now() - age;
        auto removed = collect_drafts(before);
        each_left_by_others(before, [&](BlobId of, base::Instant at) { unnamed_.note(of, at); });
        each_unnamed(before, [&](const Unnamed& seen) {
            const bool is_mine = held_->unless_held(seen._id.value, [&] { return unnamed_.condemn(seen); });
            removed += is_mine && unnamed_.execute({seen._id.value});
        });
        if (removed > 0) base::log(base::Level::info, "blobs.collected", {{"files", removed}});
        return removed;
    });
}

}  // namespace store::mongo
