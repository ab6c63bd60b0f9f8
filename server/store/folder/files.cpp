// Files by their descriptors; names made durable by syncing the directory that holds them.
#include "store/folder/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <memory>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/log.hpp"
#include "base/sha256.hpp"
#include "store/full.hpp"

namespace store::folder {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = 1u << 18;
constexpr mode_t owners_file = 0600, owners_directory = 0700;

off_t offset_of(std::uint64_t offset) { return static_cast<off_t>(offset); }

/// As link_or_copy. The copy gets its name only when it is whole.
bool copy(const File& from, const fs::path& to, const fs::path& unfinished) {
    {
        const auto file = File::make(unfinished);
        hash(from, &file);
        file.sync();
    }
    const bool linked = ::link(unfinished.c_str(), to.c_str()) == 0;
    if (linked || errno == EEXIST) {
        remove_file(unfinished);
        return linked;
    }
    if (::rename(unfinished.c_str(), to.c_str()) != 0) fail("name", to);
    return true;
}

}  // namespace

void fail(const char* doing, const fs::path& path) {
    const int reason = errno;
    base::log(base::Level::error, "blobs.failed",
              {{"doing", doing}, {"file", path.string()}, {"reason", std::strerror(reason)}});
    if (reason == ENOSPC || reason == EDQUOT) throw disk_is_full();
    base::Failure out{base::Fault::unavailable, "The disk fails or a file cannot be used; the log says more."};
    out.retry_after_s = 10;
    throw out;
}

std::optional<File> File::open(const fs::path& path, int flags) {
    const int number = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, owners_file);
    if (number >= 0) return File{number, path};
    if (errno == ENOENT) return std::nullopt;
    fail("open", path);
}

File File::make(const fs::path& path) {
    const int number = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, owners_file);
    if (number < 0) fail("make", path);
    return File{number, path};
}

File::~File() {
    if (number_ >= 0) ::close(number_);
}

struct stat File::about() const {
    struct stat out {};
    if (::fstat(number_, &out) != 0) fail("look at", path_);
    return out;
}

std::size_t File::read(std::uint64_t offset, std::span<char> into) const {
    std::size_t done = 0;
    while (done < into.size()) {
        const auto got = ::pread(number_, into.data() + done, into.size() - done, offset_of(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("read", path_);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

void File::write(std::uint64_t offset, std::span<const char> bytes) const {
    while (!bytes.empty()) {
        const auto put = ::pwrite(number_, bytes.data(), bytes.size(), offset_of(offset));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail("write", path_);
        bytes = bytes.subspan(static_cast<std::size_t>(put));
        offset += static_cast<std::uint64_t>(put);
    }
}

void File::set_size(std::uint64_t size) const {
    if (::ftruncate(number_, offset_of(size)) != 0) fail("cut", path_);
}

void File::sync() const {
    if (::fsync(number_) != 0) fail("sync", path_);
}

void File::forget_after(std::uint64_t size) const noexcept {
    struct stat now {};
    if (::fstat(number_, &now) == 0 && now.st_nlink <= 1) (void)!::ftruncate(number_, offset_of(size));
}

File open_given(const fs::path& path) {
    auto file = File::open(path, O_RDONLY);
    if (!file) throw base::Failure{base::Fault::not_found, "there is no file " + path.string()};
    base::require(S_ISREG(file->about().st_mode), base::Fault::invalid, "this is no file");
    return *std::move(file);
}

Turn::Turn(const File& file) : file_{file} {
    while (::flock(file.number(), LOCK_EX) != 0)
        if (errno != EINTR) fail("lock", file.path());
}

Turn::~Turn() { ::flock(file_.number(), LOCK_UN); }

std::optional<std::string> hash(const File& file, const File* to, const Reading& reading) {
    const auto buffer = std::make_unique<std::array<char, buffer_bytes>>();
    base::Sha256 sum;
    for (std::uint64_t at = 0;;) {
        const auto size = file.read(at, *buffer);
        if (size == 0) return sum.hex();
        sum.add({buffer->data(), size});
        if (to) to->write(at, std::span{buffer->data(), size});
        at += size;
        if (reading && !reading(size)) return std::nullopt;
    }
}

void sync_directory(const fs::path& path) {
    const int number = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0) fail("open", path);
    const bool synced = ::fsync(number) == 0;
    const int reason = errno;
    ::close(number);
    errno = reason;
    if (!synced) fail("sync", path);
}

void make_directory(const fs::path& path) {
    if (::mkdir(path.c_str(), owners_directory) == 0) return sync_directory(path.parent_path());
    if (errno != EEXIST) fail("make", path);
}

bool link_or_copy(const File& file, const fs::path& to, const fs::path& spare) {
    if (::link(file.path().c_str(), to.c_str()) == 0) return true;
    switch (errno) {
        case EEXIST: return false;
        case ENOENT:  // the name has gone, the bytes have not
        case EXDEV:
        case EPERM:
        case EMLINK:
        case EOPNOTSUPP: return copy(file, to, spare);
        default: fail("link", to);
    }
}

void touch(const fs::path& path) {
    const std::array<timespec, 2> now{timespec{0, UTIME_NOW}, timespec{0, UTIME_NOW}};
    if (::utimensat(AT_FDCWD, path.c_str(), now.data(), 0) != 0 && errno != ENOENT) fail("touch", path);
}

bool remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) == 0) return true;
    if (errno != ENOENT) fail("remove", path);
    return false;
}

std::optional<std::chrono::seconds> age_of(const fs::path& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return std::nullopt;
    // The kernel dates a file by a finer clock than time(2) reads: a file of this moment may be of the next second.
    return std::chrono::seconds{std::max<std::time_t>(0, std::time(nullptr) - about.st_mtim.tv_sec)};
}

}  // namespace store::folder
