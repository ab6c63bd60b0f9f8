// Plan: filters as ranges of index keys.
#include "store/sqlite/plan.hpp"

#include <algorithm>
#include <span>

#include "store/key.hpp"

namespace store::sqlite {

using schema::IndexKey, schema::Order;

namespace {

constexpr IndexKey by_id[] = {{"_id", Order::ascending}};

std::span<const IndexKey> keys_of(const schema::Index* index) {
    return index ? index->path() : std::span<const IndexKey>{by_id};
}

const Condition* find(const Filter& where, std::string_view path, auto wanted) {
    for (const auto& condition : where)
        if (condition.path == path && wanted(condition.is)) return &condition;
    return nullptr;
}

bool fixes(Is is) { return is == Is::equal || is == Is::one_of; }
bool bounds(Is is) { return is == Is::less || is == Is::at_most || is == Is::greater || is == Is::at_least; }

/// How many leading keys the filter fixes; at most one of them by one_of, so that the ranges stay few.
std::size_t fixed_prefix(std::span<const IndexKey> keys, const Filter& where) {
    std::size_t n = 0;
    bool several = false;
    for (; n < keys.size(); ++n) {
        const auto* condition = find(where, keys[n].path, fixes);
        if (!condition || (condition->is == Is::one_of && several)) break;
        several = several || condition->is == Is::one_of;
    }
    return n;
}

/// Narrows a range by a bound on the key after the prefix. Only values of the bound's own type are in it.
void narrow(Range& range, const std::string& prefix, const IndexKey& key, const Condition& bound) {
    std::string at = prefix;
    append_key(at, bound.value, key.order);
    const std::string type = at.substr(0, prefix.size() + 1);
    range.from = std::max(range.from, type);
    range.to = std::min(range.to, after_prefix(type));
    const bool ascending = key.order == Order::ascending;
    const bool upward = bound.is == Is::greater || bound.is == Is::at_least;
    const bool inclusive = bound.is == Is::at_least || bound.is == Is::at_most;
    if (upward == ascending) range.from = std::max(range.from, inclusive ? at : after_prefix(at));
    else range.to = std::min(range.to, inclusive ? after_prefix(at) : at);
}

Plan make(const schema::Index* index, const Filter& where) {
    const auto keys = keys_of(index);
    const auto fixed = fixed_prefix(keys, where);
    std::vector<std::string> prefixes{{}};
    std::vector<const Condition*> used;
    for (std::size_t i = 0; i < fixed; ++i) {
        const auto* condition = find(where, keys[i].path, fixes);
        used.push_back(condition);
        std::vector<std::string> longer;
        for (const auto& prefix : prefixes) {
            if (condition->is == Is::equal) append_key(longer.emplace_back(prefix), condition->value, keys[i].order);
            else for (const auto& one : condition->any) append_key(longer.emplace_back(prefix), one, keys[i].order);
        }
        prefixes = std::move(longer);
    }
    std::sort(prefixes.begin(), prefixes.end());
    prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
    Plan plan{index};
    for (const auto& prefix : prefixes) {
        Range range{prefix, prefix.empty() ? std::string(16, '\xFF') : after_prefix(prefix)};
        if (fixed < keys.size())
            for (const auto& condition : where)
                if (condition.path == keys[fixed].path && bounds(condition.is)) narrow(range, prefix, keys[fixed], condition);
        if (range.from < range.to) plan.ranges.push_back(std::move(range));
    }
    for (const auto& condition : where) {
        const bool is_used = std::find(used.begin(), used.end(), &condition) != used.end();
        const bool is_bound = fixed < keys.size() && condition.path == keys[fixed].path && bounds(condition.is);
        if (!is_used && !is_bound) plan.rest.push_back(condition);
    }
    return plan;
}

}  // namespace

Plan plan_for(const schema::Index* by, const Filter& where) { return make(by, where); }

Plan plan_for(const Collection& collection, const Filter& where) {
    if (find(where, "_id", fixes)) return make(nullptr, where);
    const schema::Index* best = nullptr;
    std::size_t longest = 0;
    for (const auto& index : collection.indexes) {
        if (index.seed_only) continue;
        const auto length = fixed_prefix(index.path(), where);
        // A sparse index does not know documents without its first key.
        if (index.sparse && length > 0 && find(where, index.keys[0].path, fixes)->value.tag == schema::Tag::null) continue;
        if (length > longest || (length == longest && length > 0 && index.unique && !best->unique)) {
            best = &index;
            longest = length;
        }
    }
    if (!best) return where.empty() ? make(nullptr, where) : Plan{};
    return make(best, where);
}

}  // namespace store::sqlite
