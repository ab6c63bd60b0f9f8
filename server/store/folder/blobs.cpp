// Keeping, reading and collecting blobs. What compares all of them with their documents is in audit.cpp.
#include "store/folder/blobs.hpp"

#include <fcntl.h>

#include "base/failure.hpp"
#include "base/log.hpp"
#include "base/sha256.hpp"
#include "store/blob_file.hpp"
#include "store/collection.hpp"
#include "store/folder/draft.hpp"
#include "store/folder/scratch.hpp"

namespace store::folder {
namespace {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

constexpr const Collection& files = schema::collection<BlobFile>;

class FolderReader : public BlobReader {
public:
    explicit FolderReader(File file) : file_{std::move(file)}, size_{file_.size()} {}
    std::uint64_t size() const override { return size_; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override { return file_.read(offset, into); }
    int descriptor() const override { return file_.number(); }

private:
    File file_;
    std::uint64_t size_;
};

}  // namespace

FolderBlobs::FolderBlobs(Documents& documents, const fs::path& data) : NamedBlobs{documents}, places_{data} {
    places_.prepare();
}

std::unique_ptr<BlobDraft> FolderBlobs::draft(base::ObjectId name) {
    return std::make_unique<FolderDraft>(places_.draft(name));
}

void FolderBlobs::drop_draft(base::ObjectId name) { remove_file(places_.draft(name)); }

bool FolderBlobs::has_draft(base::ObjectId name) { return fs::exists(places_.draft(name)); }

SettledBlob FolderBlobs::settle(base::ObjectId draft, BlobId id, std::int32_t chunk_size) {
    const auto file = File::open(places_.draft(draft), O_RDWR);
    if (!file) throw Failure{Fault::not_found, "There is no such upload."};
    const Turn turn{*file};
    try {
        file->sync();
    } catch (const Failure&) {
        file->forget_after(0);
        throw;
    }
    return settle(*file, id, chunk_size);
}

SettledBlob FolderBlobs::settle_file(const fs::path& path, BlobId id) {
    const auto file = open_given(path);
    if (places_.is_inside(path)) {
        if (::fchmod(file.number(), 0600) != 0) fail("close to others", path);
        file.sync();
        return settle(file, id);
    }
    const auto copy = File::make(places_.new_scratch());
    const ScratchPath goes{copy.path()};
    hash(file, &copy);
    copy.sync();
    return settle(copy, id);
}

SettledBlob FolderBlobs::settle(const File& file, BlobId id, std::int32_t chunk_size) {
    SettledBlob out{.id = id, .sha256 = *hash(file), .bytes = file.size(), .chunk_size = chunk_size};
    out.hold = holds_->take(out.sha256);
    put_in_place(file, out);
    return out;
}

void FolderBlobs::put_in_place(const File& file, const SettledBlob& blob) {
    const auto target = places_.blob(blob.sha256);
    make_directory(target.parent_path());
    if (!link_or_copy(file, target, places_.new_scratch())) {
        const auto there = File::open(target, O_RDONLY);
        if (there && there->size() == blob.bytes) {
            touch(target);
        } else {  // what lies there can be nobody's any more
            remove_file(target);
            link_or_copy(file, target, places_.new_scratch());
        }
    }
    // Also when it was there: whoever linked it may not have come this far.
    sync_directory(target.parent_path());
}

std::optional<File> FolderBlobs::open_file(BlobId id) {
    for (const bool again : {false, true}) {
        const auto kept = facts(id);
        if (!kept) return std::nullopt;
        if (auto file = File::open(places_.blob(kept->sha256), O_RDONLY)) return file;
        if (again) break;  // not removed between the two looks
    }
    base::log(base::Level::error, "blobs.missing", {{"file", id.hex()}});
    throw Failure{Fault::unavailable, "The bytes of this file are missing; the log says more."};
}

std::unique_ptr<BlobReader> FolderBlobs::open(BlobId id) {
    auto file = open_file(id);
    return file ? std::make_unique<FolderReader>(*std::move(file)) : nullptr;
}

std::unique_ptr<BlobPath> FolderBlobs::path(BlobId id) {
    const auto file = open_file(id);
    if (!file) return nullptr;
    const auto path = places_.new_scratch();
    auto out = std::make_unique<ScratchPath>(path);
    link_or_copy(*file, path, places_.new_scratch());
    return out;
}

void FolderBlobs::remove(BlobId id) {
    documents_.transact([&](Documents& inside) {
        const auto kept = find(inside, id);
        if (!kept) return;
        touch(places_.blob(kept->sha256));  // from now on its bytes may be nobody's
        inside.remove(files, {eq<&BlobFile::_id>(id)}, 1);
    });
}

bool FolderBlobs::is_named(Documents& documents, const std::string& sha256) const {
    return documents.find(files, named(sha256)).has_value();
}

bool FolderBlobs::collect_blob(const fs::path& path, const std::string& sha256) {
    if (sha256.empty()) return remove_file(path);  // it has no business here
    if (is_named(documents_, sha256) || !holds_->condemn(sha256)) return false;
    try {
        // Behind every transaction that may have named it, and durable as they are.
        bool named = true;
        documents_.transact([&](Documents& inside) { named = is_named(inside, sha256); });
        if (!named) return holds_->execute(sha256, [&] { remove_file(path); });
        holds_->pardon(sha256);
        return false;
    } catch (...) {
        holds_->pardon(sha256);
        throw;
    }
}

std::uint64_t FolderBlobs::collect(std::chrono::seconds age) {
    const std::lock_guard one_at_a_time{collecting_};
    std::uint64_t removed = 0;
    const auto is_old = [&](const fs::path& path) {
        const auto since = age_of(path);
        return since && *since >= age;
    };
    places_.each_incoming([&](const fs::path& path) { removed += is_old(path) && remove_file(path); });
    places_.each_blob([&](const fs::path& path, const std::string& sha256) {
        removed += is_old(path) && collect_blob(path, sha256);
        return true;
    });
    if (removed > 0) base::log(base::Level::info, "blobs.collected", {{"files", removed}});
    return removed;
}

}  // namespace store::folder
