#pragma once
// fs.chunks: the bytes of files as GridFS has them, in pieces. Source: the MongoDB specification "GridFS".
#include <unordered_map>
#include <unordered_set>

#include "app/dump_fit.hpp"
#include "app/dump_output.hpp"
#include "schema/collection.hpp"
#include "store/blob_file.hpp"
#include "store/blobs.hpp"

namespace store {
class Store;
}

namespace app {

using store::Chunk;

/// Writes the chunks of every file, in the order of the files' ids, and never holds more than one. A file without its
/// bytes is left out and counted. False: interrupted.
bool export_chunks(store::Store&, DumpOutput&, Progress&, ExportReport&);

/// The bytes of a dump on their way into the store, whatever order their chunks are in.
class IncomingBlobs {
public:
    /// Files of one transaction: each has been synced by itself, so more would spare nothing.
    static constexpr std::size_t at_once = 50;

    IncomingBlobs(store::Store& store, ImportReport& report, Progress& progress)
        : store_{store}, report_{report}, progress_{progress} {}

    /// Reads which files the dump has, and gathers the bytes of those that are not in the store.
    void gather(const std::filesystem::path& files, const std::filesystem::path* chunks);
    /// Makes the bytes durable and gives the document of fs.files their SHA-256. False: it is there already, or it was
    /// refused, with a note, because its bytes are not whole.
    bool settle(Incoming& document);
    /// The documents that were settled are in: what was gathered for them is not needed any more.
    void let_go();

private:
    /// What a document of fs.files promises, and what has come of it.
    struct File {
        std::int64_t length = 0, chunk = 0;
        std::vector<bool> come{};  ///< by the chunk's number
        std::int64_t missing = 0;
        std::string problem{};
        std::size_t size_of(std::int64_t n) const;
    };

    void expect(const std::string& bson);
    void expect_those_missing(std::vector<std::string>& documents);
    void take(const schema::Document& chunk, const DumpItem& item, const std::string& file);
    void write(base::ObjectId id, File&, std::int64_t n, std::string_view data);
    bool refuse(const Incoming&, const std::string& reason);

    store::Store& store_;
    ImportReport& report_;
    Progress& progress_;
    std::unordered_map<base::ObjectId, File> files_{};
    std::unordered_set<base::ObjectId> present_{};
    base::ObjectId writing_{};
    std::unique_ptr<store::BlobDraft> draft_{};
    std::vector<store::SettledBlob> settled_{};
    std::vector<base::ObjectId> done_{};
};

}  // namespace app
