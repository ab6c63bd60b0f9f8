#pragma once
// What a table says, as MongoDB's $jsonSchema: so that the database itself refuses what other programs write against
// it. Source: MongoDB manual, "$jsonSchema".
#include <string>

#include "schema/collection.hpp"

namespace schema {

/// {bsonType: "object", title, required: […], properties: {…}} in BSON. What is not required may be missing or null,
/// and members that the table does not know may be there. Formats are not in it, nor what only clients are held to.
std::string bson_schema(const Collection&);
/// How the title of each begins: so that ours is known among those of others.
inline constexpr std::string_view bson_schema_title = "Lyceum: ";

}  // namespace schema
