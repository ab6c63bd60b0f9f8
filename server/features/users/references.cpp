// References: found in the tables.
#include "features/users/references.hpp"

#include <algorithm>

namespace users {
namespace {

/// The collection that a member points to; empty: none.
std::string_view target_of(const schema::Type& type) {
    if (type.kind == schema::Kind::optional) return target_of(*type.element);
    return type.kind == schema::Kind::id ? type.collection : std::string_view{};
}

bool points_to_users(const schema::Type& type) { return target_of(type) == "users"; }

bool has_user(const schema::Collection& collection) {
    return std::ranges::any_of(collection.table->fields,
                               [](const auto& field) { return field.name != "_id" && points_to_users(*field.type); });
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

std::vector<Part> parts(std::span<const schema::Collection* const> collections) {
    std::vector<Part> out;
    for (const auto* collection : collections) {
        if (has_user(*collection)) continue;
        for (const auto& field : collection->table->fields) {
            if (field.name == "_id" || field.rules.orphan != schema::Orphan::remove) continue;
            const auto parent = std::ranges::find(collections, target_of(*field.type), &schema::Collection::name);
            const auto* index = index_of(*collection, field.name);
            if (parent != collections.end() && index) out.push_back({*parent, collection, &field, index});
        }
    }
    return out;
}

}  // namespace users
