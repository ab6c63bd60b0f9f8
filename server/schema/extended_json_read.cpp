// Extended JSON v2 to BSON, canonical and relaxed. What only looks like a wrapper, as {"$date": "x"}, is a document
// like any other: an object of a user's must not make a whole document unreadable.
#include <charconv>
#include <cmath>
#include <cstring>

#include <bson/bson.h>
#include <simdjson.h>

#include "base/encoding.hpp"
#include "schema/bson.hpp"

namespace schema {
namespace {

using simdjson::dom::element, simdjson::dom::object;
using Maybe = std::optional<Value>;

constexpr int deepest = 200;  // `valid` says which depth is too much; this only keeps the stack

struct Broken {
    const char* why;
};

template <class T>
std::string stored(T value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

bool has_zero(std::string_view text) { return text.find('\0') != std::string_view::npos; }

template <class T>
std::optional<T> all_of(std::string_view digits, int base = 10) {
    T value{};
    const auto* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, value, base);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    return value;
}

std::optional<std::string_view> text_in(object from, std::string_view name) {
    std::string_view text;
    if (from.at_key(name).get_string().get(text) != simdjson::SUCCESS) return std::nullopt;
    return text;
}

Value text_as(Tag tag, std::string_view text) { return {tag, Value::of(text).bytes}; }

Maybe read_oid(object from) {
    const auto text = text_in(from, "$oid");
    const auto id = text ? base::ObjectId::parse(*text) : std::nullopt;
    return id ? Maybe{Value::of(*id)} : std::nullopt;
}

Maybe read_int(object from) {
    const auto text = text_in(from, "$numberInt");
    const auto whole = text ? all_of<std::int32_t>(*text) : std::nullopt;
    return whole ? Maybe{{Tag::int32, stored(*whole)}} : std::nullopt;
}

Maybe read_long(object from) {
    const auto text = text_in(from, "$numberLong");
    const auto whole = text ? all_of<std::int64_t>(*text) : std::nullopt;
    return whole ? Maybe{{Tag::int64, stored(*whole)}} : std::nullopt;
}

Maybe read_double(object from) {
    const auto text = text_in(from, "$numberDouble");
    if (!text || text->empty()) return std::nullopt;
    if (*text == "NaN") return Value{Tag::number, stored(std::nan(""))};
    if (*text == "Infinity") return Value{Tag::number, stored(HUGE_VAL)};
    if (*text == "-Infinity") return Value{Tag::number, stored(-HUGE_VAL)};
    if (text->find_first_not_of("-+.0123456789eE") != std::string_view::npos) return std::nullopt;
    double value = 0;
    const auto* end = text->data() + text->size();
    const auto [stopped, error] = std::from_chars(text->data(), end, value);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    return Value{Tag::number, stored(value)};
}

Maybe read_decimal(object from) {
    const auto text = text_in(from, "$numberDecimal");
    bson_decimal128_t parts;
    if (!text || !bson_decimal128_from_string(std::string{*text}.c_str(), &parts)) return std::nullopt;
    return Value{Tag::decimal, stored(parts.low) + stored(parts.high)};
}

Maybe read_date(object from) {
    const auto inside = from.at_key("$date");
    std::int64_t ms = 0;
    if (inside.get_int64().get(ms) == simdjson::SUCCESS) return Value{Tag::instant, stored(ms)};
    if (const auto text = text_in(from, "$date")) {
        const auto at = base::parse_instant(*text);
        return at ? Maybe{Value::of(*at)} : std::nullopt;
    }
    object wrapped;
    if (inside.get_object().get(wrapped) != simdjson::SUCCESS || wrapped.size() != 1) return std::nullopt;
    auto whole = read_long(wrapped);
    if (whole) whole->tag = Tag::instant;
    return whole;
}

Maybe binary_of(std::string_view base64, unsigned kind) {
    std::string text{base64};
    while (text.ends_with('=')) text.pop_back();
    for (auto& c : text) c = c == '+' ? '-' : c == '/' ? '_' : c;
    auto bytes = base::from_base64url(text);
    if (!bytes || kind > 255) return std::nullopt;
    if (kind == 2) bytes->insert(0, stored(static_cast<std::int32_t>(bytes->size())));
    const auto size = stored(static_cast<std::int32_t>(bytes->size()));
    return Value{Tag::binary, size + static_cast<char>(kind) + *bytes};
}

Maybe read_binary(object from) {
    object inside;
    if (from.at_key("$binary").get_object().get(inside) != simdjson::SUCCESS || inside.size() != 2) return std::nullopt;
    const auto base64 = text_in(inside, "base64"), kind = text_in(inside, "subType");
    const auto number = kind ? all_of<unsigned>(*kind, 16) : std::nullopt;
    return base64 && number ? binary_of(*base64, *number) : std::nullopt;
}

/// Before version 2 of the format: {"$binary": "…", "$type": "00"}.
Maybe read_old_binary(object from) {
    const auto base64 = text_in(from, "$binary"), kind = text_in(from, "$type");
    const auto number = kind ? all_of<unsigned>(*kind, 16) : std::nullopt;
    return base64 && number ? binary_of(*base64, *number) : std::nullopt;
}

Maybe read_uuid(object from) {
    const auto text = text_in(from, "$uuid");
    if (!text || text->size() != 36) return std::nullopt;
    std::string digits;
    for (const char c : *text)
        if (c != '-') digits += c;
    const auto bytes = base::from_hex(digits);
    if (!bytes || bytes->size() != 16) return std::nullopt;
    return Value{Tag::binary, stored(std::int32_t{16}) + '\4' + *bytes};
}

Maybe read_code(object from) {
    const auto text = text_in(from, "$code");
    return text ? Maybe{text_as(Tag::code, *text)} : std::nullopt;
}

Maybe read_symbol(object from) {
    const auto text = text_in(from, "$symbol");
    return text ? Maybe{text_as(Tag::symbol, *text)} : std::nullopt;
}

Maybe read_regex(object from) {
    object inside;
    if (from.at_key("$regularExpression").get_object().get(inside) != simdjson::SUCCESS || inside.size() != 2)
        return std::nullopt;
    const auto pattern = text_in(inside, "pattern"), options = text_in(inside, "options");
    if (!pattern || !options || has_zero(*pattern) || has_zero(*options)) return std::nullopt;
    return Value{Tag::regex, (std::string{*pattern} += '\0').append(*options) + '\0'};
}

Maybe read_timestamp(object from) {
    object inside;
    std::uint64_t t = 0, i = 0;
    constexpr std::uint64_t most = 0xFFFFFFFF;
    if (from.at_key("$timestamp").get_object().get(inside) != simdjson::SUCCESS || inside.size() != 2 ||
        inside.at_key("t").get_uint64().get(t) != simdjson::SUCCESS ||
        inside.at_key("i").get_uint64().get(i) != simdjson::SUCCESS || t > most || i > most)
        return std::nullopt;
    return Value{Tag::timestamp, stored(t << 32 | i)};
}

Maybe read_pointer(object from) {
    object inside, id;
    if (from.at_key("$dbPointer").get_object().get(inside) != simdjson::SUCCESS || inside.size() != 2 ||
        inside.at_key("$id").get_object().get(id) != simdjson::SUCCESS || id.size() != 1)
        return std::nullopt;
    const auto to = text_in(inside, "$ref");
    const auto which = read_oid(id);
    if (!to || !which) return std::nullopt;
    return Value{Tag::db_pointer, Value::of(*to).bytes + which->bytes};
}

/// {"$minKey": 1} and its like, of which only the name says anything.
template <Tag T>
Maybe read_mark(object from) {
    const auto inside = (*from.begin()).value;
    std::int64_t number = 0;
    bool flag = false;
    const bool marked = (inside.get_int64().get(number) == simdjson::SUCCESS && number == 1) ||
                        (inside.get_bool().get(flag) == simdjson::SUCCESS && flag);
    return marked ? Maybe{Value{T, {}}} : std::nullopt;
}

struct Wrapper {
    std::string_view name;
    std::size_t members;
    Maybe (*read)(object);
};
constexpr Wrapper wrappers[] = {
    {"$oid", 1, read_oid},
    {"$date", 1, read_date},
    {"$numberInt", 1, read_int},
    {"$numberLong", 1, read_long},
    {"$numberDouble", 1, read_double},
    {"$numberDecimal", 1, read_decimal},
    {"$binary", 1, read_binary},
    {"$binary", 2, read_old_binary},
    {"$uuid", 1, read_uuid},
    {"$code", 1, read_code},
    {"$symbol", 1, read_symbol},
    {"$regularExpression", 1, read_regex},
    {"$timestamp", 1, read_timestamp},
    {"$dbPointer", 1, read_pointer},
    {"$undefined", 1, read_mark<Tag::undefined>},
    {"$minKey", 1, read_mark<Tag::min_key>},
    {"$maxKey", 1, read_mark<Tag::max_key>},
};

class Reading {
public:
    Writer out{};

