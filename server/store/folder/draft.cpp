// Drafts: each change takes its turn with whoever else has the file open, and with what makes a blob of it.
#include "store/folder/draft.hpp"

#include <fcntl.h>

#include "base/failure.hpp"

namespace store::folder {

FolderDraft::FolderDraft(const std::filesystem::path& path)
    : file_{*File::open(path, O_RDWR | O_CREAT)}, durable_{file_.size()} {}

void FolderDraft::require_open() const {
    base::require(!file_.is_shared(), base::Fault::conflict, "This upload is finished: begin a new one.");
}

void FolderDraft::write_or_undo(std::uint64_t offset, std::span<const char> bytes) {
    const auto before = size();
    try {
        file_.write(offset, bytes);
    } catch (...) {
        file_.forget_after(before);
        throw;
    }
}

void FolderDraft::append(std::span<const char> bytes) {
    const Turn turn{file_};
    require_open();
    write_or_undo(size(), bytes);
}

void FolderDraft::write(std::uint64_t offset, std::span<const char> bytes) {
    const Turn turn{file_};
    require_open();
    write_or_undo(offset, bytes);
}

void FolderDraft::truncate(std::uint64_t size) {
    const Turn turn{file_};
    require_open();
    file_.set_size(size);
    durable_ = std::min(durable_, size);
}

void FolderDraft::sync() {
    const Turn turn{file_};
    try {
        file_.sync();
        // Its name too, the first time.
        if (!name_is_durable_) sync_directory(file_.path().parent_path());
        name_is_durable_ = true;
    } catch (...) {
        file_.forget_after(durable_);
        throw;
    }
    durable_ = size();
}

}  // namespace store::folder
