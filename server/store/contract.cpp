// Contract: paths, indexes and limits.
#include "store/contract.hpp"

#include <algorithm>

#include "base/failure.hpp"

namespace store {

using base::Failure, base::Fault;
using schema::Document, schema::Kind;

namespace {

[[noreturn]] void refuse(const Collection& collection, const std::string& what) {
    throw Failure{Fault::invalid, "store: " + std::string{collection.name} + ": " + what};
}

/// The type at a dotted path, through optionals and lists; nullptr when the schema does not know it.
const schema::Type* type_at(const schema::Table& table, std::string_view path) {
    const auto dot = path.find('.');
    const auto* field = table.find(path.substr(0, dot));
    if (!field) return nullptr;
    const auto* type = field->type;
    while (type->kind == Kind::optional || type->kind == Kind::list) type = type->element;
    if (dot == std::string_view::npos) return type;
    return type->kind == Kind::object ? type_at(*type->table, path.substr(dot + 1)) : nullptr;
}

void check_path(const Collection& collection, std::string_view path) {
    if (path != "__v" && !type_at(*collection.table, path)) refuse(collection, "no member " + std::string{path});
}

void check_filter(const Collection& collection, const Filter& filter) {
    for (const auto& condition : filter) {
        check_path(collection, condition.path);
        if (condition.any.size() > most_alternatives) refuse(collection, "too many alternatives for " + condition.path);
    }
}

const Condition* fixing(const Filter& filter, std::string_view path) {
    for (const auto& condition : filter)
        if (condition.path == path && (condition.is == Is::equal || condition.is == Is::one_of)) return &condition;
    return nullptr;
}

void require_index(const Collection& collection, const Filter& filter) {
    if (filter.empty() || fixing(filter, "_id")) return;
    for (const auto& index : collection.indexes)
        if (!index.seed_only && fixing(filter, index.keys[0].path)) return;
    std::string paths;
    for (const auto& condition : filter) paths.append(paths.empty() ? "" : ", ").append(condition.path);
    refuse(collection, "no index serves a filter on " + paths);
}

/// Every condition of a page's `where` is on the fixed prefix of its index, or bounds the key after it.
void check_order(const Collection& collection, const Query& query) {
    const auto keys = query.by ? query.by->path() : std::span<const schema::IndexKey>{};
    if (query.by && std::none_of(collection.indexes.begin(), collection.indexes.end(), [&](auto& one) { return &one == query.by; }))
        refuse(collection, "the index of a list is none of its own");
    std::size_t fixed = 0;
    while (fixed < keys.size() && fixing(query.where, keys[fixed].path)) ++fixed;
    for (const auto& condition : query.where) {
        const auto usable = query.by ? keys.subspan(0, std::min(fixed + 1, keys.size())) : keys;
        const bool served = std::any_of(usable.begin(), usable.end(), [&](auto& key) { return key.path == condition.path; });
        if (!served && !(condition.path == "_id" && !query.by)) refuse(collection, "the index of a list does not serve " + condition.path);
    }
}

int depth(schema::ValueView value) {
    if (value.tag != schema::Tag::object && value.tag != schema::Tag::list) return 0;
    int deepest_inside = 0;
    for (const auto& element : Document{value.bytes}) deepest_inside = std::max(deepest_inside, depth(element.value));
    return 1 + deepest_inside;
}

}  // namespace

std::optional<Bson> Contract::find(const Collection& collection, const Filter& where) {
    check_filter(collection, where);
    require_index(collection, where);
    return engine_->find(collection, where);
}

Page Contract::list(const Collection& collection, const Query& query) {
    check_filter(collection, query.where);
    check_filter(collection, query.also);
    check_order(collection, query);
    if (query.limit < 1 || query.limit > most_listed) refuse(collection, "a list has 1 to 1000 documents");
    return engine_->list(collection, query);
}

std::int64_t Contract::count(const Collection& collection, const Filter& where) {
    check_filter(collection, where);
    require_index(collection, where);
    return engine_->count(collection, where);
}

Page Contract::search(const Collection& collection, const Search& search) {
    if (collection.searched.empty()) refuse(collection, "nothing is searched here");
    if (search.scope && collection.search_scope.empty()) refuse(collection, "a search here has no scope");
    check_filter(collection, search.also);
    if (search.limit < 1 || search.limit > most_listed) refuse(collection, "a search has 1 to 1000 documents");
    return engine_->search(collection, search);
}

void Contract::insert(const Collection& collection, const Bson& document) {
    if (document.size() > most_bytes) throw Failure{Fault::too_large, "a document is at most 16 MB"};
    if (depth({schema::Tag::object, document}) > deepest) throw Failure{Fault::too_large, "a document is at most 100 levels deep"};
    if (Document{document}.find("_id").is_null()) refuse(collection, "a document without _id");
    engine_->insert(collection, document);
}

bool Contract::update(const Collection& collection, const Filter& where, const Change& change) {
    check_filter(collection, where);
    require_index(collection, where);
    for (const auto& step : change) {
        check_path(collection, step.path);
        if (step.path == "_id") refuse(collection, "an _id never changes");
    }
    return engine_->update(collection, where, change);
}

std::int64_t Contract::remove(const Collection& collection, const Filter& where, int limit) {
    check_filter(collection, where);
    require_index(collection, where);
    return engine_->remove(collection, where, limit);
}

void Contract::transact(const std::function<void(Documents&)>& f) {
    engine_->transact([&](Documents&) { f(*this); });
}

}  // namespace store
