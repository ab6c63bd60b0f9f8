// Expiry: one bounded removal a collection.
#include "jobs/expiry.hpp"

#include <algorithm>

#include "store/documents.hpp"

namespace jobs {

void remove_expired(store::Documents& documents, std::span<const schema::Collection* const> collections, int limit) {
    const auto now = schema::Value::of(base::now());
    for (const auto* collection : collections) {
        const auto index = std::ranges::find_if(collection->indexes, [&](const schema::Index& one) {
            return one.size > 0 && one.keys[0].path == collection->expires;
        });
        if (collection->expires.empty() || index == collection->indexes.end()) continue;
        const std::string path{collection->expires};
        const store::Query over{.by = &*index, .where = {{path, store::Is::less, now}}, .limit = limit};
        for (const auto& document : documents.list(*collection, over).documents) {
            // Compared again: what was prolonged meanwhile stays.
            const auto id = schema::Value::of(schema::Document{document}.id());
            documents.remove(*collection, {{"_id", store::Is::equal, id}, {path, store::Is::less, now}}, 1);
        }
    }
}

}  // namespace jobs
