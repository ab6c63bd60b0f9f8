// Structs to JSON in one pass.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "schema/bson.hpp"
#include "schema/json.hpp"

namespace schema {
namespace {

/// How each byte is written inside a JSON string: 0 as it is, 'u' as \u00XX, otherwise \ and this letter.
constexpr auto escapes = [] {
    std::array<char, 256> table{};
    for (int c = 0; c < 0x20; ++c) table[static_cast<std::size_t>(c)] = 'u';
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    return table;
}();

/// Whether one of eight bytes needs an escape: below 0x20, a quote or a backslash. (Bit tricks: a byte is zero after
/// XOR.)
bool any_special(std::uint64_t eight) {
    constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
    const auto zero_in = [](std::uint64_t v) { return (v - ones) & ~v & highs; };
    const auto below_space = (eight - ones * 0x20) & ~eight & highs;
    return (below_space | zero_in(eight ^ ones * '"') | zero_in(eight ^ ones * '\\')) != 0;
}

void write_number(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    char space[32];
    const auto end = std::to_chars(space, space + sizeof space, value).ptr;
    out.append(space, end);
}

void write_object(std::string& out, const Table& table, const void* object, bool& first);

bool hidden(const Field& field) {
    const auto access = field.rules.access;
    return access == Access::secret || access == Access::write_only ||
           (access == Access::derived && field.type->kind == Kind::list);
}

void write_member(std::string& out, const Field& field, const void* value, bool& first) {
    const Type* type = field.type;
    if (type->kind == Kind::optional && (type->get(value) != nullptr || !field.rules.null_when_empty)) {
        value = type->get(value);
        type = type->element;
        if (value == nullptr) return;
    }
    if (field.rules.flatten) return write_object(out, *type->table, value, first);
    out += first ? '"' : ',';
    if (!first) out += '"';
    first = false;
    out.append(field.name).append("\":");
    write_json(out, *type, value);
}

void write_object(std::string& out, const Table& table, const void* object, bool& first) {
    for (const auto& field : table.fields)
        if (!hidden(field)) write_member(out, field, field.at_const(object), first);
}

}  // namespace

void write_json_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t from = 0, at = 0;
    while (at < text.size()) {
        std::uint64_t eight;
        if (text.size() - at >= 8 && (std::memcpy(&eight, text.data() + at, 8), !any_special(eight))) {
            at += 8;
            continue;
        }
        // Near a special byte, or at the end: byte by byte up to the next group of eight.
        for (const auto stop = std::min(at + 8, text.size()); at < stop; ++at) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (escapes[c] == 0) continue;
            out.append(text, from, at - from);
            from = at + 1;
            constexpr std::string_view digits = "0123456789abcdef";
            if (escapes[c] == 'u')
                out.append("\\u00").append(1, digits[c >> 4]).append(1, digits[c & 15]);
            else
                out.append(1, '\\').append(1, escapes[c]);
        }
    }
    out.append(text, from, text.size() - from) += '"';
}

void write_json(std::string& out, const Type& type, const void* value) {
    switch (type.kind) {
        case Kind::boolean: out += *static_cast<const bool*>(value) ? "true" : "false"; return;
        case Kind::integer: {
            char space[24];
            out.append(space, std::to_chars(space, space + sizeof space, type.load(value)).ptr);
            return;
        }
        case Kind::number: return write_number(out, *static_cast<const double*>(value));
        case Kind::text: return write_json_text(out, *static_cast<const std::string*>(value));
        case Kind::instant:
            out.append(1, '"').append(base::to_text(*static_cast<const base::Instant*>(value))) += '"';
            return;
        case Kind::id: out.append(1, '"').append(static_cast<const base::ObjectId*>(value)->hex()) += '"'; return;
        case Kind::enumeration:
            out.append(1, '"').append(type.names[static_cast<std::size_t>(type.load(value))]) += '"';
            return;
        case Kind::optional: {
            const void* inner = type.get(value);
            if (inner)
                write_json(out, *type.element, inner);
            else
                out += "null";
            return;
        }
        case Kind::list: {
            out += '[';
            for (std::size_t i = 0, n = type.size(value); i < n; ++i) {
                if (i > 0) out += ',';
                write_json(out, *type.element, type.at(value, i));
            }
            out += ']';
            return;
        }
        case Kind::object: {
            bool first = true;
            out += '{';
            write_object(out, *type.table, value, first);
            out += '}';
            return;
        }
    }
}

}  // namespace schema
