#pragma once
// Backup: the whole store in one file, and back. The file is a copy of the database with its SHA-256 in a last line.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace app {

/// Called with the share done, 0 to 1, of all there is to do; false stops it.
using Share = std::function<bool(double)>;
/// Writes a consistent copy of the store to a new file. False: stopped, and there is no file.
using CopyStore = std::function<bool(const std::filesystem::path& file, const Share&)>;

/// Copies the store, which may be in use, reads the copy again and gives its SHA-256 in hex. The file has its name only
/// when all that went well, and only its owner may read it; else nothing is left of it. Nullopt: stopped. Failures:
/// conflict when the file exists, unavailable when the disk is full.
std::optional<std::string> backup(const CopyStore&, const std::filesystem::path& file, const Share&);

/// Reads a whole backup and gives its SHA-256. Failure invalid when a byte of it is not as it was written.
std::string verify_backup(const std::filesystem::path& file);

/// Verifies the file, puts it into a data directory that holds nothing, and opens it once. The same SHA-256; nullopt:
/// stopped, and the directory is as it was. Failure conflict when there is something in the directory.
std::optional<std::string> restore(const std::filesystem::path& file, const std::filesystem::path& directory,
                                   const Share&);

}  // namespace app
