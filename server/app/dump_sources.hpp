#pragma once
// What an import reads: the files of a folder, or of an archive, unpacked where they are packed.
#include <filesystem>
#include <map>
#include <vector>

#include "app/dump.hpp"

namespace app {

using DumpSources = std::map<const schema::Collection*, std::vector<std::filesystem::path>>;

/// The file of each collection, and of fs.chunks; what is none of these is noted. mongodump puts them into a folder
/// named after the database. What has to be unpacked is, into the folder `scratch`, and with that verified. Failure
/// invalid: two files of one collection, or a damaged one.
DumpSources dump_sources(const std::filesystem::path& from, Collections all, const std::filesystem::path& scratch,
                         ImportReport&, Progress&);

}  // namespace app
