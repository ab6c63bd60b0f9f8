// Online backup. Source: sqlite.org, "SQLite Backup API". The source holds one snapshot, so it never starts over; while
// it does, the write-ahead log only grows. So it is held for the copying alone: the copy is made durable after it.
#include "store/sqlite/backup.hpp"

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/private_files.hpp"

namespace store::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr int pages_in_step = 256;

/// Makes a file's or a directory's content durable.
void sync(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) ::close(file);
    if (!synced)
        throw base::Failure{base::Fault::unavailable, "cannot write " + path.string() + ": " + std::strerror(reason)};
}

/// Removes an unfinished copy.
struct Unfinished {
    fs::path path;
    ~Unfinished() {
        std::error_code ignored;
        for (const char* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(path.string() + suffix, ignored);
    }
};

bool copy_pages(sqlite3* from, sqlite3* to, const Progress& progress) {
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> copy{sqlite3_backup_init(to, "main", from, "main"),
                                                                         sqlite3_backup_finish};
    if (!copy) fail(to, sqlite3_errcode(to), "backup");
    for (;;) {
        const int code = sqlite3_backup_step(copy.get(), pages_in_step);
        if (code != SQLITE_OK && code != SQLITE_DONE) fail(nullptr, code, "backup");
        const auto pages = static_cast<std::uint64_t>(sqlite3_backup_pagecount(copy.get()));
        const auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(copy.get()));
        if (progress && !progress(pages - left, pages)) return false;
        if (code == SQLITE_DONE) return true;
    }
}

}  // namespace

bool copy_file(const fs::path& from, const fs::path& to, const Progress& progress) {
    if (fs::exists(to)) throw base::Failure{base::Fault::conflict, to.string() + " is there already"};
    const Unfinished unfinished{to.string() + ".unfinished"};
    made_private(unfinished.path);
    {
        Connection source{from, Mode::read};
        source.execute("BEGIN");
        source.execute("SELECT 1 FROM sqlite_schema LIMIT 1");  // takes the snapshot now
        sqlite3* made = nullptr;
        const int code =
            sqlite3_open_v2(unfinished.path.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> target{made, sqlite3_close};
        if (code != SQLITE_OK) fail(made, code, "open " + to.string());
        sqlite3_exec(made, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
        if (!copy_pages(source.get(), made, progress)) return false;
    }
    sync(unfinished.path);
    fs::rename(unfinished.path, to);
    sync(fs::absolute(to).parent_path());
    return true;
}

}  // namespace store::sqlite
