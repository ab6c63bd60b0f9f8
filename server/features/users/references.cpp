// References: found in the tables.
#include "features/users/references.hpp"

namespace users {
namespace {

bool points_to_users(const schema::Type& type) {
    if (type.kind == schema::Kind::optional) return points_to_users(*type.element);
    return type.kind == schema::Kind::id && type.collection == "users";
}

const schema::Index* index_of(const schema::Collection& collection, std::string_view path) {
    for (const auto& index : collection.indexes)
        if (!index.seed_only && index.size > 0 && index.keys[0].path == path) return &index;
    return nullptr;
}

}  // namespace

std::vector<Reference> references(std::span<const schema::Collection* const> collections) {
    std::vector<Reference> out;
    for (const auto* collection : collections) {
        for (const auto& field : collection->table->fields) {
            if (field.name == "_id" || !points_to_users(*field.type)) continue;
            if (const auto* index = index_of(*collection, field.name)) out.push_back({collection, &field, index});
        }
    }
    return out;
}

}  // namespace users
