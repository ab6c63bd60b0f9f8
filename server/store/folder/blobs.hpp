#pragma once
// Blobs of the embedded engine: a file for all blobs with the same bytes, named after their SHA-256.
#include "store/folder/files.hpp"
#include "store/folder/holds.hpp"
#include "store/folder/places.hpp"
#include "store/named_blobs.hpp"

namespace store::folder {

/// The order in which bytes become a blob: they are synced and hashed where they were gathered, the file gets the hash
/// as a second name, its directory is synced, and only then there is a document. So whenever it ends, each document has
/// its bytes, and at worst there are bytes without a document, which the collector finds.
class FolderBlobs : public NamedBlobs {
public:
    /// `data` is this process's alone.
    FolderBlobs(Documents& documents, const std::filesystem::path& data);

    std::unique_ptr<BlobDraft> draft(base::ObjectId) override;
    void drop_draft(base::ObjectId) override;
    SettledBlob settle(base::ObjectId draft, BlobId id, std::int32_t chunk_size) override;
    SettledBlob settle_file(const std::filesystem::path&, BlobId id) override;
    std::unique_ptr<BlobReader> open(BlobId) override;
    std::unique_ptr<BlobPath> path(BlobId) override;
    void remove(BlobId) override;
    std::uint64_t collect(std::chrono::seconds age) override;
    void audit(std::chrono::seconds age, const BlobAudit& found) override;

private:
    bool has_draft(base::ObjectId) override;
    /// Gives the file, which nobody changes now, the name of its hash.
    SettledBlob settle(const File&, BlobId id, std::int32_t chunk_size = chunk_bytes);
    void put_in_place(const File&, const SettledBlob&);
    /// The open file of a blob. Nullopt: there is no such blob. Failure unavailable: it has lost its bytes.
    std::optional<File> open_file(BlobId);
    bool collect_blob(const std::filesystem::path&, const std::string& sha256);
    bool is_named(Documents&, const std::string& sha256) const;

    Places places_;
    std::shared_ptr<Holds> holds_ = std::make_shared<Holds>();
    std::mutex collecting_{};
};

}  // namespace store::folder
