#pragma once
// fs.chunks: the bytes of blobs. Throws Trouble.
#include "store/mongo/grid_documents.hpp"

namespace store::mongo {

/// Bytes that go to the database, or come from it, at once.
inline constexpr std::size_t bytes_at_once = 4 << 20;

class Chunks {
public:
    explicit Chunks(Pool& pool) : pool_{pool} {}

    /// At most so many, from number `first` on. They end where one is missing.
    std::vector<std::string> read(BlobId of, std::int64_t first, std::int64_t most) const;
    bool has(BlobId of, std::int64_t n) const;
    bool has_from(BlobId of, std::int64_t n) const;
    /// Those that are there stay. False: some are there that have other bytes.
    bool add(BlobId of, std::int64_t first, const std::vector<std::string_view>& chunks);
    /// The _ids of some of them.
    std::vector<Value> ids(BlobId of) const;
    void remove(const std::vector<Value>& ids);
    /// Whose first chunks there are, by files_id, after this one; with the times of these chunks.
    struct First {
        BlobId of;
        base::Instant at;
    };
    std::vector<First> firsts(std::optional<BlobId> after) const;

private:
    bool add_one(Talk&, BlobId of, std::int64_t n, std::string_view data);

    Pool& pool_;
};

}  // namespace store::mongo
