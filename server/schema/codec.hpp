#pragma once
// Structs to BSON and back, by their tables. The loops are in codec.cpp; what is here only adds the types.
#include "base/failure.hpp"
#include "schema/bson.hpp"
#include "schema/collection.hpp"

namespace schema {

/// Appends the members of `object` to the open document. Empty optionals are left out, and so are derived lists.
void write_bson(Writer& out, const Table& table, const void* object);
/// The value behind `value` as BSON has it; null for an empty optional.
Value to_value(const Type& type, const void* value);
/// Fills `object` from a stored document. A member that is missing, null or of another type keeps its default; with
/// `problems`, each of another type or against its rules is named.
void read_bson(Document from, const Table& table, void* object, base::Problems* problems = nullptr);

template <Described T>
std::string to_bson(const T& document) {
    Writer out;
    write_bson(out, table_of<T>, &document);
    return out.take();
}
template <class T>
Value to_value(const T& value) {
    return to_value(type_of<T>, &value);
}
template <Described T>
T from_bson(std::string_view bson) {
    T out{};
    read_bson(Document{bson}, table_of<T>, &out);
    return out;
}

/// Checks one value against its rules and adds what is wrong. Texts are cleaned first (white space, per Format).
void check(const Type& type, const Rules& rules, void* value, const std::string& path, base::Problems& problems);

}  // namespace schema
