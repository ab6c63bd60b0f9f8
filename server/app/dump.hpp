#pragma once
// Everything out of a store and into a store, as files that mongoimport and mongorestore read too.
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/dump_files.hpp"
#include "app/dump_progress.hpp"
#include "app/dump_shape.hpp"

namespace store {
class Store;
}

namespace app {

struct ExportOptions {
    DumpFormat format = DumpFormat::json;
    bool full_arrays = false;  ///< derived arrays complete, however long; else the newest, as declared
    bool everything = false;   ///< also what is declared short-lived: sessions, jobs, mailed tokens, …
    bool archive = false;      ///< one file as `mongodump --archive` writes it, of BSON whatever the format says
    bool gzip = false;         ///< packed
};

struct ExportReport {
    std::int64_t documents = 0, collections = 0;
    std::int64_t oversized = 0;      ///< larger than MongoDB takes
    std::int64_t without_bytes = 0;  ///< files that have a document and no chunks: their bytes are missing
    bool interrupted = false;        ///< then nothing is left of it
};

/// One file a collection in the folder `place` (made when it is not there), with its indexes beside it, or one archive
/// of this name. Documents are in the order of their _id and carry their derived arrays and their secrets: keep the
/// files as you keep the data. The bytes of files are in fs.chunks, as GridFS has them. Failure conflict when the
/// folder is not empty, or the archive exists.
ExportReport export_to(store::Store&, Collections all, const std::filesystem::path& place, const ExportOptions&,
                       Progress&);

/// What an import could not take as it was. `times`: so many documents like this first one.
struct ImportNote {
    std::string file, place, id, reason;
    std::int64_t times = 1;
    std::string text() const;
};

struct ImportReport {
    std::int64_t read = 0;  ///< documents in the files
    std::int64_t inserted = 0;
    std::int64_t present = 0;  ///< were there already
    std::int64_t refused = 0;  ///< left out; each has a note
    std::int64_t changed = 0;  ///< taken without a member that could not be read; each has a note
    std::int64_t edges = 0;    ///< made from arrays inside other documents
    std::int64_t untold = 0;   ///< notes beyond the first `most_notes`
    bool interrupted = false;
    std::vector<ImportNote> notes{};
    std::map<std::pair<std::string, std::string>, ImportNote> tallies{};  ///< by file and reason
    static constexpr std::size_t most_notes = 1'000;

    void note(ImportNote);
    /// For what happens to many documents alike and loses nothing: told once, with its count.
    void tally(ImportNote);
};

/// Reads a folder or an archive that `export_to`, mongodump or mongoexport wrote. Documents whose _id is there already
/// are left alone, so that it can be run again. Counters are counted anew. What is packed, or in an archive, is
/// unpacked and verified before anything is made of it, in the folder `scratch`, which is made and goes again. Failure
/// invalid: it is damaged.
///
/// Arrays inside documents become documents of their own where these are missing. Where the dump holds these documents
/// themselves, they are the truth: then an array only fills a parent that has none of them, and a plain list of ids
/// (users.joinedCommunities) makes nothing, because it may be older.
///
/// Files of GridFS (fs.files and fs.chunks) become blobs; one whose chunks are not all there is refused.
///
/// At the end the rules of the features are put right: an admin for each community, a certificate for each that was
/// issued.
ImportReport import_from(store::Store&, Collections all, const std::filesystem::path& from,
                         const std::filesystem::path& scratch, Progress&);

}  // namespace app
