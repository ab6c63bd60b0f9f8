#pragma once
// The routes of events.
#include <vector>

#include "http/routes.hpp"

namespace events {

class Events;
class Attendance;
class Feeds;
std::vector<http::Route> routes(Events&);
std::vector<http::Route> routes(Attendance&);
std::vector<http::Route> routes(Feeds&);

}  // namespace events
