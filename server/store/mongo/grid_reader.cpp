// Chunks are asked for by their numbers: a place in a blob is found without reading what is before it.
#include "store/mongo/grid_reader.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace store::mongo {
namespace {

/// In memory for one who reads; a chunk of another application's may be larger.
constexpr std::uint64_t most_fetched = 1 << 20;

}  // namespace

GridReader::GridReader(std::shared_ptr<Pool> pool, const BlobFile& file, BlobId chunks)
    : pool_{std::move(pool)},
      chunks_{*pool_},
      file_{file._id},
      of_{chunks},
      size_{static_cast<std::uint64_t>(std::max<std::int64_t>(file.length, 0))},
      chunk_size_{static_cast<std::uint64_t>(std::max(file.chunkSize, 1))} {
    if (size_ == 0) return;
    const auto last = static_cast<std::int64_t>((size_ - 1) / chunk_size_);
    if (!translated([&] { return chunks_.has(of_, last); })) missing();
}

void GridReader::missing() const {
    base::log(base::Level::error, "blobs.missing", {{"file", file_.hex()}});
    throw base::Failure{base::Fault::unavailable, "The bytes of this file are missing; the log says more."};
}

std::string_view GridReader::at(std::uint64_t offset) {
    const auto n = offset / chunk_size_;
    if (n < first_ || n >= first_ + fetched_.size()) {
        const auto most = std::max<std::uint64_t>(most_fetched / chunk_size_, 1);
        fetched_.clear();
        fetched_ = translated(
            [&] { return chunks_.read(of_, static_cast<std::int64_t>(n), static_cast<std::int64_t>(most)); });
        first_ = n;
    }
    if (fetched_.empty()) missing();
    const auto& chunk = fetched_[static_cast<std::size_t>(n - first_)];
    if (chunk.size() != std::min(chunk_size_, size_ - n * chunk_size_)) missing();
    return std::string_view{chunk}.substr(static_cast<std::size_t>(offset % chunk_size_));
}

std::size_t GridReader::read(std::uint64_t offset, std::span<char> into) {
    std::size_t done = 0;
    while (done < into.size() && offset + done < size_) {
        const auto part = at(offset + done).substr(0, into.size() - done);
        std::ranges::copy(part, into.begin() + static_cast<std::ptrdiff_t>(done));
        done += part.size();
    }
    return done;
}

}  // namespace store::mongo
