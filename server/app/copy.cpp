// Copying: past the layers that derive and count, because what they would make is copied too.
#include "app/copy.hpp"

#include <algorithm>

#include "app/copy_note.hpp"
#include "app/dump_whole.hpp"
#include "app/page_size.hpp"
#include "base/failure.hpp"
#include "store/blob_file.hpp"
#include "store/bulk.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document, schema::Value;

constexpr int files_at_once = 50;              // each has been synced by itself, so more would spare nothing
constexpr std::size_t most_at_once = 4 << 20;  // bytes that are inserted together, unless one has more
constexpr std::size_t piece = 1 << 20;

class Copying {
public:
    Copying(store::Store& from, store::Store& to, Collections all, CopyReport& report, Progress& progress)
        : from_{from}, to_{to}, all_{all}, report_{report}, progress_{progress} {}

    void begin(const std::string& source) {
        auto notes = store::of<CopyNote>(to_.documents());
        if (const auto note = notes.find(copy_note_id())) {
            if (note->source != source)
                refuse("The target is an unfinished copy of " + note->source + ": go on with that, or take another.");
            return;
        }
        for (const auto* collection : all_)
            if (!to_.engine().list(*collection, {.limit = 1}).documents.empty())
                refuse("The target is not empty: it has " + std::string{collection->name} +
                       ". A copy takes a new directory or database.");
        CopyNote note{copy_note_id(), source, base::now()};
        notes.insert(note);
    }

    void collection(const Collection& in) {
        const bool has_bytes = &in == &schema::collection<store::BlobFile>;
        const int limit = has_bytes ? files_at_once : page_size;
        progress_.begin(in.name);
        for (auto after = last_there(in); !Progress::interrupted();) {
            const auto page = store::read_next(from_.engine(), in, after, limit, false);
            has_bytes ? files(page) : documents(in, page);
            if (page.size() < static_cast<std::size_t>(limit)) break;
            after = Value{Document{page.back()}.find("_id")};
        }
        progress_.end();
    }

private:
    [[noreturn]] static void refuse(const std::string& why) { throw base::Failure{base::Fault::conflict, why}; }

    /// Where an earlier run came to; null: nowhere. Its last page goes again: MongoDB may hold that without the words
    /// of its search.
    Value last_there(const Collection& in) {
        auto& target = to_.engine();
        const auto last = target.list(in, {.backwards = true, .limit = page_size + 1}).documents;
        if (last.size() <= static_cast<std::size_t>(page_size)) {
            target.remove(in, {}, 0);
            return {};
        }
        Value out{Document{last.back()}.find("_id")};
        target.remove(in, {{"_id", store::Is::greater, out}}, 0);
        report_.present += target.count(in, {});
        return out;
    }

    void documents(const Collection& in, const std::vector<store::Bson>& stored) {
        std::vector<store::Bson> some;
        std::size_t bytes = 0;
        for (const auto& document : stored) {
            if (Progress::interrupted()) return;
            auto one = to_.engine().stores_arrays() ? whole_document(from_.engine(), all_, in, document) : document;
            if (bytes + one.size() > most_at_once) {
                insert(in, some);
                bytes = 0;
            }
            bytes += one.size();
            some.push_back(std::move(one));
        }
        insert(in, some);
    }

    void insert(const Collection& in, std::vector<store::Bson>& some) {
        if (some.empty()) return;
        store::insert_all(to_.engine(), in, some);
        progress_.add(static_cast<std::int64_t>(some.size()));
        some.clear();
    }

    /// As an import does: bytes are durable, under their file's id, before its document is there.
    void files(const std::vector<store::Bson>& stored) {
        std::vector<store::SettledBlob> settled;
        std::vector<store::Bson> some;
        for (const auto& document : stored) {
            const auto chunk = static_cast<std::int32_t>(Document{document}.find("chunkSize").whole());
            if (!bytes(Document{document}.id(), std::max(chunk, 1), settled)) break;
            some.push_back(document);
        }
        const auto copied = some;
        insert(schema::collection<store::BlobFile>, some);
        for (const auto& document : copied) to_.blobs().drop_draft(Document{document}.id());
    }

    /// False: interrupted.
    bool bytes(base::ObjectId id, std::int32_t chunk, std::vector<store::SettledBlob>& settled) {
        const auto reader = open(id);
        if (!reader) return !Progress::interrupted();  // compare_stores tells of it
        to_.blobs().drop_draft(id);                    // an earlier run may have left one
        {
            const auto draft = to_.blobs().draft(id);
            std::string some(piece, '\0');
            for (std::uint64_t at = 0; at < reader->size();) {
                if (Progress::interrupted()) return false;
                const auto got = reader->read(at, some);
                base::require(got > 0, base::Fault::unavailable, "a file became shorter while it was read");
                draft->append(std::span{some}.first(got));
                at += got;
            }
        }
        settled.push_back(to_.blobs().settle(id, {id}, chunk));
        return true;
    }

    std::unique_ptr<store::BlobReader> open(base::ObjectId id) {
        try {
            return from_.blobs().open(store::BlobId{id});
        } catch (const base::Failure&) {  // the log has the reason
            return nullptr;
        }
    }

    store::Store& from_;
    store::Store& to_;
    Collections all_;
    CopyReport& report_;
    Progress& progress_;
};

}  // namespace

CopyReport copy_store(store::Store& from, store::Store& to, Collections all, const std::string& source,
                      Progress& progress) {
    CopyReport report;
    std::vector<const Collection*> copied{all.begin(), all.end()};
    std::erase(copied, &schema::collection<CopyNote>);
    Copying copying{from, to, copied, report, progress};
    require_edges(from, copied);
    copying.begin(source);
    for (const auto* collection : copied)
        if (!Progress::interrupted()) copying.collection(*collection);
    if (!Progress::interrupted()) compare_stores(from, to, copied, report, progress);
    report.interrupted = Progress::interrupted();
    if (!report.interrupted && report.differences.empty())
        store::of<CopyNote>(to.documents()).remove({store::eq<&CopyNote::_id>(copy_note_id())});
    return report;
}

}  // namespace app
