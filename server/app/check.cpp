// Check: one walk over each collection in the order of _id, and one along each of its indexes.
#include "app/check.hpp"

#include <algorithm>

#include "app/check_rules.hpp"
#include "base/log.hpp"
#include "store/collection.hpp"
#include "store/derive.hpp"
#include "store/removal.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;

constexpr int page_size = 500;

class Check {
public:
    Check(store::Documents& documents, Collections all, const CheckOptions& options, Progress& progress)
        : documents_{documents}, all_{all}, options_{options}, progress_{progress}, existing_{documents} {}

    CheckReport run() {
        note_removals();
        for (const auto* collection : parents_first(all_)) {
            if (Progress::interrupted()) break;
            progress_.begin(collection->name);
            const auto walked = walk(*collection);
            for (const auto& index : collection->indexes) along(*collection, index, walked);
            progress_.end();
        }
        report_.interrupted = Progress::interrupted();
        return std::move(report_);
    }

private:
    void wrong(const Collection& collection, const base::ObjectId& id, std::string what, bool repaired = false) {
        report_.add({std::string{collection.name}, id.hex(), std::move(what), repaired});
    }

    /// What refers to a document that is being removed goes soon itself.
    void note_removals() {
        if (!find_collection(all_, schema::collection<store::Removal>.name)) return;
        store::Query query{.limit = page_size};
        do {
            const auto page = store::of<store::Removal>(documents_).list(query);
            for (const auto& removal : page.items) going_.insert(removal.document);
            query.after = page.next;
        } while (query.after);
    }

    std::int64_t walk(const Collection& collection) {
        const auto needed = references(collection, all_);
        const bool counted = std::ranges::any_of(all_, [&](const Collection* edges) {
            return std::ranges::any_of(edges->derived,
                                       [&](const auto& derived) { return derived.parent == &collection; });
        });
        std::int64_t seen = 0;
        store::Query query{.limit = page_size};
        do {
            const auto page = documents_.list(collection, query);
            existing_.ask(page.documents, needed);
            for (const auto& document : page.documents) one(collection, document, needed);
            if (counted) recount(collection, page.documents);
            seen += static_cast<std::int64_t>(page.documents.size());
            progress_.add(static_cast<std::int64_t>(page.documents.size()));
            query.after = page.next;
        } while (query.after && !Progress::interrupted());
        report_.documents += seen;
        return seen;
    }

    void one(const Collection& collection, const std::string& bson, const std::vector<Reference>& needed) {
        const Document document{bson};
        const auto id = document.id();
        std::string why;
        if (!schema::valid(bson, &why)) return wrong(collection, id, "is no valid BSON: " + why);
        for (const auto& misfit : misfits(document, *collection.table))
            if (misfit.field->rules.access != schema::Access::derived)
                wrong(collection, id, misfit.path + ' ' + misfit.message);
        if (!is_tombstone(document)) refers(collection, document, needed);
        check_rules(documents_, collection, bson, options_, report_);
    }

    void refers(const Collection& collection, const Document& document, const std::vector<Reference>& needed) {
        for (const auto& reference : needed) {
            const auto to = document.find(reference.field->name).id();
            if (!to || existing_.has(*reference.to, to) || going_.contains(to)) continue;
            wrong(collection, document.id(),
                  std::string{reference.field->name} + " refers to " + to.hex() + ", which is not in " +
                      std::string{reference.to->name});
        }
    }

    /// The counters of a page of parents, read in one transaction.
    void recount(const Collection& collection, const std::vector<store::Bson>& page) {
        std::vector<std::pair<base::ObjectId, std::vector<store::Drift>>> drifts;
        documents_.transact([&](store::Documents& inside) {
            drifts.clear();
            for (const auto& listed : page) {
                const auto id = Document{listed}.id();
                const auto bson = inside.find(collection, self(id));
                if (!bson) continue;
                if (auto found = store::recount(inside, all_, collection, *bson); !found.empty())
                    drifts.emplace_back(id, std::move(found));
            }
        });
        for (const auto& [id, found] : drifts) {
            const bool repaired = options_.repair && repair(collection, id);
            for (const auto& drift : found) wrong(collection, id, told(drift), repaired);
        }
    }

