#pragma once
// OpenAPI: the document of the whole API, read from the routes and the field tables.
#include <string>
#include <vector>

#include "http/routes.hpp"

namespace http {

/// What the document says of the site itself.
struct ApiDocument {
    std::string site = "Lyceum";
    std::string url{};  ///< the public address; may be empty
    std::string session_cookie = "__Host-session";
};

/// OpenAPI 3.1 as JSON text. `features`: paths without /api/v1, except of those that live
/// outside it: these name the server that they belong to.
/// Two structs of one name are one component, so the second is left out and named in the log.
std::string openapi(const std::vector<Route>& features, const ApiDocument& document = {});

/// "getCommunitiesByCommunityPosts": unique, since method and path are.
std::string operation_id(const Route& route);

}  // namespace http
