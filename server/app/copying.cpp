// Copying with standard streams, 64 KB at a time.
#include "app/copying.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/failure.hpp"
#include "base/sha256.hpp"

namespace app {

using base::Failure, base::Fault;
namespace fs = std::filesystem;

void fail_on(const char* what, const fs::path& path) {
    throw Failure{Fault::unavailable, std::string{what} + ' ' + path.string() + ": " + std::strerror(errno)};
}

File open_file(const fs::path& path, int flags) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (fd < 0) fail_on("cannot open", path);
    return File{::fdopen(fd, flags == O_RDONLY ? "rb" : "r+b")};
}

void write(std::FILE* to, std::string_view bytes) {
    base::require(std::fwrite(bytes.data(), 1, bytes.size(), to) == bytes.size(), Fault::unavailable,
                  "the disk is full");
}

void pass(std::FILE* from, std::uint64_t size, std::FILE* to, const std::vector<base::Sha256*>& sums,
          const std::function<void(std::uint64_t)>& read) {
    std::array<char, 1 << 16> buffer;
    for (auto left = size; left > 0;) {
        const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer.size()));
        base::require(std::fread(buffer.data(), 1, want, from) == want, Fault::unavailable,
                      "the file cannot be read to its end");
        if (to) write(to, {buffer.data(), want});
        for (auto* sum : sums) sum->add({buffer.data(), want});
        left -= want;
        read(want);
    }
}

void sync(std::FILE* file, const fs::path& path) {
    if (std::fflush(file) != 0 || ::fsync(::fileno(file)) != 0) fail_on("cannot write", path);
}

void sync_directory(const fs::path& directory) {
    const int fd = ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

Unfinished::~Unfinished() {
    std::error_code ignored;
    for (const auto& path : paths_) fs::remove_all(path, ignored);
}

}  // namespace app
