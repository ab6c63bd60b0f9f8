// Each lacking unique index is made in memory: which documents have the key of another.
#include "app/adopt_indexes.hpp"

#include "app/page_size.hpp"
#include "features/users/accounts.hpp"
#include "store/mongo/engine.hpp"
#include "store/mongo/indexes.hpp"
#include "store/paths.hpp"

namespace app {
namespace {

using schema::Collection, schema::Document;

class Duplicates {
public:
    Duplicates(store::mongo::MongoEngine& engine, AdoptReport& report, Progress& progress)
        : engine_{engine}, report_{report}, progress_{progress} {}

    /// How many documents the index would refuse.
    std::int64_t of(const Collection& collection, const schema::Index& index) {
        std::unordered_map<std::string, base::ObjectId> first;
        std::int64_t found = 0;
        each(collection, [&](const Document& document) {
            for (auto& key : store::index_keys(document, index)) {
                const auto [other, is_new] = first.try_emplace(std::move(key), document.id());
                if (is_new || other->second == document.id()) continue;
                ++found;
                report_.add({Finds::duplicate, std::string{collection.name}, index.name(), document.id().hex(),
                             "has the same as " + other->second.hex()});
            }
        });
        return found;
    }

    /// Addresses that differ only by case are one address here.
    void of_addresses() {
        using users::User;
        std::unordered_map<base::ObjectId, base::ObjectId> first;
        each(schema::collection<User>, [&](const Document& document) {
            const auto email = document.find(schema::name_of_member<&User::email>).text();
            if (email.empty() || is_tombstone(document, schema::table_of<User>)) return;
            const auto [other, is_new] = first.try_emplace(users::claim_of({}, email)._id, document.id());
            if (!is_new)
                report_.add({Finds::duplicate, "users", "email, without regard to case", document.id().hex(),
                             "has the address of " + other->second.hex()});
        });
    }

private:
    template <class F>
    void each(const Collection& collection, const F& f) {
        progress_.begin("keys of " + std::string{collection.name});
        store::Query query{.limit = page_size};
        do {
            const auto page = engine_.list(collection, query);
            for (const auto& one : page.documents) f(Document{one});
            progress_.add(static_cast<std::int64_t>(page.documents.size()));
            query.after = page.next;
        } while (query.after && !Progress::interrupted());
        progress_.end();
    }

    store::mongo::MongoEngine& engine_;
    AdoptReport& report_;
    Progress& progress_;
};

}  // namespace

bool look_at_indexes(store::mongo::MongoEngine& engine, Collections all, AdoptReport& report, Progress& progress) {
    const auto talk = engine.pool().talk();
    Duplicates duplicates{engine, report, progress};
    bool free = true;
    for (const auto* collection : all) {
        for (const auto& [index, in_the_way] : store::mongo::lacking_indexes(*talk, *collection)) {
            if (Progress::interrupted()) return false;
            const auto refused = index->unique ? duplicates.of(*collection, *index) : 0;
            const bool makeable = refused == 0 && !in_the_way;
            free &= makeable;
            report.add({Finds::missing_index,
                        std::string{collection->name},
                        {},
                        {},
                        index->name() + (in_the_way    ? ": there is another one of this name, which must go first"
                                         : refused > 0 ? ": documents stand in its way"
                                                       : ""),
                        makeable});
            if (report.applied) ++report.changed;
        }
    }
    duplicates.of_addresses();
    return free;
}

}  // namespace app
