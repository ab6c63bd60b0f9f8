// Removing a file.
#include "features/files/removing.hpp"

#include "features/files/parts.hpp"
#include "store/blobs.hpp"
#include "store/collection.hpp"

namespace files {

using store::eq, store::of;

bool remove_unused(store::Documents& documents, store::Blobs& blobs, MediaFileId id,
                   std::optional<base::Instant> unchanged_since) {
    bool removed = false;
    documents.transact([&](store::Documents& inside) {
        const auto file = of<MediaFile>(inside).find(id);
        removed = file && file->uses == 0 && (!unchanged_since || file->updatedAt < *unchanged_since);
        if (!removed) return;
        of<MediaFile>(inside).remove({eq<&MediaFile::_id>(id)}, 1);
        for (const auto& part : parts_of(*file)) blobs.remove(part);
    });
    return removed;
}

}  // namespace files
