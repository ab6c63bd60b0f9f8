#pragma once
// Blobs in a database of MongoDB, as GridFS has them, for all servers that use it.
#include "store/mongo/grid_held.hpp"
#include "store/mongo/grid_pieces.hpp"
#include "store/mongo/grid_scratch.hpp"
#include "store/mongo/grid_unnamed.hpp"
#include "store/named_blobs.hpp"

namespace store::mongo {

/// The order in which bytes become a blob: a document in fs.unnamed, their chunks while they are hashed, and then one
/// transaction with the document of fs.files. So whenever it ends, each document has its bytes, and at worst there are
/// chunks without a document, which fs.unnamed tells of. A removed blob's chunks are told of there as well, and so stay
/// for `age` to whoever reads them. What others leave in fs.chunks is found by its own age.
class GridBlobs : public NamedBlobs {
public:
    /// `pool`: connections for bytes alone. `data`: where files for other programs may lie.
    GridBlobs(Documents& documents, std::shared_ptr<Pool> pool, const std::filesystem::path& data);

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
    void take_into_use(Documents&, const SettledBlob&, BlobId) override;
    /// Fills as much as there is from an offset.
    using Source = std::function<std::size_t(std::uint64_t offset, std::span<char> into)>;
    SettledBlob settle(const Source&, BlobId id, std::int32_t chunk_size);
    /// Hashes, and writes the chunks where `writes`. False: others are in their place.
    bool copy(const Source&, SettledBlob&, bool writes);
    /// The files_id of the blob's chunks.
    BlobId place_of(Documents&, BlobId) const;
    [[noreturn]] void refuse_to_name(const SettledBlob&) const;
    /// Chunks that no document has named since then.
    void each_unnamed(base::Instant before, const std::function<void(const Unnamed&)>& visit);
    /// Chunks that nothing tells of at all.
    void each_left_by_others(base::Instant before, const std::function<void(BlobId, base::Instant)>& visit);
    std::uint64_t collect_drafts(base::Instant before);

    const std::shared_ptr<Pool> pool_;
    Chunks chunks_{*pool_};
    UnnamedChunks unnamed_{*pool_, chunks_};
    Drafts drafts_{*pool_};
    GridScratch scratch_;
    std::shared_ptr<Held> held_ = std::make_shared<Held>();
};

}  // namespace store::mongo
