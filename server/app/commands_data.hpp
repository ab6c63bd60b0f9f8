#pragma once
// The commands for an operator's data: export, import, copy, check, adopt, demo, backup, restore. Each prints what it
// did and gives the exit code: 0 done, 1 something is wrong and was said, 130 interrupted.
#include "app/adopt.hpp"
#include "app/backup.hpp"
#include "app/check.hpp"
#include "app/demo.hpp"
#include "app/dump.hpp"

namespace store {
class Store;
}

namespace app {

/// 1 when files were left out: their bytes are missing.
int run_export(store::Store&, Collections all, const std::filesystem::path& place, const ExportOptions&);
/// 1 when documents were left out. `data`: the store's directory.
int run_import(store::Store&, Collections all, const std::filesystem::path& from, const std::filesystem::path& data);
/// 1 when the copy is not the same, or files were left out: their bytes are missing. `source`: how people write it.
int run_copy(store::Store& from, store::Store& to, Collections all, const std::string& source);
/// 1 when something is wrong and was not repaired.
int run_check(store::Store&, Collections all, const CheckOptions&, bool json);
/// 1 when something is wrong that is not mended, or cannot be.
int run_adopt(const store::Options&, const std::filesystem::path& data, Collections all, const AdoptOptions&,
              bool json);
/// Hashes nothing itself: `options.password_hash` is of `demo_password`.
int run_demo(store::Store&, const std::filesystem::path& data, const DemoOptions&);
/// 1 when files were left out: their bytes are damaged.
int run_backup(const CopyStore&, const std::filesystem::path& data, const std::filesystem::path& file);
/// Opens the restored store once, to see that it opens.
int run_restore(const std::filesystem::path& file, const std::filesystem::path& directory, Collections all);

}  // namespace app
