#pragma once
// One process a data directory: a lock that the kernel takes back when the process ends, however it ends.
#include <filesystem>

namespace store::sqlite {

class DirectoryLock {
public:
    /// Makes the directory when there is none. Failure conflict when another process, or this one, has the lock.
    explicit DirectoryLock(const std::filesystem::path& directory);
    ~DirectoryLock();
    DirectoryLock(const DirectoryLock&) = delete;
    DirectoryLock& operator=(const DirectoryLock&) = delete;

private:
    int file_ = -1;
};

}  // namespace store::sqlite
