#pragma once
// Cursors: where a page of a list starts, opaque to clients and good only for the list that gave them.
#include <optional>
#include <string>

#include "http/request.hpp"

namespace http {

/// `position` as text, bound to the request's path and to its query without `limit` and `cursor`.
std::string write_cursor(const Request& request, std::string_view position);
/// The position; nothing when the cursor is damaged or belongs to another list.
std::optional<std::string> read_cursor(const Request& request, std::string_view cursor);
/// The path and query of the page that starts at `cursor`.
std::string page_address(const Request& request, std::string_view cursor);

}  // namespace http
