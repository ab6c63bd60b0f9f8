// Extended JSON and validation of foreign bytes, by libbson.
#include <cstring>

#include <bson/bson.h>

#include "schema/bson.hpp"

namespace schema {
namespace {

constexpr int deepest = 100;

bool is_text(const char* text, std::size_t length) { return bson_utf8_validate(text, length, true); }
bool is_text(const char* text) { return is_text(text, std::strlen(text)); }

/// libbson 1.23 stops at a value whose UTF-8 is wrong, without calling the document invalid: so texts are checked here.
bool texts_ok(const bson_iter_t& at) {
    std::uint32_t length = 0;
    const char* text = nullptr;
    switch (bson_iter_type(&at)) {
        case BSON_TYPE_UTF8: text = bson_iter_utf8(&at, &length); return is_text(text, length);
        case BSON_TYPE_CODE: text = bson_iter_code(&at, &length); return is_text(text, length);
        case BSON_TYPE_SYMBOL: text = bson_iter_symbol(&at, &length); return is_text(text, length);
        case BSON_TYPE_DBPOINTER: bson_iter_dbpointer(&at, &length, &text, nullptr); return is_text(text, length);
        case BSON_TYPE_REGEX: {
            const char* options = nullptr;
            text = bson_iter_regex(&at, &options);
            return is_text(text) && is_text(options);
        }
        case BSON_TYPE_CODEWSCOPE: {
            std::uint32_t scope_length = 0;
            const std::uint8_t* scope = nullptr;
            text = bson_iter_codewscope(&at, &length, &scope_length, &scope);
            return is_text(text, length > 0 ? length - 1 : 0);
        }
        default: return true;
    }
}

/// What is wrong with the elements, or nullptr. Damaged lengths end the walk; libbson names them afterwards.
const char* problem_in(bson_iter_t& at, int depth) {
    while (bson_iter_next(&at)) {
        bson_iter_t inner;
        if (!texts_ok(at)) return "a text is no UTF-8";
        if (!BSON_ITER_HOLDS_DOCUMENT(&at) && !BSON_ITER_HOLDS_ARRAY(&at)) continue;
        if (depth >= deepest) return "it is nested deeper than 100 levels";
        if (!bson_iter_recurse(&at, &inner)) return "a length inside does not match its bytes";
        if (const char* what = problem_in(inner, depth + 1)) return what;
    }
    return nullptr;
}

void say(std::string* why, const char* what) {
    if (why) *why = what;
}

}  // namespace

bool valid(std::string_view bytes, std::string* why) {
    bson_t document;
    if (!bson_init_static(&document, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size())) {
        say(why, "its length does not match its bytes");
        return false;
    }
    bson_iter_t at;
    const char* what = bson_iter_init(&at, &document) ? problem_in(at, 1) : "it cannot be read";
    if (what) {
        say(why, what);
        return false;
    }
    bson_error_t error;
    const auto flags = static_cast<bson_validate_flags_t>(BSON_VALIDATE_UTF8 | BSON_VALIDATE_UTF8_ALLOW_NULL);
    if (bson_validate_with_error(&document, flags, &error)) return true;
    say(why, error.message);
    return false;
}

std::string to_extended_json(std::string_view bson) {
    bson_t document;
    if (!bson_init_static(&document, reinterpret_cast<const std::uint8_t*>(bson.data()), bson.size())) return "{}";
    std::size_t length = 0;
    char* text = bson_as_canonical_extended_json(&document, &length);
    std::string out{text ? std::string{text, length} : std::string{"{}"}};
    bson_free(text);
    return out;
}

std::optional<std::string> from_extended_json(std::string_view json, std::string* why) {
    bson_error_t error{};
    bson_t* document = bson_new_from_json(reinterpret_cast<const std::uint8_t*>(json.data()),
                                          static_cast<ssize_t>(json.size()), &error);
    if (!document) {
        say(why, error.message);
        return std::nullopt;
    }
    std::string out{reinterpret_cast<const char*>(bson_get_data(document)), document->len};
    bson_destroy(document);
    return out;
}

}  // namespace schema
