#pragma once
// Backup: the whole store in one file, and back. The file is a copy of the database with its SHA-256 in a last line.
#include <filesystem>
#include <functional>
#include <string>

namespace app {

/// Writes a consistent copy of the store to a new file; `progress` gets the share done, 0 to 1. An interrupted one
/// leaves no file.
using CopyStore = std::function<void(const std::filesystem::path& file, const std::function<void(double)>& progress)>;

/// Copies the store, which may be in use, reads the copy again and gives its SHA-256 in hex. The file has its name only
/// when all that went well, and only its owner may read it. Failures: conflict when it exists, unavailable when it was
/// interrupted or the disk is full.
std::string backup(const CopyStore&, const std::filesystem::path& file, const std::function<void(double)>& progress);

/// Reads a whole backup and gives its SHA-256. Failure invalid when a byte of it is not as it was written.
std::string verify_backup(const std::filesystem::path& file);

/// Verifies the file, puts it into a data directory that holds nothing, and opens it once. The same SHA-256. Failure
/// conflict when there is something in the directory.
std::string restore(const std::filesystem::path& file, const std::filesystem::path& directory);

}  // namespace app
