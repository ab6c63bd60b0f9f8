// Removal: sweeping what belonged to a document that has gone.
#include "store/removal.hpp"

#include "store/collection.hpp"

namespace store {

using schema::Field, schema::Orphan;

namespace {

using All = std::span<const Collection* const>;

const schema::Type& inner(const schema::Type& type) {
    return type.kind == schema::Kind::optional || type.kind == schema::Kind::list ? inner(*type.element) : type;
}

bool belongs(const Field& field, std::string_view gone) {
    const auto& type = inner(*field.type);
    return type.kind == schema::Kind::id && type.collection == gone && field.rules.orphan != Orphan::keep;
}

Filter refers(const Field& field, base::ObjectId id) { return {{std::string{field.name}, Is::equal, Value::of(id)}}; }

/// Takes from the budget for each document; true when nothing is left that belonged to it.
bool sweep_one(Documents& documents, All all, std::string_view gone, base::ObjectId id, int& budget) {
    for (const auto* collection : all)
        for (const auto& field : collection->table->fields) {
            if (!belongs(field, gone)) continue;
            const auto where = refers(field, id);
            while (const auto found = documents.find(*collection, where)) {
                if (budget-- <= 0) return false;
                const auto child = schema::Document{*found}.id();
                const Filter self{{"_id", Is::equal, Value::of(child)}};
                if (field.rules.orphan == Orphan::unset) {
                    documents.update(*collection, self, {{Do::unset, std::string{field.name}}});
                    continue;
                }
                documents.remove(*collection, self, 1);
                if (!sweep_one(documents, all, collection->name, child, budget)) {
                    Removal rest{.gone = std::string{collection->name}, .document = child};
                    of<Removal>(documents).insert(rest);
                    return false;
                }
            }
        }
    return true;
}

}  // namespace

bool remove_with(Documents& documents, All all, const Collection& collection, base::ObjectId id) {
    bool found = false;
    documents.transact([&](Documents& inside) {
        found = inside.remove(collection, {{"_id", Is::equal, Value::of(id)}}, 1) > 0;
        int budget = sweep_budget;
        if (!found || sweep_one(inside, all, collection.name, id, budget)) return;
        Removal rest{.gone = std::string{collection.name}, .document = id};
        of<Removal>(inside).insert(rest);
    });
    return found;
}

std::size_t sweep(Documents& documents, All all) {
    std::size_t left = 0;
    documents.transact([&](Documents& inside) {
        const auto waiting = of<Removal>(inside).list({.limit = 100}).items;
        left = waiting.size();
        int budget = sweep_budget;
        for (const auto& removal : waiting) {
            if (!sweep_one(inside, all, removal.gone, removal.document, budget)) return;
            of<Removal>(inside).remove({eq<&Removal::_id>(removal._id)});
            --left;
        }
    });
    return left;
}

std::vector<std::string> unserved_orphans(All all) {
    std::vector<std::string> out;
    for (const auto* collection : all)
        for (const auto& field : collection->table->fields) {
            if (inner(*field.type).kind != schema::Kind::id || field.rules.orphan == Orphan::keep) continue;
            bool served = false;
            for (const auto& index : collection->indexes) served = served || (!index.seed_only && index.keys[0].path == field.name);
            if (!served) out.push_back(std::string{collection->name} + '.' + std::string{field.name} + " needs an index that begins with it");
        }
    return out;
}

}  // namespace store
