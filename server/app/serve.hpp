#pragma once
// Serve: the whole house running, until it is told to stop.
#include "app/config.hpp"

namespace web {
struct Pack;
}

namespace app {

/// `pack`: the web app. Returns the exit code. SIGTERM and SIGINT let running requests finish first.
int serve(const Config&, const web::Pack& pack);
/// The API's description, for `lyceum openapi`.
std::string openapi();

}  // namespace app
