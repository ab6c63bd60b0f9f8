// A thin layer over SQLite's own file of the log: writes that follow each other wait for the next sync or read.
#include "store/sqlite/log_writes.hpp"

#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace store::sqlite {
namespace {

constexpr std::size_t most_written_at_once = 64 << 10;  // SQLite's own layer for Unix takes less than 128 KB
constexpr const char* layer_name = "lyceum-gathering";

/// SQLite's file of the log lies right behind it, in the memory that SQLite gives.
struct LogFile {
    sqlite3_file base;
    std::string* gathered;  ///< what is to be written at `at`
    sqlite3_int64 at;

    sqlite3_file* inner() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    const sqlite3_io_methods& methods() { return *inner()->pMethods; }

    /// On a failure SQLite undoes the transaction, whose pages these were, and writes its next ones over them.
    int flush() {
        int code = SQLITE_OK;
        for (std::size_t done = 0; done < gathered->size() && code == SQLITE_OK; done += most_written_at_once) {
            const auto piece = std::string_view{*gathered}.substr(done, most_written_at_once);
            code = methods().xWrite(inner(), piece.data(), static_cast<int>(piece.size()),
                                    at + static_cast<sqlite3_int64>(done));
        }
        gathered->clear();
        return code;
    }
};

LogFile& log(sqlite3_file* file) { return *reinterpret_cast<LogFile*>(file); }

/// Calls the inner file's method once everything is written.
template <auto Method, class... Args>
int after_writing(sqlite3_file* file, Args... args) {
    const int code = log(file).flush();
    return code != SQLITE_OK ? code : (log(file).methods().*Method)(log(file).inner(), args...);
}

template <auto Method, class... Args>
int pass(sqlite3_file* file, Args... args) {
    return (log(file).methods().*Method)(log(file).inner(), args...);
}

int close(sqlite3_file* file) {
    auto& self = log(file);
    const int written = self.flush();
    delete self.gathered;
    const int closed = self.methods().xClose(self.inner());
    return written != SQLITE_OK ? written : closed;
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    auto& self = log(file);
    const bool follows = offset == self.at + static_cast<sqlite3_int64>(self.gathered->size());
    if (!follows || self.gathered->size() >= most_gathered_bytes)
        if (const int code = self.flush(); code != SQLITE_OK) return code;
    try {
        if (self.gathered->empty()) self.at = offset;
        self.gathered->append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    } catch (const std::bad_alloc&) {
        return SQLITE_IOERR_NOMEM;
    }
    return SQLITE_OK;
}

constexpr sqlite3_io_methods log_methods{
    .iVersion = 1,
    .xClose = close,
    .xRead = after_writing<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = write,
    .xTruncate = after_writing<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    .xSync = after_writing<&sqlite3_io_methods::xSync, int>,
    .xFileSize = after_writing<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = pass<&sqlite3_io_methods::xLock, int>,
    .xUnlock = pass<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = pass<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = after_writing<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = pass<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = pass<&sqlite3_io_methods::xDeviceCharacteristics>,
};

int open(sqlite3_vfs* layer, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
    auto* system = static_cast<sqlite3_vfs*>(layer->pAppData);
    if (!(flags & SQLITE_OPEN_WAL)) return system->xOpen(system, name, file, flags, out_flags);
    file->pMethods = nullptr;
    std::unique_ptr<std::string> gathered{new (std::nothrow) std::string};
    if (!gathered) return SQLITE_NOMEM;
    auto& self = log(file);
    const int code = system->xOpen(system, name, self.inner(), flags, out_flags);
    if (code != SQLITE_OK) return code;
    self.gathered = gathered.release();
    self.at = 0;
    self.base.pMethods = &log_methods;
    return SQLITE_OK;
}

/// SQLite's own layer with another xOpen.
sqlite3_vfs* make() {
    auto* system = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layer = *system;
    layer.zName = layer_name;
    layer.pNext = nullptr;
    layer.szOsFile = static_cast<int>(sizeof(LogFile)) + system->szOsFile;
    layer.pAppData = system;
    layer.xOpen = open;
    sqlite3_vfs_register(&layer, 0);
    return &layer;
}

}  // namespace

const char* gathering_log_writes() {
    static const auto* made = make();
    return made->zName;
}

}  // namespace store::sqlite
