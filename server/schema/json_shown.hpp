#pragma once
// What the descriptions of JSON agree on: which members a side of the wire sees, and which are always there.
#include <string>

#include "schema/json.hpp"

namespace schema {

bool is_shown(const Field& field, Side side);
/// Answers leave out only what is empty and optional; a draft must hold what is required.
bool is_always_there(const Field& field, Side side);
/// An object inside a patch replaces the whole old one: it is a draft.
inline Side inner_side(Side side) { return side == Side::patch ? Side::draft : side; }
/// Without an exponent where it is whole.
std::string number_text(double value);

/// A JSON value that keeps the rules: the field's own example, or one made up. `depth`: of objects around it.
std::string json_example(const Type& type, Side side, const Rules& rules = {}, int depth = 0);
std::string object_example(const Table& table, Side side, int depth = 0);

}  // namespace schema
