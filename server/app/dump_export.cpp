// Export: each collection page by page in the order of _id, whole documents.
#include <limits>

#include "app/dump.hpp"
#include "app/dump_chunks.hpp"
#include "base/failure.hpp"
#include "store/derive.hpp"
#include "store/open.hpp"

namespace app {
namespace {

constexpr int page_size = 200;

std::size_t length_of(schema::ValueView list) {
    std::size_t n = 0;
    for (const auto& element : schema::Document{list.bytes}) n += !element.name.empty();
    return n;
}

std::size_t cap_of(Collections all, const schema::Collection& parent, std::string_view member) {
    for (const auto* edges : all)
        for (const auto& derived : edges->derived)
            if (derived.parent == &parent && derived.target == member && derived.cap > 0)
                return static_cast<std::size_t>(derived.cap);
    return std::numeric_limits<std::size_t>::max();
}

void add_newest(schema::Writer& out, std::string_view name, schema::ValueView list, std::size_t skipped) {
    char space[24];
    std::size_t n = 0;
    out.begin_list(name);
    for (const auto& element : schema::Document{list.bytes}) {
        if (n++ >= skipped) out.add(schema::list_index(n - 1 - skipped, space), element.value);
    }
    out.end();
}

/// The document with its derived lists; each keeps its newest elements, up to the cap that its declaration names.
std::string whole_document(store::Documents& documents, Collections all, const schema::Collection& collection,
                           const std::string& stored, bool full_arrays) {
    const auto whole = store::assemble(documents, all, collection, stored);
    if (full_arrays) return whole;
    schema::Writer out;
    for (const auto& [name, value] : schema::Document{whole}) {
        const auto length = value.tag == schema::Tag::list ? length_of(value) : 0;
        const auto most = cap_of(all, collection, name);
        if (length <= most)
            out.add(name, value);
        else
            add_newest(out, name, value, length - most);
    }
    return out.take();
}

/// False when it was interrupted: the file does not get its name then.
bool export_collection(store::Documents& documents, Collections all, const schema::Collection& collection,
                       const std::filesystem::path& directory, const ExportOptions& options, Progress& progress,
                       ExportReport& report) {
    DumpWriter file{directory, collection.name, options.format};
    store::Query query{.limit = page_size};
    progress.begin(collection.name);
    do {
        if (Progress::interrupted()) return false;
        const auto page = documents.list(collection, query);
        for (const auto& document : page.documents) {
            const auto whole = whole_document(documents, all, collection, document, options.full_arrays);
            report.oversized += whole.size() > store::most_bytes;
            file.add(whole);
        }
        report.documents += static_cast<std::int64_t>(page.documents.size());
        progress.add(static_cast<std::int64_t>(page.documents.size()));
        query.after = page.next;
    } while (query.after);
    file.finish();
    write_metadata(directory, collection);
    ++report.collections;
    progress.end();
    return true;
}

/// An empty folder, and whether it had to be made.
bool make_folder(const std::filesystem::path& directory) {
    if (std::filesystem::exists(directory)) {
        if (!std::filesystem::is_directory(directory) || !std::filesystem::is_empty(directory))
            throw base::Failure{base::Fault::conflict, directory.string() +
                                                           " is no empty folder: an export takes a new " +
                                                           "one, so that nothing older is read with it"};
        return false;
    }
    std::filesystem::create_directories(directory);
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all);
    return true;
}

/// The folder as it was found, when the export does not come to its end.
class Unfinished {
public:
    explicit Unfinished(const std::filesystem::path& directory)
        : directory_{directory}, made_{make_folder(directory)} {}
    ~Unfinished() {
        if (finished_) return;
        std::error_code ignored;
        if (made_) std::filesystem::remove_all(directory_, ignored);
        for (const auto& entry : std::filesystem::directory_iterator{directory_, ignored})
            std::filesystem::remove(entry.path(), ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void finish() { finished_ = true; }

private:
    std::filesystem::path directory_;
    bool made_, finished_ = false;
};

}  // namespace

ExportReport export_to(store::Store& store, Collections all, const std::filesystem::path& directory,
                       const ExportOptions& options, Progress& progress) {
    ExportReport report;
    Unfinished folder{directory};
    for (const auto* collection : all) {
        if (collection->short_lived && !options.everything) continue;
        if (export_collection(store.documents(), all, *collection, directory, options, progress, report)) continue;
        report.interrupted = true;
        return report;
    }
    report.interrupted = !export_chunks(store, directory, options, progress, report);
    if (!report.interrupted) folder.finish();
    return report;
}

}  // namespace app
