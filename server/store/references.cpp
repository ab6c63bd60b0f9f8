// References: found in the tables, asked for one by one. Each costs a read of a key, or of a document that may be a
// tombstone.
#include "store/references.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "store/paths.hpp"
#include "store/words.hpp"

namespace store {
namespace {

using schema::Document;
using schema::Kind;
using schema::Tag;
using schema::ValueView;

const schema::Type& plain(const schema::Type& type, bool& is_list) {
    const auto* at = &type;
    for (; at->kind == Kind::optional || at->kind == Kind::list; at = at->element)
        if (at->kind == Kind::list) is_list = true;
    return *at;
}

const Collection* named(Collections all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &Collection::name);
    return found == all.end() ? nullptr : *found;
}

void collect(const Collection& from, const schema::Table& table, const std::string& before, bool in_list,
             Collections all, std::vector<Reference>& out) {
    for (const auto& field : table.fields) {
        if (field.rules.access == schema::Access::derived) continue;
        bool is_list = in_list;
        const auto& type = plain(*field.type, is_list);
        const auto path = before + std::string{field.name};
        if (type.kind == Kind::object) collect(from, *type.table, path + ".", is_list, all, out);
        if (type.kind == Kind::id && !type.collection.empty() && path != "_id")
            out.push_back({&from, path, type.collection, named(all, type.collection), &field, is_list});
    }
}

bool is_there(Documents& documents, const Collection& in, ValueView id) {
    const Filter where{{"_id", Is::equal, Value{id}}};
    if (in.gone.empty()) return documents.count(in, where) > 0;
    const auto found = documents.find(in, where);
    return found && Document{*found}.find(in.gone).is_null();
}

void require_there(Documents& documents, const Reference& reference, ValueView id) {
    if (id.tag != Tag::id || is_there(documents, *reference.target, id)) return;
    throw base::Failure{base::Fault::not_found, "This " + words_of_type(reference.target->table->name) + " is gone."};
}

void require_at(Documents& documents, const Reference& reference, Document document, std::string_view path) {
    any_at(document, path, [&](ValueView value, Found found) {
        if (found == Found::value) require_there(documents, reference, value);
        return false;
    });
}

void require_value(Documents& documents, const Reference& reference, const Step& step, ValueView value) {
    if (step.path == reference.path && value.tag != Tag::list) return require_there(documents, reference, value);
    if (value.tag != Tag::list && value.tag != Tag::object) return;
    const bool whole = step.path == reference.path;
    const auto rest = whole ? std::string_view{} : std::string_view{reference.path}.substr(step.path.size() + 1);
    if (value.tag == Tag::object) return require_at(documents, reference, Document{value.bytes}, rest);
    for (const auto& element : Document{value.bytes}) {
        if (whole) require_there(documents, reference, element.value);
        if (!whole && element.value.tag == Tag::object)
            require_at(documents, reference, Document{element.value.bytes}, rest);
    }
}

/// Whether the step gives the member a value: it is the member, or an object around it.
bool gives(const Step& step, const Reference& reference) {
    if (step.what != Do::set && step.what != Do::push && step.what != Do::add_to_set) return false;
    return reference.path.starts_with(step.path) &&
           (reference.path.size() == step.path.size() || reference.path[step.path.size()] == '.');
}

}  // namespace

std::vector<Reference> references(const Collection& from, Collections all) {
    std::vector<Reference> out;
    if (from.table) collect(from, *from.table, {}, false, all, out);
    return out;
}

Naming::Naming(Collections all) {
    for (const auto* from : all) {
        auto needed = references(*from, all);
        std::erase_if(needed, [](const Reference& reference) { return reference.is_free(); });
        if (!needed.empty()) by_collection_.insert_or_assign(from->name, std::move(needed));
    }
}

const std::vector<Reference>* Naming::find(const Collection& from) const {
    const auto found = by_collection_.find(from.name);
    return found == by_collection_.end() ? nullptr : &found->second;
}

bool Naming::concerns(const Collection& from, const Change& change) const {
    const auto* needed = find(from);
    return needed && std::ranges::any_of(change, [&](const Step& step) {
               return std::ranges::any_of(*needed, [&](const auto& reference) { return gives(step, reference); });
           });
}

void Naming::require(Documents& documents, const Collection& from, const Bson& document) const {
    const auto* needed = find(from);
    if (!needed) return;
    for (const auto& reference : *needed) require_at(documents, reference, Document{document}, reference.path);
}

void Naming::require(Documents& documents, const Collection& from, const Change& change) const {
    const auto* needed = find(from);
    if (!needed) return;
    for (const auto& reference : *needed)
        for (const auto& step : change) {
            if (!gives(step, reference)) continue;
            require_value(documents, reference, step, step.value);
            for (const auto& value : step.values) require_value(documents, reference, step, value);
        }
}

}  // namespace store
