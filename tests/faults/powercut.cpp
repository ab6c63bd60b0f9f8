// A power cut for one process; loaded before it with LD_PRELOAD. What a process writes is on the disk only once it has
// been synced: this remembers each write to a file below POWERCUT_DIR until a sync of that file. SIGUSR2 brings the
// files into a state that a cut could have left, and ends the process.
//
// A name that link(2) or mkdir(2) made is on the disk only once its directory has been synced; before that, a cut takes
// it away.
//
// POWERCUT_SEED: even: all that was not synced is lost; odd: a random part of it is there, in sectors of 512 bytes.
// POWERCUT_AT_SYNC: the cut comes by itself, instead of this sync.
// POWERCUT_LIES_AFTER: so many syncs are done, and those after them are not; to see that a test sees the loss.
// POWERCUT_LIES_ABOUT: no sync is done of what has this in its path.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
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
    int disk = -1;  // of its own: the file may lose its name and come back under another
    std::vector<Change> changes;
};

class Disk {
public:
    Disk() {
        const char* directory = std::getenv("POWERCUT_DIR");
        if (!directory) return;
        directory_ = directory;
        if (const char* seed = std::getenv("POWERCUT_SEED")) random_ = seed_ = std::strtoull(seed, nullptr, 10);
        if (const char* cut = std::getenv("POWERCUT_AT_SYNC")) syncs_until_cut_ = std::strtol(cut, nullptr, 10);
        if (const char* lies = std::getenv("POWERCUT_LIES_AFTER")) honest_syncs_ = std::strtol(lies, nullptr, 10);
        if (const char* about = std::getenv("POWERCUT_LIES_ABOUT")) lied_about_ = about;
        sigset_t cut;
        sigemptyset(&cut);
        sigaddset(&cut, SIGUSR2);
        pthread_sigmask(SIG_BLOCK, &cut, nullptr);  // threads made from here on inherit it
        std::thread{[this, cut] {
            int which = 0;
            sigwait(&cut, &which);
            const std::lock_guard lock{guard_};
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
        if (--syncs_until_cut_ == 0) cut_power();
        const auto done = static_cast<int>(::syscall(call, file));
        auto* known = find(file);
        if (done != 0) return done;
        const auto path = path_of(file);
        const bool lied = !lied_about_.empty() && path.find(lied_about_) != std::string::npos;
        if (known && !lied && honest_syncs_-- > 0) known->changes.clear();
        if (!known && !lied) std::erase_if(names_, [&](const auto& name) { return name.parent_path() == path; });
        return done;
    }

    int name(const char* path, int made) {
        const std::lock_guard lock{guard_};
        if (made == 0 && !directory_.empty() && std::string{path}.starts_with(directory_)) names_.emplace_back(path);
        return made;
    }

private:
    File* find(int file) {
        if (directory_.empty() || file < 3) return nullptr;
        struct stat about {};
        if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) return nullptr;
        const auto name = path_of(file);
        // The index of the log is rebuilt from the log.
        if (!name.starts_with(directory_) || name.ends_with("-shm")) return nullptr;
        auto& known = files_[{about.st_dev, about.st_ino}];
        if (known.disk < 0) known.disk = ::open(link_to(file).c_str(), O_RDWR | O_CLOEXEC);
        return &known;
    }

    static std::string link_to(int file) { return "/proc/self/fd/" + std::to_string(file); }
    static std::string path_of(int file) {
        char path[1024];
        const auto size = ::readlink(link_to(file).c_str(), path, sizeof path);
        return size <= 0 ? std::string{} : std::string{path, static_cast<std::size_t>(size)};
    }

    static void remember(File& known, int file, off_t at, std::string after, bool is_length) {
        struct stat about {};
        ::fstat(file, &about);
        Change change{at, {}, std::move(after), about.st_size, is_length};
        const auto rest = about.st_size > at ? static_cast<std::size_t>(about.st_size - at) : 0;
        change.before.resize(is_length ? rest : std::min(rest, change.after.size()));
        if (::pread(known.disk, change.before.data(), change.before.size(), at) !=
            static_cast<ssize_t>(change.before.size()))
            std::abort();
        known.changes.push_back(std::move(change));
    }

    std::uint64_t random() {  // xorshift64*
        random_ ^= random_ >> 12;
        random_ ^= random_ << 25;
        random_ ^= random_ >> 27;
        return random_ * 0x2545F4914F6CDD1DULL >> 33;
    }

    /// Under the guard, which is never given back: nothing is written any more.
    [[noreturn]] void cut_power() {
        std::size_t unsynced = 0;
        for (auto& [id, file] : files_) {
            unsynced += file.changes.size();
            const int disk = file.disk;
            // Back to what was synced last; then forward again with what the disk may have written by itself.
            for (auto change = file.changes.rbegin(); change != file.changes.rend(); ++change) {
                put(disk, change->before, change->at);
                ::syscall(SYS_ftruncate, disk, change->length_before);
            }
            if (seed_ % 2 == 0) continue;
            for (const auto& change : file.changes)
                if (random() % 2 == 0) put_part(disk, change);
        }
        std::error_code ignored;
        for (const auto& name : names_) std::filesystem::remove_all(name, ignored);
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
    std::string directory_, lied_about_;
    std::uint64_t seed_ = 0, random_ = 1;
    long honest_syncs_ = 1L << 62, syncs_until_cut_ = 0;
    std::map<std::pair<dev_t, ino_t>, File> files_;
    std::vector<std::filesystem::path> names_;  // that are not durable
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
int link(const char* from, const char* to) noexcept {
    return disk().name(to, static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)));
}
int mkdir(const char* path, mode_t mode) noexcept {
    return disk().name(path, static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode)));
}
int fdatasync(int file) { return disk().sync(file, SYS_fdatasync); }
}
