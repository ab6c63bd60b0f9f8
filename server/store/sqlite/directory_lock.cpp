// The lock on the data directory: flock(2) on a file of its own, because SQLite uses the other kind on its file.
#include "store/sqlite/directory_lock.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "store/sqlite/private_files.hpp"

namespace store::sqlite {

namespace {

/// A process that was killed while it started a child is not quite gone until the child has become another program: so
/// a lock that is held is tried again for a moment.
bool locks(int file) {
    constexpr int tries = 50;
    for (int i = 1; ::flock(file, LOCK_EX | LOCK_NB) != 0; ++i) {
        if (i == tries) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    return true;
}

}  // namespace

DirectoryLock::DirectoryLock(const std::filesystem::path& directory) {
    make_private_directory(directory);
    const auto name = directory / "lyceum.lock";
    file_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0)
        throw base::Failure{base::Fault::unavailable,
                            "cannot use the data directory " + directory.string() + ": " + std::strerror(errno)};
    if (locks(file_)) {
        const auto owner = std::to_string(::getpid()) + "\n";
        if (::ftruncate(file_, 0) != 0 || ::write(file_, owner.data(), owner.size()) < 0) return;  // only for people
        return;
    }
    char owner[24] = {};
    const auto length = ::read(file_, owner, sizeof owner - 1);
    ::close(file_);
    std::string who{owner, length > 1 ? static_cast<std::size_t>(length) - 1 : 0};
    throw base::Failure{base::Fault::conflict, "the data directory " + directory.string() +
                                                   " is in use by another process" +
                                                   (who.empty() ? "" : ", number " + who)};
}

DirectoryLock::~DirectoryLock() { ::close(file_); }

}  // namespace store::sqlite
