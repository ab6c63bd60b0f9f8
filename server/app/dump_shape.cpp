// The shape of stored documents: loops over their tables, because no type is known here.
#include "app/dump_shape.hpp"

#include <algorithm>
#include <cmath>

#include "store/documents.hpp"

namespace app {
namespace {

using schema::Document, schema::Field, schema::Kind, schema::Tag, schema::Type, schema::ValueView;

constexpr std::size_t most_remembered = 1'000'000;

class Reading {
public:
    std::vector<Misfit> found{};

    void object(const Document& from, const schema::Table& table, const std::string& path, bool strict) {
        for (const auto& field : table.fields) {
            if (path.empty()) top_ = &field;
            const auto here = path.empty() ? std::string{field.name} : path + '.' + std::string{field.name};
            const auto given = from.find(field.name);
            if (!given.is_null())
                value(given, *field.type, here, strict);
            else if (strict && field.rules.required)
                wrong(here, "is missing");
            if (strict && field.rules.required && empty(given)) wrong(here, "is empty");
        }
    }

private:
    static bool empty(ValueView v) { return (v.tag == Tag::text && v.text().empty()) || (v.tag == Tag::id && !v.id()); }
    void wrong(const std::string& path, const char* what) { found.push_back({top_, path, what}); }

    void value(ValueView from, const Type& type, const std::string& path, bool strict) {
        if (type.kind == Kind::optional) return value(from, *type.element, path, strict);
        if (const char* what = misfit_of(from, type)) return wrong(path, what);
        if (type.kind == Kind::object) return object(Document{from.bytes}, *type.table, path, strict);
        if (type.kind != Kind::list) return;
        for (const auto& one : Document{from.bytes})
            value(one.value, *type.element, path + '.' + std::string{one.name}, strict);
    }

