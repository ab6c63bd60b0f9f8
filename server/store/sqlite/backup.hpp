#pragma once
// A copy of the database while it is in use.
#include "store/engine.hpp"

namespace store::sqlite {

/// Copies the database as it is now to `to`, which must not exist. False: stopped by `progress`, nothing is left.
bool copy_file(const std::filesystem::path& from, const std::filesystem::path& to, const Progress& progress);

}  // namespace store::sqlite
