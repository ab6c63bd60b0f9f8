// Check: the indexes against the documents, one walk over each collection in the order of _id, the features' rules,
// who names files, and the bytes of those.
#include "app/check.hpp"

#include <algorithm>

#include "app/check_blobs.hpp"
#include "app/check_rules.hpp"
#include "app/check_uses.hpp"
#include "app/page_size.hpp"
#include "base/log.hpp"
#include "store/collection.hpp"
#include "store/derive.hpp"
#include "store/open.hpp"
#include "store/removal.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;

class Check {
public:
    Check(store::Store& store, Collections all, const CheckOptions& options, Progress& progress)
        : documents_{store.documents()},
          engine_{store.engine()},
          blobs_{store.blobs()},
          all_{all},
          options_{options},
          progress_{progress},
          existing_{documents_} {}

    CheckReport run() {
        // Indexes first: everything after them is found through them.
        for (const auto* collection : all_)
            if (!Progress::interrupted()) audit(*collection);
        note_removals();
        for (const auto* collection : parents_first(all_)) {
            if (Progress::interrupted()) break;
            progress_.begin(collection->name);
            walk(*collection);
            progress_.end();
        }
        if (!Progress::interrupted()) check_rules(documents_, options_, report_, progress_);
        if (!Progress::interrupted()) check_uses(documents_, all_, options_, report_, progress_);
        if (!Progress::interrupted()) check_blobs(documents_, blobs_, options_, report_, progress_);
        report_.interrupted = Progress::interrupted();
        return std::move(report_);
    }

private:
    void wrong(const Collection& collection, const base::ObjectId& id, std::string what, bool repaired = false) {
        report_.add({std::string{collection.name}, id.hex(), std::move(what), repaired});
    }

    /// Indexes and search against the documents. A repair makes all of the collection's anew.
    void audit(const Collection& collection) {
        std::vector<store::Stray> strays;
        progress_.begin("indexes of " + std::string{collection.name});
        engine_.audit(collection, [&](const store::Stray* stray) {
            if (!stray) progress_.add(1);
            if (stray && strays.size() < CheckReport::most_findings) strays.push_back(*stray);
            return !Progress::interrupted();
        });
        progress_.end();
        const bool repaired = !strays.empty() && options_.repair && rebuild(collection);
        for (auto& stray : strays) wrong(collection, stray.document, std::move(stray.what), repaired);
    }

    bool rebuild(const Collection& collection) {
        try {
            engine_.rebuild(collection);
            return true;
        } catch (const base::Failure& failure) {
            wrong(collection, {}, std::string{"its indexes cannot be made anew: "} + failure.what());
            return false;
        }
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

    void walk(const Collection& collection) {
        const auto needed = references(collection, all_);
        const bool counted = std::ranges::any_of(all_, [&](const Collection* edges) {
            return std::ranges::any_of(edges->derived,
                                       [&](const auto& derived) { return derived.parent == &collection; });
        });
        store::Query query{.limit = page_size};
        do {
            const auto page = documents_.list(collection, query);
            existing_.ask(page.documents, needed);
            for (const auto& document : page.documents) one(collection, document, needed);
            if (counted) recount(collection, page.documents);
            report_.documents += static_cast<std::int64_t>(page.documents.size());
            progress_.add(static_cast<std::int64_t>(page.documents.size()));
            query.after = page.next;
        } while (query.after && !Progress::interrupted());
    }

    void one(const Collection& collection, const std::string& bson, const std::vector<Reference>& needed) {
        const Document document{bson};
        const auto id = document.id();
        std::string why;
        if (!schema::valid(bson, &why)) return wrong(collection, id, "is no valid BSON: " + why);
        for (const auto& misfit : misfits(document, *collection.table))
            if (misfit.field->rules.access != schema::Access::derived)
                wrong(collection, id, misfit.path + ' ' + misfit.message);
        for (const auto& reference : needed) refers(collection, document, reference);
    }

    bool is_there(const Reference& reference, const base::ObjectId& id) const {
        return existing_.has(*reference.to, id) || going_.contains(id);
    }

    void refers(const Collection& collection, const Document& document, const Reference& reference) {
        if (reference.field->rules.orphan == schema::Orphan::settled) return;  // the rules of its feature look at it
        const auto there = [&](const base::ObjectId& id) { return is_there(reference, id); };
        if (reference.kind == Reference::Kind::list) {
            if (!kept_ids(document.find(reference.field->name), there)) return;
            wrong(collection, document.id(),
                  std::string{reference.field->name} + " has ids twice, or such as are not in " +
                      std::string{reference.to->name},
                  options_.repair && mend(collection, document.id(), reference));
            return;
        }
        for (const auto& id : reference.ids(document))
            if (id && !there(id))
                wrong(collection, document.id(), reference.dangling(id),
                      options_.repair && mend(collection, document.id(), reference));
    }

    /// What the removal of the other document would have done. False: nothing says what that is.
    bool mend(const Collection& collection, const base::ObjectId& id, const Reference& reference) {
        const bool required = reference.kind == Reference::Kind::required;
        if (required && reference.field->rules.orphan != schema::Orphan::remove) return false;
        documents_.transact([&](store::Documents& inside) {
            if (required)
                store::remove_with(inside, all_, collection, id);
            else if (const auto bson = inside.find(collection, store::by_id(id)))
                free(inside, collection, Document{*bson}, reference);
        });
        return true;
    }

    void free(store::Documents& inside, const Collection& collection, const Document& document,
              const Reference& reference) {
        store::Step step{store::Do::unset, std::string{reference.field->name}};
        if (reference.kind == Reference::Kind::list) {
            auto kept =
                kept_ids(document.find(step.path), [&](const base::ObjectId& one) { return is_there(reference, one); });
            if (!kept) return;
            step.what = store::Do::set;
            step.value = *std::move(kept);
        }
        inside.update(collection, store::by_id(document.id()), {std::move(step)});
    }

    /// The counters of a page of parents, read in one transaction.
    void recount(const Collection& collection, const std::vector<store::Bson>& page) {
        std::vector<std::pair<base::ObjectId, std::vector<store::Drift>>> drifts;
        documents_.transact([&](store::Documents& inside) {
            drifts.clear();
            for (const auto& listed : page) {
                const auto id = Document{listed}.id();
                const auto bson = inside.find(collection, store::by_id(id));
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

    static std::string told(const store::Drift& drift) {
        schema::Writer values;
        values.add("stored", drift.stored);
        values.add("counted", drift.counted);
        return drift.member + " is not what its edges say: " + schema::to_extended_json(values.take());
    }

    store::Documents& documents_;
    store::Engine& engine_;
    store::Blobs& blobs_;
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

CheckReport check(store::Store& store, Collections all, const CheckOptions& options, Progress& progress) {
    return Check{store, all, options, progress}.run();
}

}  // namespace app
