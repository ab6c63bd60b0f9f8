#pragma once
// Where an export goes: a folder with files of each collection, or one archive (dump_archive.hpp).
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "app/dump_files.hpp"

namespace app {

/// The documents of one collection.
class DumpWriter {
public:
    virtual ~DumpWriter() = default;
    virtual void add(std::string_view bson) = 0;
    virtual void finish() = 0;
};

/// One collection after the other. What is not finished goes again.
class DumpOutput {
public:
    virtual ~DumpOutput() = default;
    virtual std::unique_ptr<DumpWriter> begin(const schema::Collection&) = 0;
    virtual void finish() = 0;
};

/// NAME.json or NAME.bson, and NAME.metadata.json, each with .gz behind it when they are packed. The folder is made
/// when it is not there. Failure conflict when it is not empty: an import would read what an older dump left there.
std::unique_ptr<DumpOutput> dump_to_folder(const std::filesystem::path& directory, DumpFormat, bool gzip);

/// A collection's options and indexes, as mongodump writes them.
std::string metadata_of(const schema::Collection&);

}  // namespace app
