#pragma once
// Backups as they were before there were files beside the database: the database with its SHA-256 in a last line.
#include "app/copying.hpp"

namespace app {

bool is_single_backup(const std::filesystem::path&);
/// Verifies it, writes its database to `to` and gives its SHA-256. Failure invalid when a byte of it is not as it was
/// written.
std::string restore_single(const std::filesystem::path& from, const std::filesystem::path& to, const Share&);

}  // namespace app
