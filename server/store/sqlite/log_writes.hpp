#pragma once
// The write-ahead log's writes, gathered: SQLite writes each page and its header by themselves, a commit of a group
// some hundreds. Nobody looks at them before the log is synced, so they go to the file together.
#include <cstddef>

namespace store::sqlite {

/// The name of an operating-system layer (a VFS, https://www.sqlite.org/vfs.html) for the connection that writes. It is
/// SQLite's own but for the log, which must be synced at every commit (PRAGMA synchronous = FULL). Registered once.
const char* gathering_log_writes();

/// So much of the log is held back at most.
inline constexpr std::size_t most_gathered_bytes = 1 << 20;

}  // namespace store::sqlite
