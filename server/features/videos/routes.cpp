// The routes of videos.
#include "features/videos/routes.hpp"

namespace videos {

using enum http::Who;

std::vector<http::Route> routes(Videos& videos) {
    constexpr http::Options editor{.permission = "the course's creator"};
    return http::Routes{"videos", videos}
        .add("GET", "/courses/{course}/videos", anyone, &Videos::outline, "List a course's videos in order")
        .add("POST", "/courses/{course}/videos", user, &Videos::add, "Add a video at the end", editor)
        .add("PUT", "/courses/{course}/videos/order", user, &Videos::reorder, "Put a course's videos in order", editor)
        .add("GET", "/videos/{video}", anyone, &Videos::read, "Read a video")
        .add("PATCH", "/videos/{video}", user, &Videos::edit, "Change a video", editor)
        .add("DELETE", "/videos/{video}", user, &Videos::remove, "Remove a video", editor)
        .take();
}

}  // namespace videos
