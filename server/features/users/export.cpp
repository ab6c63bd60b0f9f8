// Export: BSON to JSON by a table, without the struct.
#include "features/users/export.hpp"

#include <charconv>
#include <cmath>

#include "base/log.hpp"
#include "schema/bson.hpp"

namespace users {
namespace {

using schema::Document, schema::Tag, schema::ValueView;

/// The table of the objects that a type holds, through optionals and lists; nullptr: none.
const schema::Table* table_in(const schema::Type& type) {
    if (type.kind == schema::Kind::object) return type.table;
    return type.element ? table_in(*type.element) : nullptr;
}

void append_text(std::string& out, std::string_view text) {
    out += '"';
    base::append_json_escaped(out, text);
    out += '"';
}

void append_number(std::string& out, ValueView value) {
    if (value.tag != Tag::number) {
        out += std::to_string(value.whole());
        return;
    }
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value.number()).ptr;
    out += std::isfinite(value.number()) ? std::string_view{text, static_cast<std::size_t>(end - text)} : "null";
}

void append_value(std::string& out, ValueView value, const schema::Table* table) {
    switch (value.tag) {
        case Tag::number:
        case Tag::int32:
        case Tag::int64: return append_number(out, value);
        case Tag::text: return append_text(out, value.text());
        case Tag::id: return append_text(out, value.id().hex());
        case Tag::instant: return append_text(out, base::to_text(value.instant()));
        case Tag::boolean: out += value.boolean() ? "true" : "false"; return;
        case Tag::object:
            if (table) return append_export(out, value.bytes, *table);
            break;
        case Tag::list: {
            out += '[';
            bool first = true;
            for (const auto& element : Document{value.bytes}) {
                if (!first) out += ',';
                first = false;
                append_value(out, element.value, table);
            }
            out += ']';
            return;
        }
        default: break;
    }
    out += "null";
}

}  // namespace

void append_export(std::string& out, std::string_view bson, const schema::Table& table) {
    out += '{';
    bool first = true;
    for (const auto& element : Document{bson}) {
        const auto* field = table.find(element.name);
        const bool is_id = element.name == "_id";
        if (!field && !is_id) continue;
        if (field && field->rules.access == schema::Access::secret) continue;
        if (field && field->rules.access == schema::Access::derived && field->type->kind == schema::Kind::list)
            continue;
        if (!first) out += ',';
        first = false;
        append_text(out, element.name);
        out += ':';
        append_value(out, element.value, field ? table_in(*field->type) : nullptr);
    }
    out += '}';
}

}  // namespace users
