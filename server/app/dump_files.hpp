#pragma once
// The files of a dump: one a collection, read document by document, never whole.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "schema/collection.hpp"

namespace app {

enum class DumpFormat {
    json,  ///< canonical Extended JSON v2, one document a line, as mongoexport writes it
    bson,  ///< documents one after the other, as mongodump writes them
};

/// Far more than MongoDB's 16 MB: an export with whole arrays may hold such documents, and only their own members stay.
inline constexpr std::int64_t most_dumped_bytes = 256 << 20;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// What stood at one place of a file: a document, or the reason why it could not be read.
struct DumpItem {
    std::optional<std::string> bson;
    std::string place;  ///< "line 12" or "byte 4096"
    std::string problem;
};

/// Reads BSON, Extended JSON (canonical or relaxed) in lines or as one array; which, it finds by the file's name.
class DumpReader {
public:
    explicit DumpReader(const std::filesystem::path& file);
    /// The next document or problem; nullopt at the end.
    std::optional<DumpItem> next();

private:
    int get();
    bool skip(std::int64_t rest);
    std::optional<DumpItem> next_bson();
    std::optional<DumpItem> next_json();
    bool collect_object(std::string& text);

    File file_;
    DumpFormat format_;
    std::int64_t line_ = 1, byte_ = 0;
    bool ended_ = false;
};

}  // namespace app