    /// False when the store does not let it: an index is damaged too.
    bool repair(const Collection& collection, const base::ObjectId& id) {
        try {
            store::put_right(documents_, all_, collection, id);
            return true;
        } catch (const base::Failure& failure) {
            wrong(collection, id, std::string{"cannot be repaired: "} + failure.what());
            return false;
        }
    }

    static store::Filter self(const base::ObjectId& id) { return {{"_id", store::Is::equal, schema::Value::of(id)}}; }

    static std::string told(const store::Drift& drift) {
        schema::Writer values;
        values.add("stored", drift.stored);
        values.add("counted", drift.counted);
        return drift.member + " is not what its edges say: " + schema::to_extended_json(values.take());
    }

    /// Every document has its entry in the index, and no two the same where it is unique.
    void along(const Collection& collection, const schema::Index& index, std::int64_t documents) {
        if (index.seed_only || index.sparse || is_multikey(collection, index)) return;
        std::int64_t seen = 0;
        store::Query query{.by = &index, .limit = page_size};
        std::string before;
        do {
            const auto page = documents_.list(collection, query);
            for (const auto& bson : page.documents) {
                ++seen;
                if (!index.unique) continue;
                auto key = key_of(Document{bson}, index);
                if (key == before)
                    wrong(collection, Document{bson}.id(), "is not the only one with its " + index.name());
                before = std::move(key);
            }
            query.after = page.next;
        } while (query.after && !Progress::interrupted());
        if (seen != documents && !Progress::interrupted())
            wrong(collection, {},
                  "index " + index.name() + " has " + std::to_string(seen) + " of " + std::to_string(documents) +
                      " documents");
    }

    /// Whether a document may have several entries: one of its keys is in a list.
    static bool is_multikey(const Collection& collection, const schema::Index& index) {
        return std::ranges::any_of(index.path(), [&](const schema::IndexKey& key) {
            const auto* field = collection.table->find(key.path.substr(0, key.path.find('.')));
            return field && field->type->kind == schema::Kind::list;
        });
    }

    static std::string key_of(const Document& document, const schema::Index& index) {
        std::string out;
        for (const auto& key : index.path()) {
            const auto value = document.at(key.path);
            out += static_cast<char>(value.tag);
            out.append(value.bytes) += '\0';
        }
        return out;
    }

    store::Documents& documents_;
    Collections all_;
    const CheckOptions& options_;
    Progress& progress_;
    Existing existing_;
    std::unordered_set<base::ObjectId> going_{};
    CheckReport report_{};
};

void append_text(std::string& out, const char* name, const std::string& value) {
    out.append(1, '"').append(name).append("\":\"");
    base::append_json_escaped(out, value);
    out += '"';
}

}  // namespace

void CheckReport::add(Finding one) {
    ++found;
    repaired += one.repaired;
    if (findings.size() < most_findings) findings.push_back(std::move(one));
}

std::string CheckReport::text() const {
    std::string out;
    for (const auto& one : findings)
        out += one.collection + ' ' + one.id + ": " + one.what + (one.repaired ? " (repaired)" : "") + '\n';
    if (found > static_cast<std::int64_t>(findings.size()))
        out += "… and " + std::to_string(found - static_cast<std::int64_t>(findings.size())) + " more\n";
    if (interrupted) out += "interrupted: not everything was checked\n";
    return out + std::to_string(documents) + " documents checked, " + std::to_string(found) + " problems found, " +
           std::to_string(repaired) + " repaired\n";
}

std::string CheckReport::json() const {
    std::string out = "{\"documents\":" + std::to_string(documents) + ",\"found\":" + std::to_string(found) +
                      ",\"repaired\":" + std::to_string(repaired) +
                      ",\"interrupted\":" + (interrupted ? "true" : "false") + ",\"findings\":[";
    for (const auto& one : findings) {
        out += &one == &findings.front() ? "{" : ",{";
        append_text(out, "collection", one.collection);
        out += ',';
        append_text(out, "_id", one.id);
        out += ',';
        append_text(out, "what", one.what);
        out += one.repaired ? ",\"repaired\":true}" : ",\"repaired\":false}";
    }
    return out + "]}";
}

CheckReport check(store::Documents& documents, Collections all, const CheckOptions& options, Progress& progress) {
    return Check{documents, all, options, progress}.run();
}

}  // namespace app
