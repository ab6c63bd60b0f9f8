#pragma once
// Backup: the whole store in one file, and back. The file is an archive (archive.hpp) of a copy of the database and of
// the bytes of all files, laid out as in a data directory.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/copying.hpp"

namespace app {

/// Writes a consistent copy of the store's documents to a new file. False: stopped, and there is no file.
using CopyStore = std::function<bool(const std::filesystem::path& file, const Share&)>;

struct Backup {
    std::string sha256;                  ///< of the file, in hex
    std::vector<std::string> damaged{};  ///< blobs that were left out: their bytes are not those that were kept
};

/// Copies the documents and then the bytes of a data directory, which may be in use: what a document of the copy names
/// stays for `store::unnamed_stay`. Reads the copy again. The file has its name only when all that went well, and only
/// its owner may read it; else nothing is left of it. Nullopt: stopped. Failures: conflict when the file exists,
/// unavailable when the disk is full.
std::optional<Backup> backup(const CopyStore&, const std::filesystem::path& data, const std::filesystem::path& file,
                             const Share&);

/// Verifies the file, puts it into a data directory that holds nothing, and opens it once. The file's SHA-256 (of one
/// that is older than archives: its database's); nullopt: stopped, and the directory is as it was. Failures: conflict
/// when there is something in the directory, invalid when a byte of the file is not as it was written.
std::optional<std::string> restore(const std::filesystem::path& file, const std::filesystem::path& directory,
                                   const Share&);

}  // namespace app
