// JSON Schema (2020-12) from tables, as OpenAPI 3.1 wants it.
#include <algorithm>

#include "schema/json.hpp"

namespace schema {
namespace {

class ObjectText {
public:
    void add(std::string_view name, std::string_view json) {
        out_.append(out_.empty() ? "{\"" : ",\"").append(name).append("\":").append(json);
    }
    void text(std::string_view name, const std::string& value) { add(name, to_json(value)); }
    void number(std::string_view name, double value) { add(name, to_json(value)); }
    std::string take() { return out_.empty() ? "{}" : std::move(out_) + "}"; }

private:
    std::string out_;
};

bool shown(const Field& field, Side side) {
    const auto access = field.rules.access;
    if (side == Side::answer)
        return access != Access::secret && access != Access::write_only &&
               !(access == Access::derived && field.type->kind == Kind::list);
    return access == Access::open || access == Access::write_only || (access == Access::initial && side == Side::draft);
}

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

void add_text(ObjectText& out, const Rules& rules) {
    out.text("type", "string");
    const double least = std::max(rules.min, rules.required ? 1.0 : 0.0);
    if (least > 0) out.number("minLength", least);
    if (rules.max < unlimited) out.number("maxLength", rules.max);
    if (!format_of(rules.format).empty()) out.text("format", std::string{format_of(rules.format)});
    if (!pattern_of(rules.format).empty()) out.text("pattern", std::string{pattern_of(rules.format)});
}

void add_number(ObjectText& out, const Rules& rules, const char* type) {
    out.text("type", type);
    if (rules.min > -unlimited) out.number("minimum", rules.min);
    if (rules.max < unlimited) out.number("maximum", rules.max);
}

void add_list(ObjectText& out, const Type& type, Side side, const Rules& rules) {
    out.text("type", "array");
    if (rules.min > 0) out.number("minItems", rules.min);
    if (rules.max < unlimited) out.number("maxItems", rules.max);
    Rules each{.format = rules.format};
    if (type.element->kind == Kind::text) each.max = rules.each_max;
    out.add("items", json_schema(*type.element, side, each));
}

/// A field's schema with what the table says of it: read-only, about, example, default.
std::string member_schema(const Table& table, const Field& field, Side side) {
    auto text = json_schema(*field.type, side, field.rules);
    text.pop_back();
    const auto add = [&](std::string_view name, const std::string& json) {
        text.append(text.size() > 1 ? ",\"" : "\"").append(name).append("\":").append(json);
    };
    if (side == Side::answer && (field.rules.access == Access::server || field.rules.access == Access::derived))
        add("readOnly", "true");
    if (field.rules.access == Access::write_only) add("writeOnly", "true");
    if (!field.rules.about.empty()) add("description", to_json(std::string{field.rules.about}));
    if (!field.rules.example.empty()) add("examples", '[' + to_json(std::string{field.rules.example}) + ']');
    const auto kind = field.type->kind;
    if (side == Side::draft && !field.rules.required &&
        (kind == Kind::boolean || kind == Kind::integer || kind == Kind::number || kind == Kind::enumeration)) {
        std::string value;
        write_json(value, *field.type, field.at_const(table.defaults()));
        add("default", value);
    }
    return text + '}';
}

void add_members(const Table& table, Side side, ObjectText& members, std::string& required) {
    for (const auto& field : table.fields) {
        if (!shown(field, side)) continue;
        if (field.rules.flatten && field.type->kind == Kind::object) {
            add_members(*field.type->table, side, members, required);
            continue;
        }
        members.add(field.name, member_schema(table, field, side));
        const bool may_lack = side == Side::patch || (side == Side::answer && field.type->kind == Kind::optional);
        const bool always = side == Side::answer && field.rules.null_when_empty;
        if (always || (field.rules.required && !may_lack))
            required.append(required.empty() ? "\"" : ",\"").append(field.name).append("\"");
    }
}

const Table* object_inside(const Type& type) {
    if (type.kind == Kind::object) return type.table;
    return type.element ? object_inside(*type.element) : nullptr;
}

}  // namespace

std::string json_schema(const Type& type, Side side, const Rules& rules) {
    ObjectText out;
    switch (type.kind) {
        case Kind::boolean: out.text("type", "boolean"); break;
        case Kind::integer: add_number(out, rules, "integer"); break;
        case Kind::number: add_number(out, rules, "number"); break;
        case Kind::text: add_text(out, rules); break;
        case Kind::instant:
            out.text("type", "string");
            out.text("format", "date-time");
            break;
        case Kind::id:
            out.text("type", "string");
            out.text("pattern", "^[0-9a-f]{24}$");
            if (!type.collection.empty()) out.text("x-collection", std::string{type.collection});
            break;
        case Kind::enumeration: {
            out.text("type", "string");
            std::vector<std::string> names{type.names.begin(), type.names.end()};
            out.add("enum", to_json(names));
            break;
        }
        case Kind::optional: {
            auto text = json_schema(*type.element, side, rules);
            if (side == Side::answer && rules.null_when_empty) return R"({"anyOf":[)" + text + R"(,{"type":"null"}]})";
            return text;
        }
        case Kind::list: add_list(out, type, side, rules); break;
        case Kind::object: out.text("$ref", "#/components/schemas/" + component_name(*type.table, side)); break;
    }
    return out.take();
}

std::string object_schema(const Table& table, Side side) {
    ObjectText out, members;
    std::string required;
    add_members(table, side, members, required);
    out.text("type", "object");
    out.add("properties", members.take());
    if (!required.empty()) out.add("required", '[' + required + ']');
    if (side != Side::answer) out.add("additionalProperties", "false");
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
        if (!inner || !shown(field, side)) continue;
        collect_tables(*inner, side, out);
    }
}

}  // namespace schema
