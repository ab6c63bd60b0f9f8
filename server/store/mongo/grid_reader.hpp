#pragma once
// Reading a blob out of its chunks.
#include "store/mongo/grid_chunks.hpp"

namespace store::mongo {

/// A few chunks are in memory, and those that come next are fetched with those that are wanted.
class GridReader : public BlobReader {
public:
    /// `chunks`: the files_id of its chunks. Failure unavailable: they are not there.
    GridReader(std::shared_ptr<Pool> pool, const BlobFile& file, BlobId chunks);

    std::uint64_t size() const override { return size_; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override;

private:
    /// The bytes from this place to the end of the chunk that has them.
    std::string_view at(std::uint64_t offset);
    [[noreturn]] void missing() const;

    const std::shared_ptr<Pool> pool_;
    Chunks chunks_;
    BlobId file_, of_;
    std::uint64_t size_, chunk_size_;
    std::uint64_t first_ = 0;  ///< number of the first chunk in memory
    std::vector<std::string> fetched_{};
};

}  // namespace store::mongo
