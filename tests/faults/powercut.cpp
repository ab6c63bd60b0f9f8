// A power cut for one process; loaded before it with LD_PRELOAD. What a process writes is on the disk only once it has
// been synced: this remembers each write to a file below POWERCUT_DIR until a sync of that file. SIGUSR2 brings the
// files into a state that a cut could have left, and ends the process.
//
// POWERCUT_SEED: even: all that was not synced is lost; odd: a random part of it is there, in sectors of 512 bytes.
// POWERCUT_LIES_AFTER: so many syncs are done, and those after them are not; to see that a test sees the loss.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr std::size_t sector = 512;

/// One write, or one change of the length, that no sync has covered.
struct Change {
    off_t at = 0;
    std::string before, after;  // bytes from `at`; `before` ends where the file did
    off_t length_before = 0;
    bool is_length = false;
};

struct File {
    std::string path;
    std::vector<Change> changes;
};

class Disk {
public:
    Disk() {
        const char* directory = std::getenv("POWERCUT_DIR");
        if (!directory) return;
        directory_ = directory;
        if (const char* seed = std::getenv("POWERCUT_SEED")) random_ = seed_ = std::strtoull(seed, nullptr, 10);
        if (const char* lies = std::getenv("POWERCUT_LIES_AFTER")) honest_syncs_ = std::strtol(lies, nullptr, 10);
        sigset_t cut;
        sigemptyset(&cut);
        sigaddset(&cut, SIGUSR2);
        pthread_sigmask(SIG_BLOCK, &cut, nullptr);  // threads made from here on inherit it
        std::thread{[this, cut] {
            int which = 0;
            sigwait(&cut, &which);
            cut_power();
        }}.detach();
    }

    ssize_t write(int file, const void* bytes, std::size_t size, off_t at, bool moves) {
        const std::lock_guard lock{guard_};
        if (auto* known = find(file)) {
            if (moves) at = ::lseek(file, 0, SEEK_CUR);
            remember(*known, file, at, {static_cast<const char*>(bytes), size}, false);
        }
        return moves ? ::syscall(SYS_write, file, bytes, size) : ::syscall(SYS_pwrite64, file, bytes, size, at);
    }

    int set_length(int file, off_t length) {
        const std::lock_guard lock{guard_};
        if (auto* known = find(file)) remember(*known, file, length, {}, true);
        return static_cast<int>(::syscall(SYS_ftruncate, file, length));
    }

    int sync(int file, long call) {
        const std::lock_guard lock{guard_};
        const auto done = static_cast<int>(::syscall(call, file));
        auto* known = find(file);
        if (done == 0 && known && honest_syncs_-- > 0) known->changes.clear();
        return done;
    }

private:
    File* find(int file) {
        if (directory_.empty() || file < 3) return nullptr;
        struct stat about {};
        if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) return nullptr;
        char link[64], path[1024];
        std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        const auto size = ::readlink(link, path, sizeof path);
        if (size <= 0) return nullptr;
        const std::string name{path, static_cast<std::size_t>(size)};
        // The index of the log is rebuilt from the log.
        if (!name.starts_with(directory_) || name.ends_with("-shm")) return nullptr;
        auto& known = files_[{about.st_dev, about.st_ino}];
        known.path = name;
        return &known;
    }

    static void remember(File& known, int file, off_t at, std::string after, bool is_length) {
        struct stat about {};
        ::fstat(file, &about);
        Change change{at, {}, std::move(after), about.st_size, is_length};
        const auto rest = about.st_size > at ? static_cast<std::size_t>(about.st_size - at) : 0;
        change.before.resize(is_length ? rest : std::min(rest, change.after.size()));
        const int reader = ::open(known.path.c_str(), O_RDONLY | O_CLOEXEC);
        if (reader < 0 || ::pread(reader, change.before.data(), change.before.size(), at) !=
                              static_cast<ssize_t>(change.before.size()))
            std::abort();
        ::close(reader);
        known.changes.push_back(std::move(change));
    }

    std::uint64_t random() {  // xorshift64*
        random_ ^= random_ >> 12;
        random_ ^= random_ << 25;
        random_ ^= random_ >> 27;
        return random_ * 0x2545F4914F6CDD1DULL >> 33;
    }

    [[noreturn]] void cut_power() {
        const std::lock_guard lock{guard_};  // and never given back: nothing is written any more
        std::size_t unsynced = 0;
        for (auto& [id, file] : files_) {
            unsynced += file.changes.size();
            const int disk = ::open(file.path.c_str(), O_WRONLY | O_CLOEXEC);
            struct stat about {};
            if (disk < 0 || ::fstat(disk, &about) != 0 || about.st_ino != id.second) continue;
            // Back to what was synced last; then forward again with what the disk may have written by itself.
            for (auto change = file.changes.rbegin(); change != file.changes.rend(); ++change) {
                put(disk, change->before, change->at);
                ::syscall(SYS_ftruncate, disk, change->length_before);
            }
            if (seed_ % 2 == 0) continue;
            for (const auto& change : file.changes)
                if (random() % 2 == 0) put_part(disk, change);
        }
        std::fprintf(stderr, "power cut: %zu changes were not synced\n", unsynced);
        ::_exit(137);
    }

    void put_part(int disk, const Change& change) {
        if (change.is_length) {
            ::syscall(SYS_ftruncate, disk, change.at);
            return;
        }
        const bool whole = random() % 2 == 0;
        for (std::size_t at = 0; at < change.after.size(); at += sector)
            if (whole || random() % 2 == 0)
                put(disk, change.after.substr(at, sector), change.at + static_cast<off_t>(at));
    }

    static void put(int disk, const std::string& bytes, off_t at) {
        if (!bytes.empty()) (void)!::syscall(SYS_pwrite64, disk, bytes.data(), bytes.size(), at);
    }

    std::mutex guard_;
    std::string directory_;
    std::uint64_t seed_ = 0, random_ = 1;
    long honest_syncs_ = 1L << 62;
    std::map<std::pair<dev_t, ino_t>, File> files_;
};

/// Never destroyed: the process may write until its very end.
Disk& disk() {
    static auto& one = *new Disk;
    return one;
}

[[gnu::constructor]] void begin() { disk(); }

}  // namespace

extern "C" {
ssize_t write(int file, const void* bytes, size_t size) { return disk().write(file, bytes, size, 0, true); }
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return disk().write(file, bytes, size, at, false);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off_t at) {
    return disk().write(file, bytes, size, at, false);
}
int ftruncate(int file, off_t length) noexcept { return disk().set_length(file, length); }
int ftruncate64(int file, off_t length) noexcept { return disk().set_length(file, length); }
int fsync(int file) { return disk().sync(file, SYS_fsync); }
int fdatasync(int file) { return disk().sync(file, SYS_fdatasync); }
}
