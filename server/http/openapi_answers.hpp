#pragma once
// What the API document says of answers: the statuses that a route may give, and the components they refer to.
#include <string>
#include <vector>

#include "http/routes.hpp"

namespace http {

/// Every status that is no success, sorted: what any request may get, and what the row's own shape makes possible.
std::vector<int> other_statuses(const Route& route);
/// Whether an Idempotency-Key counts.
bool may_be_repeated(const Route& route);
/// The reference that stands for one of them.
std::string response_reference(int status);
/// components.responses
std::string response_components();
/// components.headers
std::string header_components();
/// The headers of the success, or nothing.
std::string success_headers(const Route& route);

}  // namespace http
