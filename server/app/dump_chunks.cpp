// Chunks out of blobs: one at a time, with ids that are the same in every export.
#include "app/dump_chunks.hpp"

#include <algorithm>

#include "app/page_size.hpp"
#include "base/failure.hpp"
#include "store/blob_file.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace app {
namespace {

/// The same in every export.
base::ObjectId chunk_id(store::BlobId file, std::int32_t n) {
    return base::ObjectId::derived(std::string{"fs.chunks"}.append(file.value.view()) + std::to_string(n));
}

/// The blob, or nothing when its bytes are not there or not as many as it says.
std::unique_ptr<store::BlobReader> whole(store::Blobs& blobs, const store::BlobFile& file) {
    try {
        auto reader = blobs.open(file._id);
        if (reader && reader->size() == static_cast<std::uint64_t>(file.length)) return reader;
    } catch (const base::Failure&) {  // the log has the reason
    }
    return nullptr;
}

/// False: interrupted.
bool export_file(store::BlobReader& reader, const store::BlobFile& file, DumpWriter& out, Progress& progress,
                 ExportReport& report) {
    std::string piece(static_cast<std::size_t>(std::max(file.chunkSize, 1)), '\0');
    std::uint64_t at = 0;
    for (std::int32_t n = 0; at < reader.size(); ++n) {
        if (Progress::interrupted()) return false;
        const auto size = reader.read(at, piece);
        base::require(size > 0, base::Fault::unavailable, "a file became shorter while it was read");
        out.add(store::chunk_document(chunk_id(file._id, n), file._id, n, std::string_view{piece}.substr(0, size)));
        at += size;
        ++report.documents;
        progress.add(1);
    }
    return true;
}

}  // namespace

bool export_chunks(store::Store& store, DumpOutput& output, Progress& progress, ExportReport& report) {
    const auto& collection = schema::collection<Chunk>;
    const auto out = output.begin(collection);
    progress.begin(collection.name);
    store::Query query{.limit = page_size};
    do {
        const auto page = store::of<store::BlobFile>(store.documents()).list(query);
        for (const auto& file : page.items) {
            const auto reader = whole(store.blobs(), file);
            if (!reader)
                ++report.without_bytes;
            else if (!export_file(*reader, file, *out, progress, report))
                return false;
        }
        query.after = page.next;
    } while (query.after);
    out->finish();
    ++report.collections;
    progress.end();
    return true;
}

}  // namespace app
