// Extended JSON and validation of foreign bytes, by libbson.
#include <bson/bson.h>

#include "schema/bson.hpp"

namespace schema {
namespace {

constexpr int deepest = 100;

bool depth_ok(bson_iter_t& at, int depth) {
    while (bson_iter_next(&at)) {
        bson_iter_t inner;
        if (!BSON_ITER_HOLDS_DOCUMENT(&at) && !BSON_ITER_HOLDS_ARRAY(&at)) continue;
        if (depth >= deepest || !bson_iter_recurse(&at, &inner) || !depth_ok(inner, depth + 1)) return false;
    }
    return true;
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
    if (!bson_iter_init(&at, &document) || !depth_ok(at, 1)) {
        say(why, "it is nested deeper than 100 levels");
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
