// Adopting: indexes, then documents one by one, then the edges that arrays tell of, then what follows from all that.
#include "app/adopt.hpp"

#include <algorithm>
#include <set>

#include "app/adopt_edges.hpp"
#include "app/adopt_indexes.hpp"
#include "app/adopt_mend.hpp"
#include "app/check_rules.hpp"
#include "app/check_uses.hpp"
#include "app/page_size.hpp"
#include "base/failure.hpp"
#include "store/derive.hpp"
#include "store/mongo/engine.hpp"
#include "store/mongo/trouble.hpp"
#include "store/open.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document, schema::Value;

constexpr std::size_t edges_at_once = 200;  ///< of one transaction

/// What another try, or more room, would change is no finding.
bool is_passing(const base::Failure& failure) {
    return failure.fault == base::Fault::unavailable || failure.fault == base::Fault::out_of_space;
}

class Adopt {
public:
    /// `store`: the opened one that may be changed; nullptr: only look.
    Adopt(store::mongo::MongoEngine& engine, store::Store* store, Collections all, AdoptReport& report,
          Progress& progress)
        : engine_{engine},
          store_{store},
          all_{all},
          report_{report},
          progress_{progress},
          own_{engine},
          existing_{engine} {}

    void run() {
        if (store_) own_.remember(engine_);
        for (const auto* collection : parents_first(all_)) documents_of(*collection);
        for (const auto& array : arrays_of(all_)) edges_of(array);
        for (const auto* parent : parents()) counters_of(*parent);
        if (!store_) return;
        rules();
        for (const auto* collection : all_) search_of(*collection);
    }

private:
    /// f for each document, until it is interrupted.
    template <class F>
    void each(const Collection& in, std::string_view what, const F& f) {
        if (Progress::interrupted()) return;
        progress_.begin(what);
        store::Query query{.limit = page_size};
        do {
            const auto page = engine_.list(in, query);
            f(page.documents);
            progress_.add(static_cast<std::int64_t>(page.documents.size()));
            query.after = page.next;
        } while (query.after && !Progress::interrupted());
        progress_.end();
    }

    void found(Finds kind, const Collection& in, std::string_view member, const base::ObjectId& id, std::string what,
               bool mended, std::int64_t times = 1) {
        report_.add({kind, std::string{in.name}, std::string{member}, id.hex(), std::move(what), mended, times});
    }

    void documents_of(const Collection& in) {
        const Mend mend{in, all_};
        const auto needed = references(in, all_);
        each(in, in.name, [&](const std::vector<store::Bson>& page) {
            existing_.ask(page, needed);
            for (const auto& bson : page) {
                ++report_.documents;
                one(in, mend, Document{bson});
                for (const auto& reference : needed) refers(in, Document{bson}, reference);
            }
        });
    }

    void one(const Collection& in, const Mend& mend, const Document& document) {
        auto mending = mend(document);
        std::string why;
        const bool mended = mending.change.empty() || !store_ || change(in, mend, document.id(), why);
        for (auto& finding : mending.findings) {
            finding.collection = in.name;
            finding.id = document.id().hex();
            finding.mended &= mended;
            if (!why.empty()) finding.what += ": " + why;
            report_.add(std::move(finding));
        }
    }

    /// Works the change out again on what is there now, so that it overwrites nothing newer.
    bool change(const Collection& in, const Mend& mend, const base::ObjectId& id, std::string& why) {
        try {
            engine_.transact([&](store::Documents& inside) {
                const auto now = inside.find(in, store::by_id(id));
                if (!now) return;
                const auto mending = mend(Document{*now});
                if (!mending.change.empty()) inside.update(in, store::by_id(id), mending.change);
            });
        } catch (const base::Failure& failure) {
            if (is_passing(failure)) throw;
            why = failure.what();
            return false;
        }
        ++report_.changed;
        return true;
    }

    void refers(const Collection& in, const Document& document, const Reference& reference) {
        if (is_tombstone(document, *in.table)) return;
        for (const auto& id : reference.ids(document))
            if (id && !existing_.has(*reference.to, id))
                found(Finds::dangling_reference, in, reference.field->name, document.id(), reference.dangling(id),
                      false);
    }

    void edges_of(const ArrayOf& array) {
        const auto& parent = *array.derived->parent;
        const auto what = std::string{parent.name} + '.' + std::string{array.derived->target};
        ArrayReading read{array, engine_, all_, own_};
        std::vector<std::string> edges;
        each(parent, what, [&](const std::vector<store::Bson>& page) {
            for (const auto& listed : page) {
                if (Progress::interrupted()) break;
                const auto whole = engine_.find_whole(parent, Value{Document{listed}.find("_id")});
                if (whole && Document{*whole}.id()) tell(array, *whole, read(*whole), edges);
                if (edges.size() >= edges_at_once) insert(*array.edges, edges);
            }
        });
        insert(*array.edges, edges);
    }

    void tell(const ArrayOf& array, const std::string& whole, Told told, std::vector<std::string>& edges) {
        const auto& in = *array.derived->parent;
        const auto id = Document{whole}.id();
        const auto target = array.derived->target;
        const auto say = [&](Finds kind, std::size_t times, std::string what, bool mended) {
            if (times > 0)
                found(kind, in, target, id, std::to_string(times) + ' ' + std::move(what), mended,
                      static_cast<std::int64_t>(times));
        };
        const std::string name{array.edges->name};
        say(Finds::array_without_edge, told.makeable.size(), "elements become documents of " + name, true);
        say(Finds::edge_without_element, told.unshown.size(), "documents of " + name + " are not in it", true);
        say(Finds::array_left, static_cast<std::size_t>(std::max<std::int64_t>(told.left, 0)),
            "elements cannot be taken: " + told.why, false);
        if (store_) std::ranges::move(told.makeable, std::back_inserter(edges));
    }

