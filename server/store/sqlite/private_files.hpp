#pragma once
// Files that only their owner reads and writes, whatever the umask: they hold password hashes and private posts.
#include <filesystem>

namespace store::sqlite {

/// Makes the directory where there is none, and closes it to others. One that everybody may write to, as /tmp, is
/// shared on purpose: it stays as it is. Says nothing when it cannot: opening the files will.
void make_private_directory(const std::filesystem::path& directory);

/// Makes the database's file where there is none, and closes it and its log to others; SQLite gives the files that it
/// makes beside it the same rights. Returns the file. Before anybody opens it.
const std::filesystem::path& made_private(const std::filesystem::path& file);

}  // namespace store::sqlite
