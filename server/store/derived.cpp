// Edges as their parents see them.
#include "store/derived.hpp"

#include <algorithm>

#include "store/plan.hpp"

namespace store {
namespace {

using schema::Derived;
using schema::Document;
using schema::Tag;
using schema::ValueView;

bool holds(const schema::Only& only, Document edge) {
    if (only.path.empty()) return true;
    const auto value = edge.at(only.path);
    return only.word.empty() ? value.is_null() : value.text() == only.word;
}

Value element_of(const Derived& derived, Document edge) {
    if (!derived.value.empty()) return Value{edge.at(derived.value)};
    schema::Writer out;
    for (const auto& [from, as] : std::span{derived.element}.first(derived.element_size))
        if (edge.has(from)) out.add(as, edge.find(from));
    out.add("_id", edge.find("_id"));
    return {Tag::object, out.take()};
}

}  // namespace

std::optional<Share> share_of(const Derived& derived, const Bson& edge) {
    const Document document{edge};
    const auto parent = document.at(derived.reference);
    if (edge.empty() || parent.is_null() || !holds(derived.where, document)) return std::nullopt;
    Share out{.parent = Value{parent}};
    if (derived.what == Derived::What::average) out.value = Value{document.at(derived.value)};
    if (derived.what == Derived::What::list) out.element = element_of(derived, document);
    return out;
}

Value identity_of(ValueView element) {
    schema::Writer out;
    out.add("_id", Document{element.bytes}.find("_id"));
    return {Tag::object, out.take()};
}

double mean_of(double sum, std::int64_t count) { return count > 0 ? sum / static_cast<double>(count) : 0; }

Query query_for(const Collection& in, const Filter& where) {
    Query out{.by = best_index(in, where), .limit = most_listed};
    const auto plan = plan_by(in, out.by, where);
    for (const auto& condition : where) {
        const bool unserved = std::find(plan.rest.begin(), plan.rest.end(), &condition) != plan.rest.end();
        (unserved ? out.also : out.where).push_back(condition);
    }
    return out;
}

const schema::Index* index_on(const Collection& in, std::string_view member) {
    for (const auto& index : in.indexes)
        if (!index.seed_only && index.keys[0].path == member) return &index;
    return nullptr;
}

}  // namespace store
