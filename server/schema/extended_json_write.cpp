// BSON to canonical Extended JSON v2, as mongoexport writes it: no spaces, shortest doubles, members in their order.
#include <charconv>
#include <cmath>
#include <cstring>

#include <bson/bson.h>

#include "base/encoding.hpp"
#include "schema/bson.hpp"
#include "schema/json.hpp"

namespace schema {
namespace {

constexpr int deepest = 200;  // `valid` lets 100 pass; deeper bytes were never checked

template <class T>
T load(std::string_view bytes) {
    T value{};
    if (bytes.size() >= sizeof value) std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

std::string_view counted(std::string_view bytes) { return ValueView{Tag::text, bytes}.text(); }

/// As Go's strconv with format G: plain digits from 0.0001 to 999999, and always a point or an exponent.
void append_double(std::string& out, double value) {
    if (std::isnan(value)) return void(out += "NaN");
    if (std::isinf(value)) return void(out += value > 0 ? "Infinity" : "-Infinity");
    char space[64];
    const auto magnitude = std::fabs(value);
    const bool plain = value == 0 || (magnitude >= 1e-4 && magnitude < 1e6);
    const auto how = plain ? std::chars_format::fixed : std::chars_format::scientific;
    std::string text{space, std::to_chars(space, space + sizeof space, value, how).ptr};
    if (const auto e = text.find('e'); e != std::string::npos) text[e] = 'E';
    if (text.find_first_of(".E") == std::string::npos) text += ".0";
    out += text;
}

class Writing {
public:
    std::string out{};

    void members(Document from, bool named, int depth) {
        out += named ? '{' : '[';
        bool first = true;
        for (const auto& [name, inner] : from) {
            if (!first) out += ',';
            first = false;
            if (named) {
                write_json_text(out, name);
                out += ':';
            }
            value(inner, depth);
        }
        out += named ? '}' : ']';
    }

private:
    /// {"name":"text"} where nothing in the text needs an escape.
    template <class Append>
    void wrap(const char* name, const Append& append) {
        out.append("{\"").append(name).append("\":\"");
        append();
        out += "\"}";
    }
    void wrap_whole(const char* name, std::int64_t v) {
        wrap(name, [&] { out += std::to_string(v); });
    }
    void wrap_text(const char* name, std::string_view text) {
        out.append("{\"").append(name).append("\":");
        write_json_text(out, text);
        out += '}';
    }

    void value(ValueView v, int depth) {
        switch (v.tag) {
            case Tag::null: out += "null"; return;
            case Tag::boolean: out += v.boolean() ? "true" : "false"; return;
            case Tag::text: return write_json_text(out, v.text());
            case Tag::int32: return wrap_whole("$numberInt", load<std::int32_t>(v.bytes));
            case Tag::int64: return wrap_whole("$numberLong", load<std::int64_t>(v.bytes));
            case Tag::number: return wrap("$numberDouble", [&] { append_double(out, load<double>(v.bytes)); });
            case Tag::id: return wrap("$oid", [&] { out += v.id().hex(); });
            case Tag::instant:
                out += "{\"$date\":";
                wrap_whole("$numberLong", load<std::int64_t>(v.bytes));
                out += '}';
                return;
            case Tag::object:
            case Tag::list:
                if (depth >= deepest) return void(out += "null");
                return members(Document{v.bytes}, v.tag == Tag::object, depth + 1);
            default: return rare(v, depth);
        }
    }

    /// What no table of ours declares, and databases of others may hold.
    void rare(ValueView v, int depth) {
        switch (v.tag) {
            case Tag::binary: return binary(v.bytes);
            case Tag::regex: return regex(v.bytes);
            case Tag::code: return wrap_text("$code", counted(v.bytes));
            case Tag::symbol: return wrap_text("$symbol", counted(v.bytes));
            case Tag::scoped_code: return scoped_code(v.bytes, depth);
            case Tag::decimal: return decimal(v.bytes);
            case Tag::db_pointer: return db_pointer(v.bytes);
            case Tag::timestamp:
                out += "{\"$timestamp\":{\"t\":" + std::to_string(load<std::uint64_t>(v.bytes) >> 32) +
                       ",\"i\":" + std::to_string(load<std::uint32_t>(v.bytes)) + "}}";
                return;
            case Tag::undefined: out += "{\"$undefined\":true}"; return;
            case Tag::min_key: out += "{\"$minKey\":1}"; return;
            case Tag::max_key: out += "{\"$maxKey\":1}"; return;
            default: out += "null"; return;
        }
    }

    void binary(std::string_view bytes) {
        const auto kind = bytes.substr(4, 1);
        bytes.remove_prefix(5);
        if (kind == "\2" && bytes.size() >= 4) bytes.remove_prefix(4);  // the old kind repeats its length
        out +=
            "{\"$binary\":{\"base64\":\"" + base::to_base64(bytes) + "\",\"subType\":\"" + base::to_hex(kind) + "\"}}";
    }

    void regex(std::string_view bytes) {
        const auto zero = bytes.find('\0');
        out += "{\"$regularExpression\":{\"pattern\":";
        write_json_text(out, bytes.substr(0, zero));
        out += ",\"options\":";
        write_json_text(out, bytes.substr(zero + 1, bytes.size() - zero - 2));
        out += "}}";
    }

    void scoped_code(std::string_view bytes, int depth) {
        const auto code = bytes.substr(4, 4 + load<std::uint32_t>(bytes.substr(4)));
        out += "{\"$code\":";
        write_json_text(out, counted(code));
        out += ",\"$scope\":";
        members(Document{bytes.substr(4 + code.size())}, true, depth + 1);
        out += '}';
    }

    void decimal(std::string_view bytes) {
        bson_decimal128_t parts{load<std::uint64_t>(bytes), load<std::uint64_t>(bytes.substr(8))};
        char text[BSON_DECIMAL128_STRING];
        bson_decimal128_to_string(&parts, text);
        wrap("$numberDecimal", [&] { out += text; });
    }

    void db_pointer(std::string_view bytes) {
        const auto id = bytes.substr(bytes.size() - 12);
        out += "{\"$dbPointer\":{\"$ref\":";
        write_json_text(out, counted(bytes.substr(0, bytes.size() - 12)));
        out += ",\"$id\":{\"$oid\":\"" + base::to_hex(id) + "\"}}}";
    }
};

}  // namespace

std::string to_extended_json(std::string_view bson) {
    Writing writing;
    writing.out.reserve(bson.size() * 2);
    writing.members(Document{bson}, true, 0);
    return std::move(writing.out);
}

}  // namespace schema
