// Expiry: bounded removals until nothing is left, so that nobody can write faster than it removes.
#include "jobs/expiry.hpp"

#include <algorithm>

#include "store/documents.hpp"

namespace jobs {
namespace {

const schema::Index* index_of(const schema::Collection& collection) {
    const auto index = std::ranges::find_if(collection.indexes, [&](const schema::Index& one) {
        return one.size > 0 && one.keys[0].path == collection.expires;
    });
    return collection.expires.empty() || index == collection.indexes.end() ? nullptr : &*index;
}

/// Removes at most `limit` documents; how many it were.
int remove_some(store::Documents& documents, const schema::Collection& collection, const schema::Index& index,
                int limit) {
    const store::Query over{
        .by = &index,
        .where = {{std::string{collection.expires}, store::Is::less, schema::Value::of(base::now())}},
        .limit = limit};
    // Outside of the transaction first: mostly nothing has expired, and then the writer is not disturbed.
    if (documents.list(collection, over).documents.empty()) return 0;
    int removed = 0;
    documents.transact([&](store::Documents& inside) {
        removed = 0;
        for (const auto& document : inside.list(collection, over).documents) {
            const auto id = schema::Value::of(schema::Document{document}.id());
            inside.remove(collection, {{"_id", store::Is::equal, id}}, 1);
            ++removed;
        }
    });
    return removed;
}

}  // namespace

void remove_expired(store::Documents& documents, std::span<const schema::Collection* const> collections, int limit) {
    const auto end = std::chrono::steady_clock::now() + longest_expiry;
    for (const auto* collection : collections) {
        const auto* index = index_of(*collection);
        if (!index) continue;
        while (remove_some(documents, *collection, *index, limit) == limit)
            if (std::chrono::steady_clock::now() > end) return;
    }
}

}  // namespace jobs
