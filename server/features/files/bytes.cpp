// Bytes: blobs, texts and plain files.
#include "features/files/bytes.hpp"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "store/blobs.hpp"

namespace files {
namespace {

class BlobBytes : public Bytes {
public:
    explicit BlobBytes(std::unique_ptr<store::BlobReader> reader) : reader_{std::move(reader)} {}
    std::uint64_t size() const override { return reader_->size(); }
    std::size_t read(std::uint64_t offset, std::span<char> into) override { return reader_->read(offset, into); }
    int descriptor() const override { return reader_->descriptor(); }

private:
    std::unique_ptr<store::BlobReader> reader_;
};

class TextBytes : public Bytes {
public:
    explicit TextBytes(std::string text) : text_{std::move(text)} {}
    std::uint64_t size() const override { return text_.size(); }
    std::size_t read(std::uint64_t offset, std::span<char> into) override {
        const auto part = std::string_view{text_}.substr(std::min<std::size_t>(offset, text_.size()), into.size());
        std::copy(part.begin(), part.end(), into.begin());
        return part.size();
    }

private:
    std::string text_;
};

class FileBytes : public Bytes {
public:
    explicit FileBytes(int descriptor) : descriptor_{descriptor} {
        struct stat about {};
        if (::fstat(descriptor_, &about) == 0) size_ = static_cast<std::uint64_t>(about.st_size);
    }
    ~FileBytes() override { ::close(descriptor_); }
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;
    std::uint64_t size() const override { return size_; }
    int descriptor() const override { return descriptor_; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override {
        std::size_t done = 0;
        while (done < into.size()) {
            const auto got =
                ::pread(descriptor_, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR) continue;
            base::require(got >= 0, base::Fault::unavailable, "a file cannot be read");
            if (got == 0) break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

private:
    int descriptor_;
    std::uint64_t size_ = 0;
};

}  // namespace

std::shared_ptr<Bytes> bytes_of(std::unique_ptr<store::BlobReader> reader) {
    return reader ? std::make_shared<BlobBytes>(std::move(reader)) : nullptr;
}

std::shared_ptr<Bytes> bytes_of(std::string text) { return std::make_shared<TextBytes>(std::move(text)); }

std::shared_ptr<Bytes> bytes_of_file(int descriptor) { return std::make_shared<FileBytes>(descriptor); }

}  // namespace files
