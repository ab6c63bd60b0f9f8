// A table as $jsonSchema: one loop over its members.
#include "schema/bson_schema.hpp"

#include <algorithm>

#include "schema/bson.hpp"

namespace schema {
namespace {

const Type& plain(const Type& type) { return type.kind == Kind::optional ? plain(*type.element) : type; }

/// What the values of a type may be. A tombstone keeps its members and loses their texts.
class Shape {
public:
    Shape(Writer& out, bool has_tombstones) : out_{out}, has_tombstones_{has_tombstones} {}

    void object(const Table& table) {
        required(table);
        out_.begin_object("properties");
        for (const auto& field : table.fields) {
            out_.begin_object(field.name);
            value(plain(*field.type), field.rules, !is_required(field));
            out_.end();
        }
        out_.end();
    }

private:
    /// An optional that the rules require is missing in a tombstone.
    static bool is_required(const Field& field) {
        return field.name == "_id" || (field.rules.required && field.type->kind != Kind::optional);
    }

    void required(const Table& table) {
        if (std::ranges::none_of(table.fields, is_required)) return;  // an empty list is refused
        out_.begin_list("required");
        std::size_t written = 0;
        for (const auto& field : table.fields)
            if (is_required(field)) out_.add(list_index(written++, space_), field.name);
        out_.end();
    }

    void value(const Type& type, const Rules& rules, bool or_null) {
        if (type.kind == Kind::enumeration) return words(type, or_null);
        types(type.kind, or_null);
        switch (type.kind) {
            case Kind::integer:
            case Kind::number: return bounds("minimum", rules.min, "maximum", rules.max);
            case Kind::text: {
                const double least = std::max(rules.min, rules.required ? 1.0 : 0.0);
                return bounds("minLength", has_tombstones_ || least == 0 ? -unlimited : least, "maxLength", rules.max);
            }
            case Kind::list:
                bounds("minItems", rules.min, "maxItems", rules.max);
                out_.begin_object("items");
                value(plain(*type.element), each(type, rules), false);
                return out_.end();
            case Kind::object: return object(*type.table);
            default: return;
        }
    }

    /// What holds for an element. Of derived lists, whose elements come from edges, and of ids: nothing but the type.
    static Rules each(const Type& list, const Rules& rules) {
        Rules out;
        if (plain(*list.element).kind == Kind::text && rules.access != Access::derived) out.max = rules.each_max;
        return out;
    }

    void bounds(std::string_view least, double min, std::string_view most, double max) {
        if (min != -unlimited) out_.add(least, min);
        if (max != unlimited) out_.add(most, max);
    }

    void words(const Type& type, bool or_null) {
        out_.begin_list("enum");
        std::size_t written = 0;
        for (const auto word : type.names) out_.add(list_index(written++, space_), word);
        if (or_null) out_.add(list_index(written, space_), Value{});
        out_.end();
    }

    void types(Kind kind, bool or_null) {
        const bool is_number = kind == Kind::integer || kind == Kind::number;  // other programs write any of the three
        if (!is_number && !or_null) return out_.add("bsonType", name_of(kind));
        std::size_t written = 0;
        out_.begin_list("bsonType");
        if (is_number)
            for (const char* one : {"int", "long", "double"}) out_.add(list_index(written++, space_), one);
        else
            out_.add(list_index(written++, space_), name_of(kind));
        if (or_null) out_.add(list_index(written, space_), "null");
        out_.end();
    }

    static const char* name_of(Kind kind) {
        switch (kind) {
            case Kind::boolean: return "bool";
            case Kind::instant: return "date";
            case Kind::id: return "objectId";
            case Kind::list: return "array";
            case Kind::object: return "object";
            default: return "string";
        }
    }

    Writer& out_;
    bool has_tombstones_;
    char space_[24]{};
};

}  // namespace

std::string bson_schema(const Collection& collection) {
    Writer out;
    out.add("bsonType", "object");
    out.add("title", std::string{bson_schema_title}.append(collection.table->name));
    Shape{out, !collection.gone.empty()}.object(*collection.table);
    return out.take();
}

}  // namespace schema
