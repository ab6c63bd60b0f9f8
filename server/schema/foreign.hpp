#pragma once
// What values mean that another program stored in another type than our tables declare. For imports.
#include "schema/bson.hpp"

namespace schema {

/// Any finite number: also a Decimal128, and a text that is a number from its first to its last character.
std::optional<double> number_meant(ValueView);
/// A date: also RFC 3339 text or its day alone, a timestamp, and a number of milliseconds since 1970, or of seconds
/// when as milliseconds it lay before March 1973.
std::optional<base::Instant> instant_meant(ValueView);
/// An ObjectId, also as 24 hexadecimal digits.
std::optional<base::ObjectId> id_meant(ValueView);
/// A boolean, also as 0, 1, "true" or "false".
std::optional<bool> boolean_meant(ValueView);

/// When the id was made: its first four bytes. Source: MongoDB manual, "ObjectId".
base::Instant made_at(const base::ObjectId&);

}  // namespace schema
