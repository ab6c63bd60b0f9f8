// Export: each collection page by page in the order of _id, whole documents.
#include "app/dump.hpp"
#include "app/dump_archive.hpp"
#include "app/dump_chunks.hpp"
#include "app/dump_whole.hpp"
#include "app/page_size.hpp"
#include "store/open.hpp"

namespace app {
namespace {

/// False when it was interrupted.
bool export_collection(store::Documents& documents, Collections all, const schema::Collection& collection,
                       DumpOutput& output, const ExportOptions& options, Progress& progress, ExportReport& report) {
    const auto out = output.begin(collection);
    store::Query query{.limit = page_size};
    progress.begin(collection.name);
    do {
        if (Progress::interrupted()) return false;
        const auto page = documents.list(collection, query);
        for (const auto& document : page.documents) {
            const auto whole = whole_document(documents, all, collection, document, options.full_arrays);
            report.oversized += whole.size() > store::most_bytes;
            out->add(whole);
        }
        report.documents += static_cast<std::int64_t>(page.documents.size());
        progress.add(static_cast<std::int64_t>(page.documents.size()));
        query.after = page.next;
    } while (query.after);
    out->finish();
    ++report.collections;
    progress.end();
    return true;
}

std::unique_ptr<DumpOutput> output_for(std::vector<const schema::Collection*> chosen,
                                       const std::filesystem::path& place, const ExportOptions& options) {
    if (!options.archive) return dump_to_folder(place, options.format, options.gzip);
    chosen.push_back(&schema::collection<Chunk>);
    return dump_to_archive(place, options.gzip, chosen);
}

}  // namespace

ExportReport export_to(store::Store& store, Collections all, const std::filesystem::path& place,
                       const ExportOptions& options, Progress& progress) {
    ExportReport report;
    std::vector<const schema::Collection*> chosen;
    for (const auto* collection : all)
        if (!collection->short_lived || options.everything) chosen.push_back(collection);
    const auto output = output_for(chosen, place, options);
    for (const auto* collection : chosen) {
        if (export_collection(store.documents(), all, *collection, *output, options, progress, report)) continue;
        report.interrupted = true;
        return report;
    }
    report.interrupted = !export_chunks(store, *output, progress, report);
    if (!report.interrupted) output->finish();
    return report;
}

}  // namespace app
