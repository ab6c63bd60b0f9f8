#pragma once
// Export: a stored document as plain JSON for the one whom it belongs to.
#include <string>
#include <string_view>

#include "schema/table.hpp"

namespace users {

/// Appends the members that the table names, except secret ones and derived lists.
void append_export(std::string& out, std::string_view bson, const schema::Table& table);

}  // namespace users
