#pragma once
// The routes of videos.
#include "features/videos/videos.hpp"
#include "http/routes.hpp"

namespace videos {

std::vector<http::Route> routes(Videos&);

}  // namespace videos
