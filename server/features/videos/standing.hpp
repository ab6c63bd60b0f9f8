#pragma once
// Standing: a lesson with the caller's seat in its course, read from the store. The door of every feature inside
// lessons.
#include "features/courses/standing.hpp"
#include "features/videos/video.hpp"

namespace videos {

struct Opened {
    Video video;
    courses::Standing standing;
};

/// The lesson, for who may watch it; nothing for everybody else.
std::optional<Opened> look(store::Documents&, const auth::Caller&, VideoId);
/// The same; not_found for everybody else.
Opened open(store::Documents&, const auth::Caller&, VideoId);
/// The same for who edits the course; forbidden for who may only watch.
Opened open_to_edit(store::Documents&, const auth::Caller&, VideoId);

}  // namespace videos
