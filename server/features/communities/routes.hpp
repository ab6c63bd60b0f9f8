#pragma once
// The routes of communities.
#include <vector>

#include "http/routes.hpp"

namespace communities {

class Communities;
std::vector<http::Route> routes(Communities&);

}  // namespace communities
