#pragma once
// Structs to JSON and back, and their JSON Schema, by their tables. No JSON value ever exists in between.
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "schema/table.hpp"

namespace schema {

/// Appends `value` as JSON: ids as 24 hex digits, dates as 2026-01-31T09:30:00.000Z. Left out: empty optionals (unless
/// null_when_empty), secret and write-only fields, derived lists.
void write_json(std::string& out, const Type& type, const void* value);
/// Appends a text in quotes, escaped.
void write_json_text(std::string& out, std::string_view text);

template <class T>
std::string to_json(const T& value) {
    std::string out;
    write_json(out, type_of<T>, &value);
    return out;
}

/// What a client may do with the fields of an input.
enum class Input { draft, patch };

/// A member that was given, and whether it was given as null (patch: remove it).
struct Given {
    const Field* field;
    bool null;
};

/// Reads one JSON object into `object`. Throws malformed (no JSON, or with a key twice, or deeper than 32 levels) or
/// invalid, naming every problem: unknown members, members that clients may not write, broken rules, missing ones.
std::vector<Given> read_json(std::string_view json, const Table& table, void* object, Input input);

/// Reads texts by name, as a query string or a form has them. Same failures; lists are comma-separated.
void read_texts(std::span<const std::pair<std::string, std::string>> given, const Table& table, void* object);

/// Which side of the wire a JSON Schema describes.
enum class Side { answer, draft, patch };

/// The JSON Schema (2020-12) of a type as JSON text; objects by reference to #/components/schemas/NAME.
std::string json_schema(const Type& type, Side side, const Rules& rules = {});
/// The JSON Schema of a struct itself, for the components.
std::string object_schema(const Table& table, Side side);
/// The component's name: "Post", "PostDraft", "PostPatch".
std::string component_name(const Table& table, Side side);
/// Every struct that `table` mentions, itself included, without repetition.
void collect_tables(const Table& table, Side side, std::vector<const Table*>& out);

}  // namespace schema
