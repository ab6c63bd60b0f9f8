// Import: first every file's own documents, parents before edges; then the edges that only arrays know; then rules.
#include <algorithm>
#include <map>

#include "app/check_rules.hpp"
#include "app/check_uses.hpp"
#include "app/dump_chunks.hpp"
#include "app/dump_edges.hpp"
#include "app/dump_guard.hpp"
#include "app/dump_insert.hpp"
#include "base/failure.hpp"
#include "store/blob_file.hpp"
#include "store/derived.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;
namespace fs = std::filesystem;

/// The files of each collection. mongodump puts them into a folder named after the database.
std::map<const Collection*, std::vector<fs::path>> files_of(const fs::path& directory, Collections all,
                                                            ImportReport& report) {
    std::map<const Collection*, std::vector<fs::path>> out;
    std::vector<fs::path> inner;
    for (const auto& entry : fs::directory_iterator{directory}) {
        const auto& path = entry.path();
        const auto name = path.filename().string();
        if (entry.is_directory()) inner.push_back(path);
        if (!entry.is_regular_file() || name.ends_with(".metadata.json") || name.starts_with(".") ||
            name == "prelude.json")
            continue;
        const auto stem = path.stem().string();
        const auto& chunks = schema::collection<Chunk>;
        const auto* collection = stem == chunks.name ? &chunks : find_collection(all, stem);
        const bool readable = path.extension() == ".json" || path.extension() == ".bson";
        if (collection && readable)
            out[collection].push_back(path);
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

class Import {
public:
    Import(store::Store& store, Collections all, Progress& progress)
        : documents_{store.documents()},
          all_{all},
          progress_{progress},
          batches_{documents_, all, report_},
          blobs_{store, report_, progress} {}

    ImportReport run(const fs::path& directory) {
        files_ = files_of(directory, all_, report_);
        base::require(!files_.empty(), base::Fault::invalid,
                      "this folder holds no file of a collection (users.json, users.bson, …)");
        gather_blobs();
        for (const auto* collection : parents_first(all_))
            for (const auto& path : files(*collection)) own_documents(*collection, path);
        for (const auto& array : arrays_of(all_))
            for (const auto& path : files(*array.derived->parent)) edges(array, path);
        if (!Progress::interrupted()) keep_rules();
        if (!Progress::interrupted()) count_uses();
        report_.interrupted = Progress::interrupted();
        return std::move(report_);
    }

private:
    std::span<const fs::path> files(const Collection& collection) const {
        const auto found = files_.find(&collection);
        return found == files_.end() ? std::span<const fs::path>{} : std::span{found->second};
    }

    void gather_blobs() {
        const auto chunks = files(schema::collection<Chunk>), documents = files(schema::collection<store::BlobFile>);
        if (!documents.empty()) return blobs_.gather(documents.front(), chunks.empty() ? nullptr : &chunks.front());
        for (const auto& path : chunks)
            report_.note({path.filename().string(), {}, {}, "there is no fs.files beside it: nothing was made of it"});
    }

    void own_documents(const Collection& collection, const fs::path& path) {
        if (Progress::interrupted()) return;
        const Fit fit{collection, all_, report_};
        const auto file = path.filename().string();
        std::vector<Incoming> batch;
        DumpReader reader{path};
        const auto flush = [&] {
            progress_.add(static_cast<std::int64_t>(batch.size()));
            report_.inserted += batches_.insert(collection, batch, false);
            blobs_.let_go();
        };
        const bool has_bytes = &collection == &schema::collection<store::BlobFile>;
        progress_.begin(collection.name);
        while (!Progress::interrupted()) {
            auto item = reader.next();
            if (!item) break;
            ++report_.read;
            if (!item->bson) {
                ++report_.refused;
                report_.note({file, item->place, {}, item->problem});
                continue;
            }
            Incoming one{*std::move(item->bson), file, item->place};
            if ((!has_bytes || blobs_.settle(one)) && fit(one)) batch.push_back(std::move(one));
            if (batch.size() >= (has_bytes ? IncomingBlobs::at_once : Batches::size)) flush();
        }
        flush();
        if (!Progress::interrupted()) report_.inserted += batches_.finish(collection);
        progress_.end();
    }

    void edges(const ArrayOf& array, const fs::path& path) {
        if (Progress::interrupted()) return;
        const Fit fit{*array.edges, all_, report_};
        const auto file = path.filename().string() + " " + std::string{array.derived->target};
        std::vector<Incoming> made, told;
        DumpReader reader{path};
        const auto present = report_.present;
        const auto flush = [&] {
            progress_.add(static_cast<std::int64_t>(made.size() + told.size()));
            report_.edges += batches_.insert(*array.edges, made, true);
            note_stale(*array.edges, told, file);
        };
        progress_.begin(std::string{array.derived->parent->name} + '.' + std::string{array.derived->target});
        while (!Progress::interrupted()) {
            const auto item = reader.next();
            if (!item) break;
            if (!item->bson) continue;
            const Document parent{*item->bson};
            const bool makes = makes_edges(array, parent);
            auto& batch = makes ? made : told;
            const auto say = [&](std::string what) {
                report_.tally({file, item->place, parent.id().hex(), std::move(what)});
            };
            for (auto& bson : edges_in(array, parent, say)) {
                Incoming edge{std::move(bson), file, item->place};
                if (makes && !fit(edge)) continue;
                if (makes && array.derived->element_size == 0) guard_edge(documents_, *array.edges, edge, report_);
                batch.push_back(std::move(edge));
                if (made.size() + told.size() >= Batches::size) flush();
            }
        }
        flush();
        if (!Progress::interrupted()) report_.edges += batches_.finish(*array.edges);
        progress_.end();
        report_.present = present;  // what an array repeats is no document of the dump
    }

    /// Where the dump holds the edges themselves, an array may be older than they are.
    bool makes_edges(const ArrayOf& array, const Document& parent) {
        if (files(*array.edges).empty()) return true;
        if (array.derived->element_size == 0) return false;
        const std::string reference{array.derived->reference};
        const store::Query query{.by = store::index_on(*array.edges, reference),
                                 .where = {{reference, store::Is::equal, schema::Value::of(parent.id())}},
                                 .limit = 1};
        return documents_.list(*array.edges, query).documents.empty();
    }

    void note_stale(const Collection& edges, std::vector<Incoming>& told, const std::string& file) {
        if (told.empty()) return;
        const auto first = told.front();
        const auto count = batches_.missing(edges, told);
        if (count == 0) return;
        report_.tally(
            {file,
             first.place,
             {},
             "tells of what is not in " + std::string{edges.name} + ", which this dump holds: nothing was made of it",
             count});
    }

    /// What the features promise of their documents, put right as `check --repair` does.
    void keep_rules() {
        CheckReport found;
        check_rules(documents_, {.repair = true}, found, progress_);
        for (const auto& one : found.findings)
            report_.note({one.collection, {}, one.id, one.what + (one.repaired ? ": put right" : "")});
        report_.untold += found.found - static_cast<std::int64_t>(found.findings.size());
    }

    /// Documents and the files that they name refer to each other, so their edges are made when both are there.
    void count_uses() {
        CheckReport found;
        check_uses(documents_, all_, {.repair = true}, found, progress_);
    }

    store::Documents& documents_;
    Collections all_;
    Progress& progress_;
    ImportReport report_{};
    Batches batches_;
    IncomingBlobs blobs_;
    std::map<const Collection*, std::vector<fs::path>> files_{};
};

}  // namespace

std::string ImportNote::text() const {
    std::string out = file;
    if (!place.empty()) out += ", " + place;
    if (!id.empty()) out += ", _id " + id;
    out += ": " + reason;
    return times > 1 ? out + " (and " + std::to_string(times - 1) + " more alike)" : out;
}

void ImportReport::note(ImportNote one) {
    if (notes.size() < most_notes)
        notes.push_back(std::move(one));
    else
        ++untold;
}

void ImportReport::tally(ImportNote one) {
    const auto times = one.times;
    const auto [found, is_new] = tallies.try_emplace({one.file, one.reason}, std::move(one));
    if (!is_new) found->second.times += times;
}

ImportReport import_from(store::Store& store, Collections all, const fs::path& directory, Progress& progress) {
    for (const auto* collection : all) store.documents().prepare(*collection);
    return Import{store, all, progress}.run(directory);
}

}  // namespace app