    void members(object from, int depth) {
        if (depth > deepest) throw Broken{"it is nested deeper than 100 levels"};
        for (const auto [name, inner] : from) {
            if (has_zero(name)) throw Broken{"a name contains NUL"};
            value(name, inner, depth);
        }
    }

private:
    void value(std::string_view name, element from, int depth) {
        switch (from.type()) {
            case simdjson::dom::element_type::OBJECT: return nested(name, from.get_object().value_unsafe(), depth);
            case simdjson::dom::element_type::ARRAY: return list(name, from.get_array().value_unsafe(), depth);
            case simdjson::dom::element_type::STRING: return out.add(name, from.get_string().value_unsafe());
            case simdjson::dom::element_type::BOOL: return out.add(name, from.get_bool().value_unsafe());
            case simdjson::dom::element_type::NULL_VALUE: return out.add(name, Value{});
            case simdjson::dom::element_type::INT64: return whole(name, from.get_int64().value_unsafe());
            case simdjson::dom::element_type::UINT64:
            case simdjson::dom::element_type::DOUBLE:
                return out.add(name, Value{Tag::number, stored(from.get_double().value_unsafe())});
        }
    }

    void whole(std::string_view name, std::int64_t v) {
        const bool small = v == static_cast<std::int32_t>(v);
        out.add(name, small ? Value{Tag::int32, stored(static_cast<std::int32_t>(v))} : Value{Tag::int64, stored(v)});
    }

