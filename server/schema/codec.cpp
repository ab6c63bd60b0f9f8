// Structs to BSON and back: loops over tables.
#include "schema/codec.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "schema/table.hpp"

namespace schema {

const Field* Table::find(std::string_view member) const {
    for (const auto& field : fields)
        if (field.name == member) return &field;
    return nullptr;
}

namespace {

void add(Writer& out, std::string_view name, const Type& type, const void* value);

void add_list(Writer& out, std::string_view name, const Type& type, const void* value) {
    out.begin_list(name);
    char space[24];
    for (std::size_t i = 0, n = type.size(value); i < n; ++i)
        add(out, list_index(i, space), *type.element, type.at(value, i));
    out.end();
}

void add(Writer& out, std::string_view name, const Type& type, const void* value) {
    switch (type.kind) {
        case Kind::boolean: return out.add(name, *static_cast<const bool*>(value));
        case Kind::integer: return out.add(name, type.load(value));
        case Kind::number: return out.add(name, *static_cast<const double*>(value));
        case Kind::text: return out.add(name, std::string_view{*static_cast<const std::string*>(value)});
        case Kind::instant: return out.add(name, *static_cast<const base::Instant*>(value));
        case Kind::id: return out.add(name, *static_cast<const base::ObjectId*>(value));
        case Kind::enumeration: return out.add(name, type.names[static_cast<std::size_t>(type.load(value))]);
        case Kind::optional:
            if (const void* inner = type.get(value)) add(out, name, *type.element, inner);
            return;
        case Kind::list: return add_list(out, name, type, value);
        case Kind::object:
            out.begin_object(name);
            write_bson(out, *type.table, value);
            return out.end();
    }
}

/// Reading one stored document, with or without a list of what is wrong in it.
class Reading {
public:
    explicit Reading(base::Problems* problems) : problems_{problems} {}

    void object(Document from, const Table& table, void* object, const std::string& path) {
        std::array<ValueView, most_in_order> found;
        const bool in_order = merge(from, table, found);
        for (std::size_t i = 0; i < table.fields.size(); ++i) {
            const auto& field = table.fields[i];
            const auto stored = in_order ? found[i] : from.find(field.name);
            if (!stored.is_null())
                value(stored, *field.type, field.at(object), problems_ ? join(path, field.name) : path);
            else if (problems_ && field.rules.required)
                wrong(join(path, field.name), "is missing");
        }
    }

private:
    static constexpr std::size_t most_in_order = 48;  ///< fields; only the speed of a larger table depends on it

    /// Stored documents keep their table's order: then one walk through both finds every field. False: this one, which
    /// somebody else has written, does not, or it holds what the table does not know.
    static bool merge(Document from, const Table& table, std::array<ValueView, most_in_order>& found) {
        if (table.fields.size() > most_in_order) return false;
        std::size_t next = 0;
        for (const auto& element : from) {
            while (next < table.fields.size() && table.fields[next].name != element.name) ++next;
            if (next == table.fields.size()) return false;
            found[next++] = element.value;
        }
        return true;
    }

    static std::string join(const std::string& path, std::string_view name) {
        return path.empty() ? std::string{name} : path + '.' + std::string{name};
    }
    void wrong(const std::string& path, const char* what) {
        if (problems_) problems_->push_back({path, what});
    }

    void value(ValueView from, const Type& type, void* to, const std::string& path) {
        switch (type.kind) {
            case Kind::boolean:
                if (from.tag != Tag::boolean) return wrong(path, "is no boolean");
                *static_cast<bool*>(to) = from.boolean();
                return;
            case Kind::integer:
                if (!from.is_number()) return wrong(path, "is no number");
                return type.store(to, from.whole());
            case Kind::number:
                if (!from.is_number()) return wrong(path, "is no number");
                *static_cast<double*>(to) = from.number();
                return;
            case Kind::text:
                if (from.tag != Tag::text) return wrong(path, "is no text");
                static_cast<std::string*>(to)->assign(from.text());
                return;
            case Kind::instant:
                if (from.tag != Tag::instant) return wrong(path, "is no date");
                *static_cast<base::Instant*>(to) = from.instant();
                return;
            case Kind::id:
                if (from.tag != Tag::id) return wrong(path, "is no ObjectId");
                *static_cast<base::ObjectId*>(to) = from.id();
                return;
            case Kind::enumeration: return word(from, type, to, path);
            case Kind::optional:
                if (!fits(from, *type.element)) return wrong(path, "is of another type");
                return value(from, *type.element, type.emplace(to), path);
            case Kind::list: return list(from, type, to, path);
            case Kind::object:
                if (from.tag != Tag::object) return wrong(path, "is no object");
                return object(Document{from.bytes}, *type.table, to, path);
        }
    }

    /// Whether an optional of this type may hold what was found; otherwise it stays empty.
    static bool fits(ValueView from, const Type& type) {
        switch (type.kind) {
            case Kind::boolean: return from.tag == Tag::boolean;
            case Kind::integer:
            case Kind::number: return from.is_number();
            case Kind::text: return from.tag == Tag::text;
            case Kind::instant: return from.tag == Tag::instant;
            case Kind::id: return from.tag == Tag::id;
            case Kind::enumeration: return std::ranges::find(type.names, from.text()) != type.names.end();
            case Kind::list: return from.tag == Tag::list;
            case Kind::object: return from.tag == Tag::object;
            case Kind::optional: return true;
        }
        return false;
    }

    void word(ValueView from, const Type& type, void* to, const std::string& path) {
        for (std::size_t i = 0; i < type.names.size(); ++i)
            if (type.names[i] == from.text()) return type.store(to, static_cast<std::int64_t>(i));
        wrong(path, "is none of the allowed words");
    }

    void list(ValueView from, const Type& type, void* to, const std::string& path) {
        if (from.tag != Tag::list) return wrong(path, "is no list");
        for (const auto& element : Document{from.bytes})
            value(element.value, *type.element, type.emplace(to), problems_ ? join(path, element.name) : path);
    }

    base::Problems* problems_;
};

}  // namespace

void write_bson(Writer& out, const Table& table, const void* object) {
    for (const auto& field : table.fields) {
        if (field.rules.access == Access::derived && field.type->kind == Kind::list) continue;
        add(out, field.name, *field.type, field.at_const(object));
    }
}

Value to_value(const Type& type, const void* value) {
    switch (type.kind) {
        case Kind::boolean: return Value::of(*static_cast<const bool*>(value));
        case Kind::integer: return Value::of(type.load(value));
        case Kind::number: return Value::of(*static_cast<const double*>(value));
        case Kind::text: return Value::of(std::string_view{*static_cast<const std::string*>(value)});
        case Kind::instant: return Value::of(*static_cast<const base::Instant*>(value));
        case Kind::id: return Value::of(*static_cast<const base::ObjectId*>(value));
        case Kind::enumeration: return Value::of(type.names[static_cast<std::size_t>(type.load(value))]);
        case Kind::optional: {
            const void* inner = type.get(value);
            return inner ? to_value(*type.element, inner) : Value{};
        }
        case Kind::list:
        case Kind::object: {
            Writer out;
            add(out, "v", type, value);
            const auto whole = out.take();
            return Value{Document{whole}.find("v")};
        }
    }
    return {};
}

void read_bson(Document from, const Table& table, void* object, base::Problems* problems) {
    Reading{problems}.object(from, table, object, {});
}

}  // namespace schema
