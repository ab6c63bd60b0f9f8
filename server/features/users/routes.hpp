#pragma once
// The routes of users.
#include <vector>

#include "http/routes.hpp"

namespace users {

class Exports;
class Leaving;
class Recovery;
class Users;

/// What the routes need. `secure`: sessions::cookies_are_secure(public_url).
struct Door {
    Users& users;
    Recovery& recovery;
    Leaving& leaving;
    Exports& exports;
    bool secure = true;
};

/// All must outlive the routes.
std::vector<http::Route> routes(Door&);

}  // namespace users
