#pragma once
// Assets: the files of the web app.
#include <vector>

#include "http/routes.hpp"
#include "web/pack.hpp"

namespace web {

/// A row for /assets/{file}, whose names hold hashes of what is in them, and one for each other file.
std::vector<http::Route> assets(const Pack&);

}  // namespace web
