#pragma once
// The routes of captions and of what is said in them.
#include "features/files/found_lessons.hpp"
#include "features/files/transcripts.hpp"
#include "http/routes.hpp"

namespace files {

std::vector<http::Route> routes(Captions&);
std::vector<http::Route> routes(Transcripts&);
std::vector<http::Route> routes(FoundLessons&);

}  // namespace files
