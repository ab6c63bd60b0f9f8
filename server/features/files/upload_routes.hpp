#pragma once
// Addresses of uploads and of own files.
#include <vector>

#include "http/routes.hpp"

namespace files {

class OwnFiles;
class Uploads;

std::vector<http::Route> routes(Uploads&);
std::vector<http::Route> routes(OwnFiles&);

}  // namespace files
