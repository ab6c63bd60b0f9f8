// Comparing two stores: both are read once, in one order, as an export would write them.
#include "app/copy.hpp"
#include "app/dump_whole.hpp"
#include "app/page_size.hpp"
#include "base/failure.hpp"
#include "base/sha256.hpp"
#include "store/blob_file.hpp"
#include "store/bulk.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;

constexpr std::size_t compared_bytes = 1 << 20;

/// The whole documents of a collection, one after the other.
class Whole {
public:
    /// `as_stored`: with the arrays that are stored, where any are; else with those that the edges make.
    Whole(store::Store& store, Collections all, const Collection& in, bool as_stored)
        : engine_{store.engine()},
          all_{all},
          in_{in},
          as_stored_{as_stored && engine_.stores_arrays() && has_lists(all, in)} {}

    const std::optional<store::Bson>& now() const { return now_; }
    void next() {
        if (at_ == page_.size()) {
            page_ = store::read_next(engine_, in_, last_, page_size, as_stored_);
            at_ = 0;
        }
        if (page_.empty()) return now_.reset();
        const auto& document = page_[at_++];
        last_ = schema::Value{Document{document}.find("_id")};
        now_ = as_stored_ ? document : whole_document(engine_, all_, in_, document);
    }

private:
    store::Engine& engine_;
    Collections all_;
    const Collection& in_;
    bool as_stored_;
    std::vector<store::Bson> page_{};
    schema::Value last_{};
    std::size_t at_ = 0;
    std::optional<store::Bson> now_{};
};

/// With the _id of each element of its lists first: FerretDB moves it there.
store::Bson ids_first(const store::Bson& whole) {
    const auto moved = [](const Document& element) {
        schema::Writer out;
        if (element.has("_id")) out.add("_id", element.find("_id"));
        for (const auto& [name, value] : element)
            if (name != "_id") out.add(name, value);
        return schema::Value{schema::Tag::object, out.take()};
    };
    schema::Writer out;
    for (const auto& [name, value] : Document{whole}) {
        if (value.tag != schema::Tag::list) {
            out.add(name, value);
            continue;
        }
        out.begin_list(name);
        for (const auto& [index, element] : Document{value.bytes}) {
            if (element.tag == schema::Tag::object)
                out.add(index, moved(Document{element.bytes}));
            else
                out.add(index, element);
        }
        out.end();
    }
    return out.take();
}

bool equal(const std::optional<store::Bson>& a, const std::optional<store::Bson>& b) {
    return a == b || (a && b && ids_first(*a) == ids_first(*b));
}

/// The SHA-256 of a file's bytes; none: they are not there.
std::string sum_of(store::Blobs& blobs, base::ObjectId id) {
    try {
        const auto reader = blobs.open(store::BlobId{id});
        if (!reader) return {};
        base::Sha256 sum;
        std::string some(compared_bytes, '\0');
        for (std::uint64_t at = 0; at < reader->size();) {
            const auto got = reader->read(at, some);
            if (got == 0) return {};
            sum.add(std::string_view{some}.substr(0, got));
            at += got;
        }
        return sum.hex();
    } catch (const base::Failure&) {  // the log has the reason
        return {};
    }
}

std::string place_of(const Collection& in, const store::Bson& document) {
    return std::string{in.name} + " " + Document{document}.id().hex();
}

}  // namespace

void compare_stores(store::Store& from, store::Store& to, Collections all, CopyReport& report, Progress& progress) {
    const auto differ = [&](std::string what) { report.differences.push_back(std::move(what)); };
    for (const auto* collection : all) {
        const bool has_bytes = collection == &schema::collection<store::BlobFile>;
        Whole theirs{from, all, *collection, false};
        Whole ours{to, all, *collection, true};  // what its arrays are made of is a collection of its own
        progress.begin(std::string{collection->name} + " verified");
        for (theirs.next(), ours.next(); (theirs.now() || ours.now()) && !Progress::interrupted();
             theirs.next(), ours.next()) {
            if (!equal(theirs.now(), ours.now())) {
                differ(place_of(*collection, theirs.now() ? *theirs.now() : *ours.now()));
                break;  // what only one of them has would make all behind it differ
            }
            ++report.documents;
            progress.add(1);
            if (!has_bytes) continue;
            const auto facts = store::blob_facts(*ours.now());
            if (sum_of(to.blobs(), facts.id.value) == facts.sha256)
                ++report.files;
            else if (sum_of(from.blobs(), facts.id.value) == facts.sha256)
                differ("the bytes of " + place_of(*collection, *ours.now()));
            else
                ++report.without_bytes;
        }
        ++report.collections;
        progress.end();
    }
}

}  // namespace app
