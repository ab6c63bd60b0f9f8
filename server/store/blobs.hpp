#pragma once
// Blobs: bytes that are kept beside the documents, as GridFS keeps them: a document in fs.files says what they are.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/id.hpp"
#include "base/time.hpp"

namespace store {

using BlobId = base::Id<"fs.files">;

/// How long bytes stay that no document names, and drafts that nobody writes to: a copy of everything that is under way
/// finds what its documents name, and an upload may rest over night.
inline constexpr std::chrono::hours unnamed_stay{24};

/// Bytes of one document of fs.chunks, the last one of a file excepted: GridFS's own default.
inline constexpr std::int32_t chunk_bytes = 255 * 1024;

/// What fs.files says of a blob.
struct BlobFacts {
    BlobId id;
    std::uint64_t bytes = 0;
    std::string sha256;  ///< 64 hexadecimal digits
    std::string filename, type;
    base::Instant at;
};

/// Reads one blob; for one thread at a time. It stays readable although the blob is removed meanwhile, at least until
/// collect(age) finds that it was removed longer than `age` ago.
class BlobReader {
public:
    virtual ~BlobReader() = default;
    virtual std::uint64_t size() const = 0;
    /// Fills as much of `into` as there is from `offset`. Failure unavailable on an I/O error.
    virtual std::size_t read(std::uint64_t offset, std::span<char> into) = 0;
    /// A descriptor of a plain file with exactly these bytes, for sendfile(2); it belongs to this. -1: there is none.
    virtual int descriptor() const { return -1; }
};

/// Bytes that are being gathered; for one thread at a time. What nobody has synced, and this still holds, others may
/// not see. Failures: out_of_space, unavailable (an I/O error), conflict when they have become a blob already, which
/// nothing may change, or when another server writes to them, not_found when they were dropped meanwhile.
class BlobDraft {
public:
    virtual ~BlobDraft() = default;
    virtual std::uint64_t size() const = 0;
    /// Fills as much of `into` as there is from `offset`.
    virtual std::size_t read(std::uint64_t offset, std::span<char> into) = 0;
    /// All of them behind the present end, or none.
    virtual void append(std::span<const char> bytes) = 0;
    /// All of them at this place, which may lie behind the end: what is between reads as zeros.
    virtual void write(std::uint64_t offset, std::span<const char> bytes) = 0;
    virtual void truncate(std::uint64_t size) = 0;
    /// Returns when what was written is durable. When it fails, the draft ends where the last good sync left it, or
    /// behind that with bytes that are durable as well.
    virtual void sync() = 0;
};

/// Bytes that are durable and wait for their document. While one exists, collect() leaves them alone.
struct SettledBlob {
    BlobId id{};  ///< whose they are to be
    std::string sha256{};
    std::uint64_t bytes = 0;
    std::int32_t chunk_size = chunk_bytes;  ///< what fs.files is to say
    std::shared_ptr<const void> hold{};
};

/// A plain file with a blob's bytes for another program, which only reads it; it goes with this.
class BlobPath {
public:
    virtual ~BlobPath() = default;
    virtual const std::filesystem::path& path() const = 0;
};

/// Something wrong with what is kept.
struct BlobStray {
    BlobId id;  ///< none: bytes that no document names
    std::string what;
    bool is_orphan() const { return !id; }
};
/// Called with each stray, and with nullptr and how much was read since; false stops.
using BlobAudit = std::function<bool(const BlobStray*, std::uint64_t bytes)>;

/// Safe from every thread, inside and outside of transactions of the store's Documents. Failures beside those named:
/// out_of_space, unavailable.
class Blobs {
public:
    virtual ~Blobs() = default;

    /// Opens or makes the draft of this name. It survives a restart.
    virtual std::unique_ptr<BlobDraft> draft(base::ObjectId name) = 0;
    /// Nothing happens when there is none.
    virtual void drop_draft(base::ObjectId name) = 0;

    /// The slow half of keeping: all bytes of the draft hashed and durable. The draft itself stays, at no cost, until
    /// it is dropped or collected, so that whatever comes next can be tried again. `id`: the blob that they are meant
    /// for; when that has bytes already, they stay. Failure not_found: no such draft.
    virtual SettledBlob settle(base::ObjectId draft, BlobId id, std::int32_t chunk_size = chunk_bytes) = 0;
    /// The same for a file. One below the data directory is taken as it is: nobody may write to it from now on (to
    /// remove it is fine); any other is copied.
    virtual SettledBlob settle_file(const std::filesystem::path&, BlobId id) = 0;
    /// The quick half: the document. Part of the transaction at work, or one of its own. The same again changes
    /// nothing; Failure conflict when the id has other bytes. The id may be another than the one that they were settled
    /// for: the store knows where they are, but tools that read GridFS by themselves do not.
    virtual BlobFacts name(const SettledBlob&, BlobId, std::string filename, std::string type) = 0;

    /// settle and name. Inside a transaction everybody waits for the hashing: settle before it what may be large. When
    /// the draft is gone and the blob there, it has been done.
    virtual BlobFacts keep(base::ObjectId draft, BlobId, std::string filename, std::string type) = 0;
    virtual BlobFacts keep_file(const std::filesystem::path&, BlobId, std::string filename, std::string type) = 0;

    virtual std::optional<BlobFacts> facts(BlobId) = 0;
    /// nullptr: there is none.
    virtual std::unique_ptr<BlobReader> open(BlobId) = 0;
    /// nullptr: there is none.
    virtual std::unique_ptr<BlobPath> path(BlobId) = 0;
    /// The document; its bytes go by collect(). Only this removes documents of fs.files.
    virtual void remove(BlobId) = 0;
    /// Removes bytes that no document has named for `age`, and drafts that nobody wrote to for as long. How many.
    virtual std::uint64_t collect(std::chrono::seconds age) = 0;
    /// Reads every blob and compares it with its document; orphans are those that collect(age) would remove.
    virtual void audit(std::chrono::seconds age, const BlobAudit& found) = 0;
};

}  // namespace store
