// JSON Schema (2020-12) from tables, as OpenAPI 3.1 wants it.
#include <algorithm>
#include <cmath>

#include "schema/json.hpp"
#include "schema/json_shown.hpp"

namespace schema {
namespace {

class ObjectText {
public:
    void add(std::string_view name, std::string_view json) {
        out_.append(out_.empty() ? "{\"" : ",\"").append(name).append("\":").append(json);
    }
    void text(std::string_view name, const std::string& value) { add(name, to_json(value)); }
    void number(std::string_view name, double value) { add(name, number_text(value)); }
    void type(std::string_view name, bool null) {
        add("type", null ? "[\"" + std::string{name} + "\",\"null\"]" : '"' + std::string{name} + '"');
    }
    std::string take() { return out_.empty() ? "{}" : std::move(out_) + "}"; }

private:
    std::string out_;
};

std::string_view format_of(Format format) {
    switch (format) {
        case Format::email: return "email";
        case Format::url: return "uri-reference";
        case Format::markdown: return "markdown";
        default: return {};
    }
}

std::string_view pattern_of(Format format) {
    switch (format) {
        case Format::slug: return "^[a-z0-9]+(-[a-z0-9]+)*$";
        case Format::color: return "^#[0-9a-fA-F]{6}$";
        case Format::currency: return "^[A-Z]{3}$";
        default: return {};
    }
}

void add_text(ObjectText& out, const Rules& rules, bool null) {
    out.type("string", null);
    const double least = std::max(rules.min, rules.required ? 1.0 : 0.0);
    if (least > 0) out.number("minLength", least);
    if (rules.max < unlimited) out.number("maxLength", rules.max);
    if (!format_of(rules.format).empty()) out.text("format", std::string{format_of(rules.format)});
    if (!pattern_of(rules.format).empty()) out.text("pattern", std::string{pattern_of(rules.format)});
}

void add_number(ObjectText& out, const Rules& rules, const char* type, bool null) {
    out.type(type, null);
    if (rules.min > -unlimited) out.number("minimum", rules.min);
    if (rules.max < unlimited) out.number("maximum", rules.max);
}

void add_list(ObjectText& out, const Type& type, Side side, const Rules& rules, bool null) {
    out.type("array", null);
    if (rules.min > 0) out.number("minItems", rules.min);
    if (rules.max < unlimited) out.number("maxItems", rules.max);
    Rules each{.format = rules.format};
    if (type.element->kind == Kind::text) each.max = rules.each_max;
    out.add("items", json_schema(*type.element, side, each));
}

void add_enumeration(ObjectText& out, const Type& type, bool null) {
    out.type("string", null);
    std::string names;
    for (const auto name : type.names) names.append(names.empty() ? "[\"" : ",\"").append(name).append("\"");
    out.add("enum", names + (null ? ",null]" : "]"));
}

void add_reference(ObjectText& out, const Type& type, Side side, bool null) {
    const auto reference = "\"#/components/schemas/" + component_name(*type.table, side) + '"';
    if (null)
        out.add("anyOf", "[{\"$ref\":" + reference + "},{\"type\":\"null\"}]");
    else
        out.add("$ref", reference);
}

/// `null`: it may be null as well.
std::string value_schema(const Type& type, Side side, const Rules& rules, bool null) {
    ObjectText out;
    switch (type.kind) {
        case Kind::boolean: out.type("boolean", null); break;
        case Kind::integer: add_number(out, rules, "integer", null); break;
        case Kind::number: add_number(out, rules, "number", null); break;
        case Kind::text: add_text(out, rules, null); break;
        case Kind::instant:
            out.type("string", null);
            out.text("format", "date-time");
            break;
        case Kind::id:
            out.type("string", null);
            out.text("pattern", "^[0-9a-f]{24}$");
            if (!type.collection.empty()) out.text("x-collection", std::string{type.collection});
            break;
        case Kind::enumeration: add_enumeration(out, type, null); break;
        case Kind::optional: return value_schema(*type.element, side, rules, null);
        case Kind::list: add_list(out, type, side, rules, null); break;
        case Kind::object: add_reference(out, type, side, null); break;
    }
    return out.take();
}

/// The table's own words, and for what is sent which files may be named.
std::string about_of(const Field& field, Side side) {
    std::string out{field.rules.about};
    if (!field.rules.file || side == Side::answer) return out;
    const bool by_id = field.type->kind == Kind::id || (field.type->element && field.type->element->kind == Kind::id);
    out.append(out.empty() ? "" : ". ").append(by_id ? "An" : "Addresses elsewhere, or the url of an");
    return out.append(" upload of your own with purpose ").append(name_of(*field.rules.file));
}

/// A field's schema with what the table says of it: read-only, about, example, default.
std::string member_schema(const Table& table, const Field& field, Side side) {
    // Null in what is sent: not given, or (in a patch) taken away. In answers only where a member says so.
    const bool null = side == Side::answer ? field.rules.null_when_empty : !field.rules.required;
    auto text = value_schema(*field.type, inner_side(side), field.rules, null);
    text.pop_back();
    const auto add = [&](std::string_view name, const std::string& json) {
        text.append(text.size() > 1 ? ",\"" : "\"").append(name).append("\":").append(json);
    };
    if (side == Side::answer && (field.rules.access == Access::server || field.rules.access == Access::derived))
        add("readOnly", "true");
    if (field.rules.access == Access::write_only) add("writeOnly", "true");
    if (field.rules.file) add("x-file-purpose", to_json(std::string{name_of(*field.rules.file)}));
    if (const auto about = about_of(field, side); !about.empty()) add("description", to_json(about));
    if (!field.rules.example.empty()) add("examples", '[' + json_example(*field.type, side, field.rules) + ']');
    const auto kind = field.type->kind;
    if (side == Side::draft && !field.rules.required &&
        (kind == Kind::boolean || kind == Kind::integer || kind == Kind::number || kind == Kind::enumeration)) {
        std::string value;
        write_json(value, *field.type, field.at_const(table.defaults()));
        add("default",
            kind == Kind::number ? number_text(*static_cast<const double*>(field.at_const(table.defaults()))) : value);
    }
    return text + '}';
}

void add_members(const Table& table, Side side, ObjectText& members, std::string& required) {
    for (const auto& field : table.fields) {
        if (!is_shown(field, side)) continue;
        if (field.rules.flatten && field.type->kind == Kind::object) {
            add_members(*field.type->table, side, members, required);
            continue;
        }
        members.add(field.name, member_schema(table, field, side));
        if (is_always_there(field, side))
            required.append(required.empty() ? "\"" : ",\"").append(field.name).append("\"");
    }
}

const Table* object_inside(const Type& type) {
    if (type.kind == Kind::object) return type.table;
    return type.element ? object_inside(*type.element) : nullptr;
}

}  // namespace

bool is_shown(const Field& field, Side side) {
    const auto access = field.rules.access;
    if (side == Side::answer)
        return access != Access::secret && access != Access::write_only &&
               !(access == Access::derived && field.type->kind == Kind::list);
    return access == Access::open || access == Access::write_only || (access == Access::initial && side == Side::draft);
}

bool is_always_there(const Field& field, Side side) {
    if (side == Side::answer) return field.type->kind != Kind::optional || field.rules.null_when_empty;
    return side == Side::draft && field.rules.required;
}

std::string number_text(double value) {
    const bool whole = std::trunc(value) == value && std::abs(value) < 1e15;
    return whole ? std::to_string(static_cast<std::int64_t>(value)) : to_json(value);
}

std::string json_schema(const Type& type, Side side, const Rules& rules) {
    return value_schema(type, side, rules, false);
}

std::string object_schema(const Table& table, Side side) {
    ObjectText out, members;
    std::string required;
    add_members(table, side, members, required);
    out.text("type", "object");
    out.add("properties", members.take());
    if (!required.empty()) out.add("required", '[' + required + ']');
    if (side != Side::answer) out.add("additionalProperties", "false");
    if (auto example = object_example(table, side); example != "{}") out.add("examples", '[' + example + ']');
    return out.take();
}

std::string component_name(const Table& table, Side side) {
    return std::string{table.name} + (side == Side::draft ? "Draft" : side == Side::patch ? "Patch" : "");
}

void collect_tables(const Table& table, Side side, std::vector<const Table*>& out) {
    if (std::find(out.begin(), out.end(), &table) != out.end()) return;
    out.push_back(&table);
    for (const auto& field : table.fields) {
        const auto* inner = object_inside(*field.type);
        if (!inner || !is_shown(field, side)) continue;
        collect_tables(*inner, inner_side(side), out);
    }
}

}  // namespace schema
