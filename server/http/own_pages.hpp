#pragma once
// Own pages: what the server itself answers beside the features: health, metrics, problems, the API's documentation.
#include <functional>

#include "http/hooks.hpp"
#include "http/openapi.hpp"
#include "http/routes.hpp"

namespace http {

/// A row of the table for what is no feature: runs on the thread that holds the request, uncounted, before set-up too.
/// Nobody is asked who calls.
Route own_route(std::string path, std::function<Response(Request&)> run);

/// /healthz, /readyz, /problems/{slug}, /api, /api/docs.css, /api/docs.js, /api/v1/openapi.json.
std::vector<Route> own_pages(const std::vector<Route>& features, const Hooks& hooks, const ApiDocument& document);

}  // namespace http