    void list(std::string_view name, simdjson::dom::array from, int depth) {
        if (depth > deepest) throw Broken{"it is nested deeper than 100 levels"};
        char space[24];
        std::size_t n = 0;
        out.begin_list(name);
        for (const auto inner : from) value(list_index(n++, space), inner, depth + 1);
        out.end();
    }

    void nested(std::string_view name, object from, int depth) {
        if (const auto one = unwrapped(from, depth)) return out.add(name, *one);
        out.begin_object(name);
        members(from, depth + 1);
        out.end();
    }

    static Maybe unwrapped(object from, int depth) {
        const auto first = from.begin();
        if (first == from.end() || !(*first).key.starts_with('$')) return std::nullopt;
        const auto size = from.size();
        for (const auto& wrapper : wrappers)
            if (size == wrapper.members && from.at_key(wrapper.name).error() == simdjson::SUCCESS)
                return wrapper.read(from);
        return scoped_code(from, depth);
    }

    static Maybe scoped_code(object from, int depth) {
        object scope;
        const auto code = text_in(from, "$code");
        if (!code || from.size() != 2 || from.at_key("$scope").get_object().get(scope) != simdjson::SUCCESS)
            return std::nullopt;
        Reading inner;
        inner.members(scope, depth + 1);
        const auto bytes = Value::of(*code).bytes + inner.out.take();
        return Value{Tag::scoped_code, stored(static_cast<std::int32_t>(bytes.size() + 4)) + bytes};
    }
};

}  // namespace

std::optional<std::string> from_extended_json(std::string_view json, std::string* why) {
    const auto broken = [&](const char* what) -> std::optional<std::string> {
        if (why) *why = what;
        return std::nullopt;
    };
    simdjson::dom::parser parser;
    element root;
    if (const auto error = parser.parse(json.data(), json.size()).get(root)) return broken(error_message(error));
    object whole;
    if (root.get_object().get(whole) != simdjson::SUCCESS) return broken("it is no object");
    try {
        Reading reading;
        reading.members(whole, 1);
        return reading.out.take();
    } catch (const Broken& failure) {
        return broken(failure.why);
    }
}

}  // namespace schema