    /// All in one transaction, or one by one when one of them is refused: somebody else may have made it meanwhile.
    void insert(const Collection& in, std::vector<std::string>& edges) {
        const auto insert_all = [&](std::span<const std::string> some) {
            engine_.transact([&](store::Documents& inside) {
                for (const auto& edge : some) inside.insert(in, edge);
            });
            report_.changed += static_cast<std::int64_t>(some.size());
        };
        const auto made = std::move(edges);
        edges.clear();
        if (made.empty()) return;
        try {
            return insert_all(made);
        } catch (const base::Failure& failure) {
            if (is_passing(failure)) throw;
        }
        for (const auto& edge : made) try {
                insert_all(std::span{&edge, 1});
            } catch (const base::Failure& failure) {
                if (is_passing(failure)) throw;
                found(Finds::array_left, in, {}, Document{edge}.id(), failure.what(), false);
            }
    }

    std::set<const Collection*> parents() const {
        std::set<const Collection*> out;
        for (const auto* edges : all_)
            for (const auto& derived : edges->derived) out.insert(find_collection(all_, derived.parent->name));
        return out;
    }

    void counters_of(const Collection& in) {
        each(in, "counters of " + std::string{in.name}, [&](const std::vector<store::Bson>& page) {
            for (const auto& document : page) {
                const auto id = Document{document}.id();
                if (Progress::interrupted()) break;
                if (!id) continue;
                const auto drifts = store::recount(engine_, all_, in, document);
                for (const auto& drift : drifts) told(in, id, drift);
                if (!store_ || drifts.empty()) continue;
                for (const auto& drift : drifts) report_.changed += keep_aside(engine_, in, id, drift);
                store::put_right(store_->documents(), all_, in, id);
                ++report_.changed;
            }
        });
    }

    void told(const Collection& in, const base::ObjectId& id, const store::Drift& drift) {
        if (drift.counted.tag != schema::Tag::list) {
            schema::Writer values;
            values.add("stored", drift.stored);
            values.add(store_ ? "counted" : "countedSoFar", drift.counted);
            return found(Finds::counter, in, drift.member, id, schema::to_extended_json(values.take()), true);
        }
        if (store_) found(Finds::counter, in, drift.member, id, "was made anew from the documents it shows", true);
    }

    void rules() {
        CheckReport checked;
        if (!Progress::interrupted()) check_rules(store_->documents(), {.repair = true}, checked, progress_);
        if (!Progress::interrupted()) check_uses(store_->documents(), all_, {.repair = true}, checked, progress_);
        for (auto& one : checked.findings)
            report_.add({Finds::rule, one.collection, {}, one.id, std::move(one.what), one.repaired});
        report_.changed += checked.repaired;
    }

    void search_of(const Collection& in) {
        if (in.searched.empty() || Progress::interrupted()) return;
        progress_.begin("search of " + std::string{in.name});
        std::vector<store::Stray> strays;
        engine_.audit(in, [&](const store::Stray* stray) {
            if (stray) strays.push_back(*stray);
            progress_.add(stray ? 0 : 1);
            return !Progress::interrupted();
        });
        progress_.end();
        if (strays.empty()) return;
        engine_.rebuild(in);
        report_.changed += static_cast<std::int64_t>(strays.size());
        for (auto& stray : strays) found(Finds::search, in, {}, stray.document, std::move(stray.what), true);
    }

    store::mongo::MongoEngine& engine_;
    store::Store* store_;
    Collections all_;
    AdoptReport& report_;
    Progress& progress_;
    const OwnEdges own_;
    Existing existing_;
};

void look(const store::Options& options, Collections all, AdoptReport& report, Progress& progress, bool& free) {
    auto looking = options.mongodb;
    looking.look_only = looking.unhurried = true;
    store::mongo::MongoEngine engine{looking};
    for (const auto* collection : all) engine.prepare(*collection);
    report.server = engine.capabilities().server;
    free = look_at_indexes(engine, all, report, progress);
    if (!report.applied && !Progress::interrupted()) Adopt{engine, nullptr, all, report, progress}.run();
}

void apply(store::Options options, const std::filesystem::path& data, Collections all, AdoptReport& report,
           Progress& progress) {
    options.any_reference = true;  // what is dangling already stays
    options.mongodb.unhurried = true;
    std::filesystem::create_directories(data);
    const auto store = store::open(data, all, options);
    Adopt{dynamic_cast<store::mongo::MongoEngine&>(store->engine()), store.get(), all, report, progress}.run();
}

}  // namespace

AdoptReport adopt(const store::Options& options, const std::filesystem::path& data, Collections all,
                  const AdoptOptions& wanted, Progress& progress) {
    AdoptReport report;
    report.applied = wanted.apply;
    bool free = true;
    try {
        look(options, all, report, progress, free);
        if (wanted.apply && free && !Progress::interrupted()) apply(options, data, all, report, progress);
        if (wanted.apply && !free) {
            report.applied = false;
            report.changed = 0;
        }
    } catch (const store::mongo::Trouble& trouble) {
        throw base::Failure{base::Fault::unavailable, std::string{"the database refused: "} + trouble.what()};
    }
    report.interrupted = Progress::interrupted();
    return report;
}

}  // namespace app
