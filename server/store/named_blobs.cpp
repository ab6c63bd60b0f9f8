// Naming blobs: the document of bytes that are durable already.
#include "store/named_blobs.hpp"

#include "base/failure.hpp"
#include "store/blob_file.hpp"
#include "store/collection.hpp"

namespace store {

std::optional<BlobFacts> NamedBlobs::find(Documents& documents, BlobId id) {
    const auto found = documents.find(schema::collection<BlobFile>, {eq<&BlobFile::_id>(id)});
    if (!found) return std::nullopt;
    return blob_facts(*found);
}

std::optional<BlobFacts> NamedBlobs::facts(BlobId id) { return find(documents_, id); }

BlobFacts NamedBlobs::name(const SettledBlob& blob, BlobId id, std::string filename, std::string type) {
    BlobFacts out;
    documents_.transact([&](Documents& inside) {
        if (const auto there = find(inside, id)) {
            base::require(there->sha256 == blob.sha256, base::Fault::conflict, "This file has other bytes already.");
            out = *there;
            return;
        }
        const auto document = blob_document(blob, id, filename, type);
        inside.insert(schema::collection<BlobFile>, document);
        take_into_use(inside, blob, id);
        out = blob_facts(document);
    });
    return out;
}

BlobFacts NamedBlobs::keep(base::ObjectId draft, BlobId id, std::string filename, std::string type) {
    if (!has_draft(draft))
        if (auto kept = facts(id)) return *std::move(kept);
    return name(settle(draft, id, chunk_bytes), id, std::move(filename), std::move(type));
}

BlobFacts NamedBlobs::keep_file(const std::filesystem::path& path, BlobId id, std::string filename, std::string type) {
    return name(settle_file(path, id), id, std::move(filename), std::move(type));
}

}  // namespace store
