// Import: first every file's own documents, parents before edges; then the edges that only arrays know; then rules.

#include "app/check_rules.hpp"
#include "app/check_uses.hpp"
#include "app/copying.hpp"
#include "app/dump_chunks.hpp"
#include "app/dump_edges.hpp"
#include "app/dump_guard.hpp"
#include "app/dump_insert.hpp"
#include "app/dump_sources.hpp"
#include "store/blob_file.hpp"
#include "store/derived.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;
namespace fs = std::filesystem;

class Import {
public:
    Import(store::Store& store, Collections all, Progress& progress)
        : documents_{store.documents()},
          all_{all},
          progress_{progress},
          batches_{documents_, all, report_},
          blobs_{store, report_, progress} {}

    ImportReport run(const fs::path& from, const fs::path& scratch) {
        files_ = dump_sources(from, all_, scratch, report_, progress_);
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
    DumpSources files_{};
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

ImportReport import_from(store::Store& store, Collections all, const fs::path& from, const fs::path& scratch,
                         Progress& progress) {
    const Unfinished unpacked{{scratch}};
    for (const auto* collection : all) store.documents().prepare(*collection);
    return Import{store, all, progress}.run(from, scratch);
}

}  // namespace app
