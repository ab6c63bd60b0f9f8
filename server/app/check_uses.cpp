// Uses of files: one walk over the edges, one over the documents that may name some. What is read for
// a judgement is read in one transaction.
#include "app/check_uses.hpp"

#include <algorithm>

#include "app/page_size.hpp"
#include "features/files/media_file.hpp"
#include "store/collection.hpp"
#include "store/file_uses.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;
using Files = std::vector<base::ObjectId>;

class Uses {
public:
    Uses(store::Documents& documents, Collections all, const CheckOptions& options, CheckReport& report,
         Progress& progress)
        : documents_{documents}, all_{all}, options_{options}, report_{report}, progress_{progress}, edges_{all} {}

    void run() {
        if (!edges_) return;
        edges();
        for (const auto* one : all_)
            if (const auto members = schema::file_members(*one->table); !members.empty()) documents_of(*one, members);
    }

private:
    /// f for each document, until it is interrupted.
    template <class F>
    void each(const Collection& in, const F& f) {
        store::Query query{.limit = page_size};
        do {
            const auto page = documents_.list(in, query);
            for (const auto& document : page.documents) f(document);
            progress_.add(static_cast<std::int64_t>(page.documents.size()));
            query.after = page.next;
        } while (query.after && !Progress::interrupted());
    }

    void documents_of(const Collection& in, const store::FileMembers& members) {
        if (Progress::interrupted()) return;
        progress_.begin("files of " + std::string{in.name});
        each(in, [&](const store::Bson& listed) {
            if (!store::files_named(members, listed).empty()) document(in, members, Document{listed}.id());
        });
        progress_.end();
    }

    void document(const Collection& in, const store::FileMembers& members, const base::ObjectId& id) {
        Files missing;
        documents_.transact([&](store::Documents& inside) {
            missing.clear();
            const auto now = inside.find(in, store::by_id(id));
            const auto present = edges_.of(inside, id);
            for (const auto& file : now ? store::files_named(members, *now) : Files{}) {
                if (std::ranges::binary_search(present, file) || !edges_.is_there(inside, file)) continue;
                missing.push_back(file);
                if (options_.repair) edges_.add(inside, in, id, file);
            }
        });
        for (const auto& file : missing)
            report_.add({std::string{in.name}, id.hex(), "names the file " + file.hex() + ", which does not count it",
                         options_.repair});
    }

    void edges() {
        if (Progress::interrupted()) return;
        const auto& collection = schema::collection<files::FileUse>;
        progress_.begin("files that are named");
        each(collection, [&](const store::Bson& listed) { edge(schema::from_bson<files::FileUse>(listed)); });
        progress_.end();
    }

    void edge(const files::FileUse& use) {
        bool holds = false;
        documents_.transact([&](store::Documents& inside) {
            holds = is_named(inside, use);
            if (!holds && options_.repair) edges_.remove(inside, use.document, use.file.value);
        });
        if (!holds)
            report_.add(
                {"fileuses", use._id.hex(), "tells of a document that does not name the file", options_.repair});
    }

    bool is_named(store::Documents& inside, const files::FileUse& use) const {
        const auto* in = find_collection(all_, use.collection);
        if (!in) return false;
        const auto found = inside.find(*in, store::by_id(use.document));
        if (!found) return false;
        const auto named = store::files_named(schema::file_members(*in->table), *found);
        return std::ranges::binary_search(named, use.file.value);
    }

    store::Documents& documents_;
    Collections all_;
    const CheckOptions& options_;
    CheckReport& report_;
    Progress& progress_;
    store::FileEdges edges_;
};

}  // namespace

void check_uses(store::Documents& documents, Collections all, const CheckOptions& options, CheckReport& report,
                Progress& progress) {
    Uses{documents, all, options, report, progress}.run();
}

}  // namespace app
