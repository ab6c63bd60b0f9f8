#pragma once
// The routes of pictures and of what players play.
#include "features/files/players.hpp"
#include "features/files/serving.hpp"
#include "http/routes.hpp"

namespace files {

std::vector<http::Route> routes(Serving&);
std::vector<http::Route> routes(Players&);

}  // namespace files
