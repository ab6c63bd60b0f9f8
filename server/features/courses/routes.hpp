#pragma once
// The routes of courses and of their reviews.
#include "features/courses/courses.hpp"
#include "features/courses/reviews.hpp"
#include "http/routes.hpp"

namespace courses {

std::vector<http::Route> routes(Courses&);
std::vector<http::Route> routes(Reviews&);

}  // namespace courses
