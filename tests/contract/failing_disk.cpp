// The system calls by which SQLite writes. A program's own definition comes before libc's.
#include "failing_disk.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <sys/syscall.h>
#include <unistd.h>

namespace contract {

FailingDisk& disk() {
    static FailingDisk one;
    return one;
}

namespace {

bool is_ours(int file) {
    char link[64], path[512];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const auto size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0) return false;
    path[size] = '\0';
    return std::strstr(path, "lyceum-contract-") && !std::strstr(path, "-shm");
}

ssize_t write_at(int file, const void* bytes, size_t size, off_t at) {
    if (const int error = disk().write_error; error != 0 && is_ours(file)) {
        errno = error;
        return -1;
    }
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}

int sync(int file, long call) {
    if (disk().failing_syncs > 0 && is_ours(file)) {
        --disk().failing_syncs;
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(call, file));
}

}  // namespace
}  // namespace contract

extern "C" {
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) { return contract::write_at(file, bytes, size, at); }
ssize_t pwrite64(int file, const void* bytes, size_t size, off_t at) {
    return contract::write_at(file, bytes, size, at);
}
int fsync(int file) { return contract::sync(file, SYS_fsync); }
int fdatasync(int file) { return contract::sync(file, SYS_fdatasync); }
}