    const Field* top_ = nullptr;
};

void visit(const schema::Collection& one, Collections all, std::vector<const schema::Collection*>& open,
           std::vector<const schema::Collection*>& out) {
    if (std::ranges::find(out, &one) != out.end() || std::ranges::find(open, &one) != open.end()) return;
    open.push_back(&one);
    for (const auto& reference : references(one, all)) visit(*reference.to, all, open, out);
    for (const auto& derived : one.derived) visit(*derived.parent, all, open, out);
    open.pop_back();
    out.push_back(&one);
}

}  // namespace

const char* misfit_of(ValueView value, const Type& type) {
    const auto unless = [](bool holds, const char* what) { return holds ? nullptr : what; };
    switch (type.kind) {
        case Kind::boolean: return unless(value.tag == Tag::boolean, "is no boolean");
        case Kind::integer:
        case Kind::number: return unless(value.is_number() && std::isfinite(value.number()), "is no number");
        case Kind::text: return unless(value.tag == Tag::text, "is no text");
        case Kind::instant: return unless(value.tag == Tag::instant, "is no date");
        case Kind::id: return unless(value.tag == Tag::id, "is no ObjectId");
        case Kind::enumeration:
            return unless(value.tag == Tag::text && std::ranges::find(type.names, value.text()) != type.names.end(),
                          "is none of the allowed words");
        case Kind::object: return unless(value.tag == Tag::object, "is no object");
        case Kind::list: return unless(value.tag == Tag::list, "is no list");
        case Kind::optional: return value.is_null() ? nullptr : misfit_of(value, *type.element);
    }
    return nullptr;
}

bool is_tombstone(const Document& document, const schema::Table& table) {
    return document.find("deletedAt").tag == Tag::instant && table.find("deletedAt");
}

std::vector<Misfit> misfits(const Document& document, const schema::Table& table) {
    Reading reading;
    reading.object(document, table, {}, !is_tombstone(document, table));
    return std::move(reading.found);
}

const schema::Collection* find_collection(Collections all, std::string_view name) {
    for (const auto* one : all)
        if (one->name == name) return one;
    return nullptr;
}

std::vector<base::ObjectId> Reference::ids(const Document& document) const {
    std::vector<base::ObjectId> out;
    const auto value = document.find(field->name);
    if (kind == Kind::list && value.tag == Tag::list)
        for (const auto& one : Document{value.bytes}) out.push_back(one.value.id());
    else if (value.tag == Tag::id || (kind == Kind::required && field->type->kind != schema::Kind::optional))
        out.push_back(value.id());
    return out;
}

std::string Reference::dangling(const base::ObjectId& id) const {
    return std::string{field->name} + " refers to " + id.hex() + ", which is not in " + std::string{to->name};
}

std::vector<Reference> references(const schema::Collection& collection, Collections all) {
    std::vector<Reference> out;
    for (const auto& field : collection.table->fields) {
        if (field.name == "_id" || field.rules.access == schema::Access::derived) continue;
        const auto& outer = *field.type;
        const auto& type = outer.element ? *outer.element : outer;
        const auto* to = type.kind == Kind::id ? find_collection(all, type.collection) : nullptr;
        if (!to) continue;
        const auto kind = outer.kind == Kind::list ? Reference::Kind::list
                          : field.rules.required   ? Reference::Kind::required
                                                   : Reference::Kind::optional;
        const bool history = schema::is_history(field, *to);
        if (kind == Reference::Kind::list || !history) out.push_back({&field, to, kind});
    }
    return out;
}

std::optional<schema::Value> kept_ids(ValueView list, const std::function<bool(base::ObjectId)>& stays) {
    if (list.tag != Tag::list) return std::nullopt;
    schema::Writer out;
    char space[24];
    std::size_t kept = 0, all = 0;
    std::unordered_set<base::ObjectId> seen;
    for (const auto& one : Document{list.bytes}) {
        ++all;
        if (stays(one.value.id()) && seen.insert(one.value.id()).second)
            out.add(schema::list_index(kept++, space), one.value);
    }
    if (kept == all) return std::nullopt;
    return schema::Value{Tag::list, out.take()};
}

std::vector<const schema::Collection*> parents_first(Collections all) {
    std::vector<const schema::Collection*> open, out;
    for (const auto* one : all) visit(*one, all, open, out);
    return out;
}

std::string Existing::key(const schema::Collection& collection, const base::ObjectId& id) {
    return std::string{collection.name}.append(id.view());
}

bool Existing::has(const schema::Collection& collection, const base::ObjectId& id) const {
    return known_.contains(key(collection, id));
}

void Existing::add(const schema::Collection& collection, const base::ObjectId& id) {
    if (known_.size() >= most_remembered) known_.clear();
    known_.insert(key(collection, id));
}

std::unordered_set<base::ObjectId> Existing::among(const schema::Collection& collection,
                                                   std::span<const base::ObjectId> ids) {
    std::unordered_set<base::ObjectId> out;
    while (!ids.empty()) {
        const auto group = ids.first(std::min<std::size_t>(ids.size(), store::most_alternatives));
        ids = ids.subspan(group.size());
        store::Condition among{"_id", store::Is::one_of};
        for (const auto& id : group) among.any.push_back(schema::Value::of(id));
        const auto page = documents_.list(collection, {.where = {std::move(among)}, .limit = store::most_listed});
        for (const auto& document : page.documents) out.insert(Document{document}.id());
    }
    return out;
}

void Existing::ask(std::span<const std::string> documents, std::span<const Reference> references) {
    if (known_.size() >= most_remembered) known_.clear();
    for (const auto& reference : references) {
        std::unordered_set<base::ObjectId> unknown;
        for (const auto& document : documents) {
            for (const auto& id : reference.ids(Document{document}))
                if (id && !has(*reference.to, id)) unknown.insert(id);
        }
        const std::vector<base::ObjectId> ids{unknown.begin(), unknown.end()};
        for (const auto& id : among(*reference.to, ids)) known_.insert(key(*reference.to, id));
    }
}

}  // namespace app
