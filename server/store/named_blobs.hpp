#pragma once
// Blobs by their documents in fs.files: what every engine does alike, wherever it keeps the bytes.
#include "store/blobs.hpp"

namespace store {

class Documents;

class NamedBlobs : public Blobs {
public:
    BlobFacts name(const SettledBlob&, BlobId, std::string filename, std::string type) override;
    BlobFacts keep(base::ObjectId draft, BlobId, std::string filename, std::string type) override;
    BlobFacts keep_file(const std::filesystem::path&, BlobId, std::string filename, std::string type) override;
    std::optional<BlobFacts> facts(BlobId) override;

protected:
    explicit NamedBlobs(Documents& documents) : documents_{documents} {}

    virtual bool has_draft(base::ObjectId) = 0;
    /// In the transaction that has just given the bytes a document.
    virtual void take_into_use(Documents&, const SettledBlob&, BlobId) {}

    static std::optional<BlobFacts> find(Documents&, BlobId);

    Documents& documents_;
};

}  // namespace store
