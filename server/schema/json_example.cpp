// Examples of JSON values that keep a table's rules: for the API document.
#include <algorithm>
#include <cmath>

#include "schema/json.hpp"
#include "schema/json_shown.hpp"

namespace schema {
namespace {

constexpr int deepest = 6;

std::string example_text(const Rules& rules) {
    switch (rules.format) {
        case Format::email: return "ada@example.org";
        case Format::url: return "https://example.org/";
        case Format::slug: return "an-example";
        case Format::timezone: return "Europe/Berlin";
        case Format::rrule: return "FREQ=WEEKLY;COUNT=10";
        case Format::color: return "#3366cc";
        case Format::currency: return "EUR";
        case Format::text:
        case Format::line:
        case Format::markdown: break;
    }
    std::string out = "text";
    while (static_cast<double>(out.size()) < rules.min) out += " text";
    return out.substr(0, static_cast<std::size_t>(std::min(rules.max, 4'096.0)));
}

std::string list_example(const Type& type, Side side, const Rules& rules, int depth) {
    // A list that may be empty is: objects that hold lists of themselves end here.
    std::string out = "[";
    const Rules each{.max = rules.each_max, .format = rules.format};
    for (double i = 0; i < rules.min; ++i)
        out.append(out.size() > 1 ? "," : "").append(json_example(*type.element, side, each, depth + 1));
    return out + ']';
}

/// A list is written with commas, as in a query string.
std::string listed(const Type& element, std::string_view text, Side side, int depth) {
    std::string out = "[";
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const Rules one{.example = text.substr(0, comma)};
        out.append(out.size() > 1 ? "," : "").append(json_example(element, side, one, depth + 1));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out + ']';
}

void add_examples(const Table& table, Side side, int depth, std::string& out) {
    for (const auto& field : table.fields) {
        if (!is_shown(field, side)) continue;
        if (field.rules.flatten && field.type->kind == Kind::object) {
            add_examples(*field.type->table, side, depth, out);
            continue;
        }
        if (!is_always_there(field, side) && field.rules.example.empty()) continue;
        out.append(out.size() > 1 ? ",\"" : "\"").append(field.name).append("\":");
        out += json_example(*field.type, inner_side(side), field.rules, depth + 1);
    }
}

}  // namespace

std::string object_example(const Table& table, Side side, int depth) {
    std::string out = "{";
    if (depth < deepest) add_examples(table, side, depth, out);
    return out + '}';
}

std::string json_example(const Type& type, Side side, const Rules& rules, int depth) {
    const std::string given{rules.example};
    switch (type.kind) {
        case Kind::boolean: return given.empty() ? "false" : given;
        case Kind::integer:
        case Kind::number: return given.empty() ? number_text(std::clamp(0.0, rules.min, rules.max)) : given;
        case Kind::text: return to_json(given.empty() ? example_text(rules) : given);
        case Kind::instant: return to_json(given.empty() ? std::string{"2026-01-31T09:30:00.000Z"} : given);
        case Kind::id: return to_json(given.empty() ? std::string{"65a000000000000000000001"} : given);
        case Kind::enumeration: return to_json(given.empty() ? std::string{type.names.front()} : given);
        case Kind::optional: return json_example(*type.element, side, rules, depth);
        case Kind::list:
            return given.empty() ? list_example(type, side, rules, depth) : listed(*type.element, given, side, depth);
        case Kind::object: return object_example(*type.table, side, depth);
    }
    return "null";
}

}  // namespace schema
