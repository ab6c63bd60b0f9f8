// Validation of bytes from outside: our own walk for texts and depth, libbson for the rest.
#include <algorithm>
#include <cstring>

#include <bson/bson.h>

#include "schema/bson.hpp"

namespace schema {
namespace {

constexpr int deepest = 100;

/// libbson ends the process at a text without an address, which a damaged length leaves.
bool is_text(std::string_view text) { return text.empty() || bson_utf8_validate(text.data(), text.size(), true); }

/// The text behind its length of four bytes, without the zero that ends it.
std::string_view counted(std::string_view bytes) { return ValueView{Tag::text, bytes}.text(); }

/// libbson 1.23 stops at a value whose UTF-8 is wrong, without calling the document invalid: so texts are checked here.
bool texts_ok(ValueView value) {
    constexpr std::size_t id_bytes = 12;
    switch (value.tag) {
        case Tag::text:
        case Tag::code:
        case Tag::symbol: return is_text(counted(value.bytes));
        case Tag::db_pointer: return is_text(counted(value.bytes.substr(0, value.bytes.size() - id_bytes)));
        case Tag::regex: return is_text(value.bytes);  // pattern and options, a zero behind each
        default: return true;
    }
}

/// The code of a $code with a $scope: a text within 4 bytes of length and the scope.
std::string_view code_of(std::string_view scoped) {
    std::int32_t length = 0;
    if (scoped.size() < 8) return {};
    std::memcpy(&length, scoped.data() + 4, sizeof length);
    return scoped.substr(4, length > 0 ? static_cast<std::size_t>(length) + 4 : 0);
}

/// What is wrong with the elements, or nullptr. Damaged lengths end the walk; libbson names them afterwards.
/// (Not with libbson's iterator: it wants to stand at multiples of 128 bytes, which a sanitizer's stack does not do.)
const char* problem_in(Document document, int depth) {
    for (const auto& [name, value] : document) {
        if (!is_text(name) || !texts_ok(value)) return "a text is no UTF-8";
        auto inner = value.bytes;
        if (value.tag == Tag::scoped_code) {
            const auto code = code_of(inner);
            if (!is_text(counted(code))) return "a text is no UTF-8";
            inner.remove_prefix(std::min(inner.size(), code.size() + 4));
        } else if (value.tag != Tag::object && value.tag != Tag::list) {
            continue;
        }
        if (depth >= deepest) return "it is nested deeper than 100 levels";
        if (const char* what = problem_in(Document{inner}, depth + 1)) return what;
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
    if (const char* what = problem_in(Document{bytes}, 1)) {
        say(why, what);
        return false;
    }
    bson_error_t error;
    const auto flags = static_cast<bson_validate_flags_t>(BSON_VALIDATE_UTF8 | BSON_VALIDATE_UTF8_ALLOW_NULL);
    if (bson_validate_with_error(&document, flags, &error)) return true;
    say(why, error.message);
    return false;
}

}  // namespace schema
