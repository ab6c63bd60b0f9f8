#pragma once
// OpenAPI: the document of the whole API, read from the routes and the field tables.
#include <string>
#include <vector>

#include "http/routes.hpp"

namespace http {

/// OpenAPI 3.1 as JSON text. `features`: paths without /api/v1. `site`: its name; `url`: its public address, or empty.
/// Two structs of one name are one component, so the second is left out and named in the log.
std::string openapi(const std::vector<Route>& features, std::string_view site = "Lyceum", std::string_view url = {});

/// "getCommunitiesByCommunityPosts": unique, since method and path are.
std::string operation_id(const Route& route);

}  // namespace http
