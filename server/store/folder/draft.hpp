#pragma once
// A draft as a file in blobs/incoming/.
#include "store/blobs.hpp"
#include "store/folder/files.hpp"

namespace store::folder {

class FolderDraft : public BlobDraft {
public:
    explicit FolderDraft(const std::filesystem::path&);

    std::uint64_t size() const override { return file_.size(); }
    std::size_t read(std::uint64_t offset, std::span<char> into) override { return file_.read(offset, into); }
    void append(std::span<const char> bytes) override;
    void write(std::uint64_t offset, std::span<const char> bytes) override;
    void truncate(std::uint64_t size) override;
    void sync() override;

private:
    /// Failure conflict when the file has become a blob: the blob is its second name.
    void require_open() const;
    void write_or_undo(std::uint64_t offset, std::span<const char> bytes);

    File file_;
    std::uint64_t durable_;
    bool name_is_durable_ = false;
};

}  // namespace store::folder
