// Batches of an import: what is there stays as it is, what refers to nothing is refused, the rest goes in together.
#include "app/dump_insert.hpp"

#include <algorithm>

#include "app/dump_addresses.hpp"
#include "features/users/user.hpp"
#include "store/collection.hpp"

namespace app {

using schema::Collection, schema::Document;

std::int64_t Batches::insert(const Collection& collection, std::vector<Incoming>& batch, bool by_pair) {
    drop_present(collection, batch, by_pair);
    drop_dangling(collection, batch);
    std::int64_t inserted = 0;
    try {
        documents_.transact([&](store::Documents& documents) {
            for (const auto& one : batch) put(documents, collection, one.bson);
        });
        inserted = static_cast<std::int64_t>(batch.size());
    } catch (const base::Failure&) {  // one of them, perhaps: which one, only trying tells
        for (const auto& one : batch) {
            try {
                documents_.transact([&](store::Documents& documents) { put(documents, collection, one.bson); });
                ++inserted;
            } catch (const base::Failure& failure) {
                if (failure.fault == base::Fault::unavailable) throw;
                refuse(one, failure.what());
            }
        }
    }
    for (const auto& one : batch) existing_.add(collection, Document{one.bson}.id());
    batch.clear();
    return inserted;
}

void Batches::drop_present(const Collection& collection, std::vector<Incoming>& batch, bool by_pair) {
    std::vector<base::ObjectId> ids;
    for (const auto& one : batch) ids.push_back(Document{one.bson}.id());
    auto seen = existing_.among(collection, ids);
    report_.present += static_cast<std::int64_t>(std::erase_if(batch, [&](const Incoming& one) {
        const Document document{one.bson};
        return !seen.insert(document.id()).second || (by_pair && pair_is_there(collection, document));
    }));
}

bool Batches::pair_is_there(const Collection& collection, const Document& document) {
    for (const auto& index : collection.indexes) {
        if (!index.unique || index.sparse) continue;
        store::Filter same;
        for (const auto& key : index.path())
            same.push_back({std::string{key.path}, store::Is::equal, schema::Value{document.at(key.path)}});
        if (documents_.find(collection, same)) return true;
    }
    return false;
}

void Batches::drop_dangling(const Collection& collection, std::vector<Incoming>& batch) {
    const auto needed = references(collection, all_);
    if (needed.empty()) return;
    std::vector<std::string> documents;
    for (const auto& one : batch) documents.push_back(one.bson);
    existing_.ask(documents, needed);
    for (auto& one : batch) forget_dangling(one, collection, needed);
    std::erase_if(batch, [&](const Incoming& one) {
        const Document document{one.bson};
        if (is_tombstone(document)) return false;
        for (const auto& reference : needed) {
            const auto id = document.find(reference.field->name).id();
            if (!reference.field->rules.required || existing_.has(*reference.to, id)) continue;
            refuse(one, std::string{reference.field->name} + " refers to " + id.hex() + ", which is not in " +
                            std::string{reference.to->name});
            return true;
        }
        return false;
    });
}

void Batches::forget_dangling(Incoming& one, const Collection& collection, const std::vector<Reference>& needed) {
    std::vector<std::string_view> forgotten;
    const Document document{one.bson};
    for (const auto& reference : needed) {
        const auto id = document.find(reference.field->name).id();
        // What refers within its own collection may come before what it refers to.
        if (reference.field->rules.required || !id || reference.to == &collection || existing_.has(*reference.to, id))
            continue;
        forgotten.push_back(reference.field->name);
        report_.note({one.file, one.place, document.id().hex(),
                      std::string{reference.field->name} + " refers to " + id.hex() + ", which is not in " +
                          std::string{reference.to->name} + "; it was left out"});
    }
    if (forgotten.empty()) return;
    schema::Writer out;
    for (const auto& [name, value] : document)
        if (std::ranges::find(forgotten, name) == forgotten.end()) out.add(name, value);
    one.bson = out.take();
    ++report_.changed;
}

void Batches::put(store::Documents& documents, const Collection& collection, const std::string& bson) {
    documents.insert(collection, bson);
    if (&collection != &schema::collection<users::User>) return;
    const auto user = schema::from_bson<users::User>(bson);
    if (user.deletedAt || user.email.empty()) return;
    claim_address(documents, user);
}

void Batches::refuse(const Incoming& one, const std::string& reason) {
    ++report_.refused;
    report_.note({one.file, one.place, Document{one.bson}.id().hex(), reason});
}

}  // namespace app
