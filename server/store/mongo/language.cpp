// Filters and changes as MongoDB reads them. Source: MongoDB manual, "Query and Projection Operators", "Update
// Operators".
#include "store/mongo/language.hpp"

#include <algorithm>
#include <array>

namespace store::mongo {
namespace {

using schema::ValueView;
using schema::Writer;

void add_list(Writer& out, std::string_view name, const std::vector<Value>& values) {
    out.begin_list(name);
    char space[24];
    for (std::size_t i = 0; i < values.size(); ++i) out.add(schema::list_index(i, space), values[i]);
    out.end();
}

constexpr std::string_view operator_of(Is is) {
    switch (is) {
        case Is::equal: return "$eq";
        case Is::not_equal: return "$ne";
        case Is::less: return "$lt";
        case Is::at_most: return "$lte";
        case Is::greater: return "$gt";
        case Is::at_least: return "$gte";
        case Is::one_of: return "$in";
    }
    return {};
}

/// {path: value} says the same as {path: {$eq: value}} for these, and every server finds it by an index.
bool is_plain(const Value& value) {
    using schema::Tag;
    switch (value.tag) {
        case Tag::id:
        case Tag::text:
        case Tag::int32:
        case Tag::number:
        case Tag::boolean:
        case Tag::instant:
        case Tag::null: return true;
        default: return false;
    }
}

void add_condition(Writer& out, const Condition& condition) {
    if (condition.is == Is::equal && is_plain(condition.value)) return out.add(condition.path, condition.value);
    out.begin_object(condition.path);
    if (condition.is == Is::one_of)
        add_list(out, operator_of(condition.is), condition.any);
    else
        out.add(operator_of(condition.is), condition.value);
    out.end();
}

bool one_path_each(const Filter& where) {
    for (auto at = where.begin(); at != where.end(); ++at)
        if (std::find_if(where.begin(), at, [&](const auto& c) { return c.path == at->path; }) != at) return false;
    return true;
}

Bson joined(std::string_view op, const std::vector<Bson>& parts) {
    Writer out;
    out.begin_list(op);
    char space[24];
    for (std::size_t i = 0; i < parts.size(); ++i)
        out.add(schema::list_index(i, space), ValueView{schema::Tag::object, parts[i]});
    out.end();
    return out.take();
}

constexpr std::array operators{
    std::pair{Do::set, std::string_view{"$set"}},   std::pair{Do::unset, std::string_view{"$unset"}},
    std::pair{Do::inc, std::string_view{"$inc"}},   std::pair{Do::max, std::string_view{"$max"}},
    std::pair{Do::push, std::string_view{"$push"}}, std::pair{Do::add_to_set, std::string_view{"$addToSet"}},
    std::pair{Do::pull, std::string_view{"$pull"}},
};

void add_step(Writer& out, const Step& step) {
    switch (step.what) {
        case Do::set:
        case Do::inc:
        case Do::max: return out.add(step.path, step.value);
        case Do::unset: return out.add(step.path, "");
        case Do::push:
        case Do::add_to_set:
            out.begin_object(step.path);
            add_list(out, "$each", step.values.empty() ? std::vector{step.value} : step.values);
            if (step.by_id) {
                out.begin_object("$sort");
                out.add("_id", 1);
                out.end();
            }
            if (step.slice > 0) out.add("$slice", -step.slice);
            return out.end();
        case Do::pull: return out.add(step.path, step.value);
    }
}

}  // namespace

Bson filter_of(const Filter& where) {
    if (one_path_each(where)) {
        Writer out;
        for (const auto& condition : where) add_condition(out, condition);
        return out.take();
    }
    std::vector<Bson> parts;
    for (const auto& condition : where) parts.push_back(filter_of({condition}));
    return all_of(parts);
}

Bson all_of(const std::vector<Bson>& parts) {
    std::vector<Bson> said;
    for (const auto& part : parts)
        if (schema::Document{part}.begin() != schema::Document::end()) said.push_back(part);
    if (said.empty()) return Writer{}.take();
    return said.size() == 1 ? said.front() : joined("$and", said);
}

Bson any_of(const std::vector<Bson>& parts) {
    if (parts.empty()) return filter_of({{"_id", Is::one_of}});
    return parts.size() == 1 ? parts.front() : joined("$or", parts);
}

Bson none_of(const std::vector<Bson>& parts) { return joined("$nor", parts); }

Bson comparison(std::string_view path, std::string_view op, ValueView value) {
    Writer out;
    out.begin_object(path);
    out.add(op, value);
    out.end();
    return out.take();
}

Bson by_id(ValueView id) {
    Writer out;
    out.add("_id", id);
    return out.take();
}

Bson by_ids(const std::vector<Value>& ids) { return filter_of({{"_id", Is::one_of, {}, ids}}); }

Bson update_of(const Change& change, bool moves) {
    Writer out;
    for (const auto& [what, name] : operators) {
        const bool counts = what == Do::inc && moves;
        const auto is_this = [&](const Step& step) { return step.what == what; };
        if (!counts && std::ranges::none_of(change, is_this)) continue;
        out.begin_object(name);
        for (const auto& step : change)
            if (is_this(step)) add_step(out, step);
        if (counts) out.add("__v", 1);
        out.end();
    }
    return out.take();
}

bool slices(const Change& change) {
    return std::ranges::any_of(change, [](const Step& step) { return step.slice > 0 || step.by_id; });
}

bool pulls_by_members(const Change& change) {
    return std::ranges::any_of(
        change, [](const Step& step) { return step.what == Do::pull && step.value.tag == schema::Tag::object; });
}

}  // namespace store::mongo
