#pragma once
// Order-preserving bytes of BSON values: comparing two keys with memcmp compares the values as MongoDB does.
// Source: MongoDB manual, "Comparison/Sort Order". Text is compared by its bytes.
#include <string>
#include <string_view>

#include "schema/bson.hpp"
#include "schema/collection.hpp"

namespace store {

/// The first byte of a value's key: values of one rank can be less or greater than each other, others never are.
/// Below every other is `empty_list`, the key of a list without elements, where an index has to name the document.
enum class Rank : unsigned char {
    min_key = 0x01,
    empty_list = 0x02,
    null = 0x05,
    not_a_number = 0x09,
    number = 0x0A,
    decimal = 0x0B,
    text = 0x0F,
    object = 0x14,
    list = 0x19,
    binary = 0x1E,
    id = 0x23,
    boolean = 0x28,
    instant = 0x2D,
    timestamp = 0x2F,
    other = 0x32,
    max_key = 0x7F,
};
Rank rank_of(schema::ValueView value);

inline schema::ValueView view_of(const schema::Value& value) { return value; }

/// Appends the value's key. Each key ends itself, so that keys can follow one another; a descending one is inverted.
void append_key(std::string& out, schema::ValueView value, schema::Order order = schema::Order::ascending);
std::string key_of(schema::ValueView value);
/// Appends the key of a list without elements.
void append_empty_list_key(std::string& out, schema::Order order);

/// Below 0, 0 or above 0. int32, int64 and double are compared as numbers, exactly; null and missing are equal.
int compare(schema::ValueView a, schema::ValueView b);
inline bool equal(schema::ValueView a, schema::ValueView b) { return compare(a, b) == 0; }

/// The least string above every string that begins with `prefix`; empty when there is none.
std::string after_prefix(std::string prefix);

/// Greater than every key.
inline constexpr std::string_view above_all_keys = "\xFF";

}  // namespace store
