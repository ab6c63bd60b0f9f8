// Import: first every file's own documents, parents before edges; then the edges that only arrays know.
#include <algorithm>
#include <map>

#include "app/dump_edges.hpp"
#include "app/dump_insert.hpp"
#include "base/failure.hpp"
#include "store/documents.hpp"

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
        const auto* collection = find_collection(all, path.stem().string());
        const bool readable = path.extension() == ".json" || path.extension() == ".bson";
        if (collection && readable)
            out[collection].push_back(path);
        else
            report.note(
                {name, {}, {}, readable ? "there is no such collection here" : "this is neither .json nor .bson"});
    }
    if (out.empty() && inner.size() == 1) return files_of(inner.front(), all, report);
    for (auto& [collection, paths] : out) std::ranges::sort(paths);
    return out;
}

/// The members of a collection that are counted from edges, and those that list them.
struct Kept {
    std::vector<std::string_view> counters, arrays;
};

Kept kept_in(const Collection& parent, Collections all) {
    Kept out;
    for (const auto* edges : all)
        for (const auto& one : edges->derived) {
            if (one.parent != &parent) continue;
            if (one.what == schema::Derived::What::list)
                out.arrays.push_back(one.target);
            else
                for (const auto name : {one.target, one.sum, one.count})
                    if (!name.empty()) out.counters.push_back(name);
        }
    return out;
}

class Import {
public:
    Import(store::Documents& documents, Collections all, Progress& progress)
        : all_{all}, progress_{progress}, batches_{documents, all, report_} {}

    ImportReport run(const fs::path& directory) {
        const auto files = files_of(directory, all_, report_);
        base::require(!files.empty(), base::Fault::invalid,
                      "this folder holds no file of a collection (users.json, users.bson, …)");
        for (const auto* collection : parents_first(all_))
            if (const auto found = files.find(collection); found != files.end())
                for (const auto& path : found->second) own_documents(*collection, path);
        for (const auto& array : arrays_of(all_))
            if (const auto found = files.find(array.derived->parent); found != files.end())
                for (const auto& path : found->second) edges(array, path);
        report_.interrupted = Progress::interrupted();
        return std::move(report_);
    }

private:
    void own_documents(const Collection& collection, const fs::path& path) {
        const auto kept = kept_in(collection, all_);
        const auto file = path.filename().string();
        std::vector<Incoming> batch;
        DumpReader reader{path};
        const auto flush = [&] {
            progress_.add(static_cast<std::int64_t>(batch.size()));
            report_.inserted += batches_.insert(collection, batch, false);
        };
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
            if (auto document = cleaned(*item->bson, collection, kept, file, item->place))
                batch.push_back({*std::move(document), file, item->place});
            if (batch.size() >= Batches::size) flush();
        }
        flush();
        progress_.end();
    }

    void edges(const ArrayOf& array, const fs::path& path) {
        const auto file = path.filename().string() + " " + std::string{array.derived->target};
        std::vector<Incoming> batch;
        DumpReader reader{path};
        const auto present = report_.present;
        const auto flush = [&] {
            progress_.add(static_cast<std::int64_t>(batch.size()));
            report_.edges += batches_.insert(*array.edges, batch, true);
        };
        progress_.begin(std::string{array.derived->parent->name} + '.' + std::string{array.derived->target});
        while (!Progress::interrupted()) {
            const auto item = reader.next();
            if (!item) break;
            if (!item->bson) continue;
            for (auto& edge : edges_in(array, Document{*item->bson})) {
                if (!shaped(*array.edges, edge, file, item->place)) continue;
                batch.push_back({std::move(edge), file, item->place});
                if (batch.size() >= Batches::size) flush();
            }
        }
        flush();
        progress_.end();
        report_.present = present;  // what an array repeats is no document of the dump
    }

    bool shaped(const Collection& collection, const std::string& edge, const std::string& file,
                const std::string& place) {
        const auto wrong = misfits(Document{edge}, *collection.table);
        if (wrong.empty()) return true;
        ++report_.refused;
        report_.note({file, place, Document{edge}.id().hex(), wrong.front().path + ' ' + wrong.front().message});
        return false;
    }

    /// The document as it is stored here: counters at 0 until their edges come, no arrays of edges, no member that
    /// could not be read. Nullopt, with a note, when it cannot be taken at all.
    std::optional<std::string> cleaned(const std::string& bson, const Collection& collection, const Kept& kept,
                                       const std::string& file, const std::string& place) {
        const Document document{bson};
        std::vector<std::string_view> dropped = kept.arrays;
        const auto note = [&](const std::string& reason) { report_.note({file, place, document.id().hex(), reason}); };
        if (!document.id()) {
            ++report_.refused;
            note("its _id is no ObjectId");
            return std::nullopt;
        }
        bool changed = false;
        for (const auto& [field, path, message] : misfits(document, *collection.table)) {
            if (field->rules.access == schema::Access::derived) continue;
            if (field->rules.required) {
                ++report_.refused;
                note(path + ' ' + message);
                return std::nullopt;
            }
            dropped.push_back(field->name);
            changed = true;
            note(path + ' ' + message + "; " + std::string{field->name} + " was left out");
        }
        report_.changed += changed;
        schema::Writer out;
        for (const auto& [name, value] : document) {
            if (std::ranges::find(dropped, name) != dropped.end()) continue;
            if (std::ranges::find(kept.counters, name) != kept.counters.end())
                out.add(name, 0);
            else
                out.add(name, value);
        }
        return out.take();
    }

    Collections all_;
    Progress& progress_;
    ImportReport report_{};
    Batches batches_;
};

}  // namespace

std::string ImportNote::text() const {
    std::string out = file;
    if (!place.empty()) out += ", " + place;
    if (!id.empty()) out += ", _id " + id;
    return out + ": " + reason;
}

void ImportReport::note(ImportNote one) {
    if (notes.size() < most_notes)
        notes.push_back(std::move(one));
    else
        ++untold;
}

ImportReport import_from(store::Documents& documents, Collections all, const fs::path& directory, Progress& progress) {
    for (const auto* collection : all) documents.prepare(*collection);
    return Import{documents, all, progress}.run(directory);
}

}  // namespace app
