// Finding the files of a dump, and making plain ones of those that are packed.
#include "app/dump_sources.hpp"

#include <fcntl.h>

#include "app/copying.hpp"
#include "app/dump_archive.hpp"
#include "app/dump_chunks.hpp"
#include "app/packed_file.hpp"
#include "base/failure.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* packed = ".gz";
constexpr std::size_t megabyte = 1 << 20;

fs::path without_packing(const fs::path& path) {
    return path.extension() == packed ? fs::path{path}.replace_extension() : path;
}

DumpSources files_of(const fs::path& directory, Collections all, ImportReport& report) {
    DumpSources out;
    std::vector<fs::path> inner;
    for (const auto& entry : fs::directory_iterator{directory}) {
        const auto path = without_packing(entry.path());
        const auto name = path.filename().string();
        if (entry.is_directory()) inner.push_back(entry.path());
        if (!entry.is_regular_file() || name.ends_with(".metadata.json") || name.starts_with(".") ||
            name == "prelude.json")
            continue;
        const auto* collection = find_collection(all, path.stem().string());
        const bool readable = path.extension() == ".json" || path.extension() == ".bson";
        if (collection && readable)
            out[collection].push_back(entry.path());
        else
            report.note(
                {name, {}, {}, readable ? "there is no such collection here" : "this is neither .json nor .bson"});
    }
    if (out.empty() && inner.size() == 1) return files_of(inner.front(), all, report);
    for (const auto& [collection, paths] : out)
        if (paths.size() > 1)
            throw base::Failure{base::Fault::invalid, paths[0].filename().string() + " and " +
                                                          paths[1].filename().string() +
                                                          " are two dumps of one collection: leave only one"};
    return out;
}

void unpack_file(const fs::path& from, const fs::path& to, Progress& progress) {
    PackedReader in{from};
    const auto out = open_file(to, O_RDWR | O_CREAT | O_TRUNC);
    std::string some(megabyte, '\0');
    progress.begin(from.filename().string(), "MB");
    for (auto got = in.read(some); got > 0 && !Progress::interrupted(); got = in.read(some)) {
        write(out.get(), std::string_view{some}.substr(0, got));
        progress.add(1);
    }
    if (std::fflush(out.get()) != 0) fail_on("cannot write", to);
    progress.end();
}

}  // namespace

DumpSources dump_sources(const fs::path& from, Collections all, const fs::path& scratch, ImportReport& report,
                         Progress& progress) {
    std::vector<const schema::Collection*> readable{all.begin(), all.end()};
    readable.push_back(&schema::collection<Chunk>);
    if (!fs::is_directory(from)) {
        fs::create_directories(scratch);
        unpack_archive(from, readable, scratch, progress);
        return Progress::interrupted() ? DumpSources{} : files_of(scratch, readable, report);
    }
    auto out = files_of(from, readable, report);
    base::require(!out.empty(), base::Fault::invalid,
                  "this folder holds no file of a collection (users.json, users.bson, …)");
    for (auto& [collection, paths] : out)
        for (auto& path : paths) {
            if (path.extension() != packed) continue;
            fs::create_directories(scratch);
            const auto plain = scratch / without_packing(path).filename();
            unpack_file(path, plain, progress);
            path = plain;
        }
    return Progress::interrupted() ? DumpSources{} : out;
}

}  // namespace app
