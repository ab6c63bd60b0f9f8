#pragma once
// What is allowed with a lesson, and the order of lessons. Pure functions on documents: no store, no http.
#include <span>

#include "features/courses/policy.hpp"
#include "features/videos/video.hpp"

namespace videos {

/// Its film and its text: who may watch the whole course, and for a preview everybody who sees the course.
bool may_watch(const courses::Seat&, const Video&);
/// What an outline shows: a lesson that the caller may not watch comes without its film and text.
Video outlined(const courses::Seat&, Video);
/// Whether `wanted` holds each of `present` exactly once.
bool is_permutation(std::span<const VideoId> wanted, std::span<const VideoId> present);

}  // namespace videos
