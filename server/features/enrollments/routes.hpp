#pragma once
// The routes of enrollments, progress and certificates.
#include "features/enrollments/certificates.hpp"
#include "features/enrollments/enrollments.hpp"
#include "features/enrollments/progress.hpp"
#include "http/routes.hpp"

namespace enrollments {

std::vector<http::Route> routes(Enrollments&);
std::vector<http::Route> routes(Progress&);
std::vector<http::Route> routes(Certificates&);

}  // namespace enrollments
