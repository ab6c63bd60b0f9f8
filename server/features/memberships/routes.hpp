#pragma once
// The routes of memberships.
#include <vector>

#include "http/routes.hpp"

namespace memberships {

class Memberships;
std::vector<http::Route> routes(Memberships&);

}  // namespace memberships
