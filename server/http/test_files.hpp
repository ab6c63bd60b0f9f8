#pragma once
// Sources for the tests: a file that is removed at the end, and bytes in memory that have no descriptor.
#include <atomic>
#include <functional>
#include <stdexcept>
#include <string>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

#include "http/delivery.hpp"

namespace http::test {

/// Bytes that differ from their neighbours, so that a shifted answer is seen.
inline std::string pattern(std::size_t size) {
    std::string out(size, '\0');
    std::uint32_t x = 1;
    for (auto& c : out) c = static_cast<char>((x = x * 1'664'525 + 1'013'904'223) >> 24);
    return out;
}

class FileSource final : public Source {
public:
    explicit FileSource(std::string_view bytes) : size_{bytes.size()} {
        char name[] = "/tmp/lyceum-source-XXXXXX";
        descriptor_ = ::mkostemp(name, O_CLOEXEC);
        ::unlink(name);
        if (::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            throw std::runtime_error{"the file cannot be written"};
    }
    ~FileSource() override { ::close(descriptor_); }
    std::uint64_t size() const override { return size_; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override {
        ++reads;
        const auto got = ::pread(descriptor_, into.data(), into.size(), static_cast<off_t>(offset));
        return got < 0 ? 0 : static_cast<std::size_t>(got);
    }
    int descriptor() const override { return descriptor_; }
    /// Drops it from memory. False: it stays there, as on a tmpfs.
    bool cool() {
        char byte;
        const iovec into{&byte, 1};
        ::fsync(descriptor_);
        for (int i = 0; i < 100; ++i, ::usleep(2'000)) {  // a page that a socket still holds stays
            ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_DONTNEED);
            if (::preadv2(descriptor_, &into, 1, static_cast<off_t>(size_ / 2), RWF_NOWAIT) >= 0) continue;
            if (errno == EAGAIN) return true;
        }
        return false;
    }
    std::atomic<int> reads{0};
    void shrink(std::size_t size) {
        if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) throw std::runtime_error{"cannot cut the file"};
    }

private:
    std::size_t size_;
    int descriptor_;
};

class MemorySource final : public Source {
public:
    explicit MemorySource(std::string bytes) : bytes_{std::move(bytes)}, size_{bytes_.size()} {}
    std::function<void(std::uint64_t offset)> before_read{};
    std::uint64_t size() const override { return size_; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override {
        if (before_read) before_read(offset);
        largest = std::max(largest.load(), into.size());
        const auto end = std::min<std::uint64_t>(ends_at, bytes_.size());
        if (offset >= end) return 0;
        const auto count = std::min<std::size_t>(into.size(), end - offset);
        bytes_.copy(into.data(), count, offset);
        return count;
    }
    std::atomic<std::size_t> largest{0};  ///< that was asked for at once
    std::atomic<std::uint64_t> ends_at{~0ull};

private:
    const std::string bytes_;
    const std::uint64_t size_;
};

}  // namespace http::test
