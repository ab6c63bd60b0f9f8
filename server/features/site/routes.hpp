#pragma once
// The routes of the site.
#include <vector>

#include "http/routes.hpp"

namespace site {

class Sites;

/// What the routes need. `secure`: sessions::cookies_are_secure(public_url).
struct Door {
    Sites& sites;
    bool secure = true;
};

std::vector<http::Route> routes(Door&);

}  // namespace site
