// Batches of an import: what is there stays as it is, what refers to nothing is refused, the rest goes in together.
#include "app/dump_insert.hpp"

#include <algorithm>

#include "app/dump_addresses.hpp"
#include "features/users/user.hpp"
#include "store/collection.hpp"

namespace app {

using schema::Collection, schema::Document;

namespace {

/// The document with another value of a member, or without it.
std::string with(const Document& document, std::string_view member, const std::optional<schema::Value>& value) {
    schema::Writer out;
    for (const auto& [name, before] : document) {
        if (name != member)
            out.add(name, before);
        else if (value)
            out.add(name, *value);
    }
    return out.take();
}

}  // namespace

std::int64_t Batches::insert(const Collection& collection, std::vector<Incoming>& batch, bool by_pair) {
    report_.present += drop_present(collection, batch, by_pair);
    settle_references(collection, batch, true);
    auto inserted = insert_all(collection, batch);
    if (waiting_.size() >= size) inserted += insert_waiting(collection);
    return inserted;
}

std::int64_t Batches::finish(const Collection& collection) {
    std::int64_t inserted = 0;
    for (std::int64_t now = 1; now > 0; inserted += now) now = insert_waiting(collection);
    settle_references(collection, waiting_, false);
    return inserted + insert_all(collection, waiting_);
}

std::int64_t Batches::insert_waiting(const Collection& collection) {
    auto batch = std::move(waiting_);
    waiting_.clear();
    settle_references(collection, batch, true);
    return insert_all(collection, batch);
}

std::int64_t Batches::missing(const Collection& collection, std::vector<Incoming>& batch) {
    drop_present(collection, batch, true);
    const auto out = static_cast<std::int64_t>(batch.size());
    batch.clear();
    return out;
}

std::int64_t Batches::insert_all(const Collection& collection, std::vector<Incoming>& batch) {
    const auto inserted = insert_some(collection, batch);
    batch.clear();
    return inserted;
}

std::int64_t Batches::insert_some(const Collection& collection, std::span<const Incoming> some) {
    if (some.empty()) return 0;
    try {
        documents_.transact([&](store::Documents& documents) {
            for (const auto& one : some) put(documents, collection, one.bson);
        });
    } catch (const base::Failure& failure) {
        if (failure.fault == base::Fault::unavailable || failure.fault == base::Fault::out_of_space) throw;
        if (some.size() == 1) {
            refuse(some.front(), failure.what());
            return 0;
        }
        // One of them: halves tell which.
        const auto half = some.size() / 2;
        return insert_some(collection, some.first(half)) + insert_some(collection, some.subspan(half));
    }
    for (const auto& one : some) existing_.add(collection, one.id());
    return static_cast<std::int64_t>(some.size());
}

std::int64_t Batches::drop_present(const Collection& collection, std::vector<Incoming>& batch, bool by_pair) {
    std::vector<base::ObjectId> ids;
    for (const auto& one : batch) ids.push_back(one.id());
    auto seen = existing_.among(collection, ids);
    for (const auto& one : waiting_) seen.insert(one.id());
    return static_cast<std::int64_t>(std::erase_if(batch, [&](const Incoming& one) {
        return !seen.insert(one.id()).second || (by_pair && pair_is_there(collection, Document{one.bson}));
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

void Batches::settle_references(const Collection& collection, std::vector<Incoming>& batch, bool may_wait) {
    const auto references = app::references(collection, all_);
    if (references.empty()) return;
    std::vector<std::string> documents;
    for (const auto& one : batch) documents.push_back(one.bson);
    existing_.ask(documents, references);
    std::erase_if(batch, [&](Incoming& one) {
        for (const auto& reference : references) {
            const auto ids = reference.ids(Document{one.bson});
            const auto there = [&](const base::ObjectId& id) { return existing_.has(*reference.to, id); };
            if (reference.kind != Reference::Kind::list && std::ranges::all_of(ids, there)) continue;
            if (reference.to == &collection && may_wait) {
                waiting_.push_back(std::move(one));
                return true;
            }
            if (!settle(reference, one)) return true;
        }
        return false;
    });
}

/// Leaves out what refers to nothing. False: it must refer to something, and the document was refused.
bool Batches::settle(const Reference& reference, Incoming& one) {
    const Document document{one.bson};
    if (reference.kind == Reference::Kind::list) {
        const auto kept = kept_ids(document.find(reference.field->name),
                                   [&](const base::ObjectId& id) { return existing_.has(*reference.to, id); });
        if (!kept) return true;
        one.bson = with(document, reference.field->name, *kept);
        note(one, std::string{reference.field->name} + ": what stood there twice, or is not in " +
                      std::string{reference.to->name} + ", was left out");
        return true;
    }
    const auto what = reference.dangling(reference.ids(document).front());
    if (reference.kind == Reference::Kind::required) {
        refuse(one, what);
        return false;
    }
    one.bson = with(document, reference.field->name, std::nullopt);
    note(one, what + "; it was left out");
    return true;
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
    report_.note({one.file, one.place, one.id().hex(), reason});
}

void Batches::note(const Incoming& one, const std::string& reason) {
    ++report_.changed;
    report_.note({one.file, one.place, one.id().hex(), reason});
}

}  // namespace app
