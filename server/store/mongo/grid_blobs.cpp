// Keeping and reading blobs. What removes them, and what compares them with their documents, is in grid_collect.cpp
// and grid_audit.cpp.
#include "store/mongo/grid_blobs.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "store/collection.hpp"
#include "store/folder/files.hpp"
#include "store/folder/scratch.hpp"
#include "store/mongo/grid_draft.hpp"
#include "store/mongo/grid_reader.hpp"

namespace store::mongo {
namespace {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

/// Attempts to write chunks where others are written at once.
constexpr int most_tried = 5;
/// Chunks of one command, where they are small.
constexpr std::size_t most_added = 1'000;

}  // namespace

GridBlobs::GridBlobs(Documents& documents, std::shared_ptr<Pool> pool, const fs::path& data)
    : NamedBlobs{documents}, pool_{std::move(pool)}, scratch_{data} {}

std::unique_ptr<BlobDraft> GridBlobs::draft(base::ObjectId name) { return std::make_unique<GridDraft>(pool_, name); }

void GridBlobs::drop_draft(base::ObjectId name) {
    translated([&] { drafts_.drop(name); });
}

bool GridBlobs::has_draft(base::ObjectId name) {
    return translated([&] { return drafts_.has(name); });
}

SettledBlob GridBlobs::settle(base::ObjectId draft, BlobId id, std::int32_t chunk_size) {
    constexpr const char* is_gone = "There is no such upload.";
    const auto hold = held_->take(draft);
    return translated([&] {
        base::require(drafts_.close(draft, id), Fault::not_found, is_gone);
        const Pieces pieces{*pool_, draft};
        const auto end = pieces.end();
        auto out = settle([&](auto offset, auto into) { return pieces.read(offset, into, end); }, id, chunk_size);
        base::require(drafts_.has(draft), Fault::not_found, is_gone);  // otherwise some of it may have been gone
        return out;
    });
}

SettledBlob GridBlobs::settle_file(const fs::path& path, BlobId id) {
    const auto file = folder::open_given(path);
    return translated(
        [&] { return settle([&](auto offset, auto into) { return file.read(offset, into); }, id, chunk_bytes); });
}

SettledBlob GridBlobs::settle(const Source& source, BlobId id, std::int32_t chunk_size) {
    const auto hold = held_->take(id.value);
    for (int tried = 0; tried < most_tried; ++tried) {
        SettledBlob out{.id = id, .chunk_size = chunk_size, .hold = hold};
        const auto turn = unnamed_.begin(id);
        if (!copy(source, out, turn.has_value()))
            unnamed_.clear(id);
        else if (!turn || unnamed_.complete(out, *turn))
            return out;
    }
    throw Trouble{Trouble::What::conflicted, 0, "others write other bytes for the same file"};
}

bool GridBlobs::copy(const Source& source, SettledBlob& out, bool writes) {
    const auto chunk = static_cast<std::size_t>(out.chunk_size);
    std::string bytes(std::clamp<std::size_t>(bytes_at_once / chunk, 1, most_added) * chunk, '\0');
    base::Sha256 sum;
    std::int64_t n = 0;
    for (std::size_t got = bytes.size(); got == bytes.size(); out.bytes += got) {
        got = source(out.bytes, bytes);
        sum.add({bytes.data(), got});
        std::vector<std::string_view> chunks;
        for (std::size_t at = 0; at < got; at += chunk)
            chunks.push_back(std::string_view{bytes}.substr(0, got).substr(at, chunk));
        if (writes && !chunks.empty() && !chunks_.add(out.id, n, chunks)) return false;
        n += static_cast<std::int64_t>(chunks.size());
    }
    out.sha256 = sum.hex();
    return !writes || !chunks_.has_from(out.id, n);
}

void GridBlobs::take_into_use(Documents& inside, const SettledBlob& blob, BlobId id) {
    bool is_shared = false;
    if (id != blob.id) {
        Elsewhere elsewhere{{id.value}, blob.id};
        of<Elsewhere>(inside).insert(elsewhere);
        const auto other = find(inside, blob.id);
        is_shared = other && other->sha256 == blob.sha256 && place_of(inside, blob.id) == blob.id;
    }
    if (of<Unnamed>(inside).remove(whole(blob), 1) == 0 && !is_shared) refuse_to_name(blob);
}

/// Either they were settled too long ago, or the transaction at work is older than they are, and does not see them:
/// then it is to be run again.
void GridBlobs::refuse_to_name(const SettledBlob& blob) const {
    if (translated([&] { return unnamed_.waits(blob); })) {
        Trouble again{Trouble::What::conflicted, 0, "bytes were settled after the transaction that names them began"};
        again.transient = true;
        throw again;
    }
    throw Failure{Fault::unavailable, "The bytes of this file have waited too long for it. Try again."};
}

BlobId GridBlobs::place_of(Documents& documents, BlobId id) const {
    const auto elsewhere = of<Elsewhere>(documents).find(base::Id<"fs.elsewhere">{id.value});
    return elsewhere ? elsewhere->chunks : id;
}

std::unique_ptr<BlobReader> GridBlobs::open(BlobId id) {
    const auto file = of<BlobFile>(documents_).find(id);
    if (!file) return nullptr;
    return std::make_unique<GridReader>(pool_, *file, place_of(documents_, id));
}

std::unique_ptr<BlobPath> GridBlobs::path(BlobId id) {
    const auto reader = open(id);
    if (!reader) return nullptr;
    const auto file = folder::File::make(scratch_.fresh());
    auto out = std::make_unique<folder::ScratchPath>(file.path());
    std::string bytes(chunk_bytes, '\0');
    for (std::uint64_t at = 0; at < reader->size();) {
        const auto got = reader->read(at, bytes);
        file.write(at, {bytes.data(), got});
        at += got;
    }
    return out;
}

}  // namespace store::mongo
