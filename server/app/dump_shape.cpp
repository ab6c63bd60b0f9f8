// The shape of stored documents: loops over their tables, because no type is known here.
#include "app/dump_shape.hpp"

#include <algorithm>

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
    void expect(bool holds, const std::string& path, const char* what) {
        if (!holds) wrong(path, what);
    }

    void value(ValueView from, const Type& type, const std::string& path, bool strict) {
        switch (type.kind) {
            case Kind::boolean: return expect(from.tag == Tag::boolean, path, "is no boolean");
            case Kind::integer:
            case Kind::number: return expect(from.is_number(), path, "is no number");
            case Kind::text: return expect(from.tag == Tag::text, path, "is no text");
            case Kind::instant: return expect(from.tag == Tag::instant, path, "is no date");
            case Kind::id: return expect(from.tag == Tag::id, path, "is no ObjectId");
            case Kind::enumeration:
                return expect(from.tag == Tag::text && std::ranges::find(type.names, from.text()) != type.names.end(),
                              path, "is none of the allowed words");
            case Kind::optional: return value(from, *type.element, path, strict);
            case Kind::object:
                if (from.tag != Tag::object) return wrong(path, "is no object");
                return object(Document{from.bytes}, *type.table, path, strict);
            case Kind::list:
                if (from.tag != Tag::list) return wrong(path, "is no list");
                for (const auto& one : Document{from.bytes})
                    value(one.value, *type.element, path + '.' + std::string{one.name}, strict);
        }
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

bool is_tombstone(const Document& document) { return document.find("deletedAt").tag == Tag::instant; }

std::vector<Misfit> misfits(const Document& document, const schema::Table& table) {
    Reading reading;
    reading.object(document, table, {}, !is_tombstone(document));
    return std::move(reading.found);
}

const schema::Collection* find_collection(Collections all, std::string_view name) {
    for (const auto* one : all)
        if (one->name == name) return one;
    return nullptr;
}

std::vector<Reference> references(const schema::Collection& collection, Collections all) {
    std::vector<Reference> out;
    for (const auto& field : collection.table->fields) {
        const auto& type = field.type->kind == Kind::optional ? *field.type->element : *field.type;
        if (field.name == "_id" || !field.rules.required || type.kind != Kind::id) continue;
        const auto* to = find_collection(all, type.collection);
        if (!to) continue;
        const bool history = field.rules.orphan == schema::Orphan::keep && !to->table->find("deletedAt");
        if (!history) out.push_back({&field, to});
    }
    return out;
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
            const auto id = Document{document}.find(reference.field->name).id();
            if (id && !has(*reference.to, id)) unknown.insert(id);
        }
        const std::vector<base::ObjectId> ids{unknown.begin(), unknown.end()};
        for (const auto& id : among(*reference.to, ids)) known_.insert(key(*reference.to, id));
    }
}

}  // namespace app
