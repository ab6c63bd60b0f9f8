// The routes of captions and of what is said in them.
#include "features/files/captions_routes.hpp"

namespace files {

using enum http::Who;

std::vector<http::Route> routes(Captions& captions) {
    constexpr std::string_view editor = "the course's creator";
    // As JSON a character may take six bytes.
    constexpr http::Options large{
        .most_body_bytes = 6 * media::most_caption_bytes, .may_exist = true, .permission = editor};
    return http::Routes{"files", captions}
        .add("GET", "/videos/{video}/captions", anyone, &Captions::list, "List a video's captions",
             {.runs = http::Runs::worker})
        .add("PUT", "/videos/{video}/captions/{language}", user, &Captions::write,
             "Write a video's captions in a language", large)
        .add("PATCH", "/videos/{video}/captions/{language}", user, &Captions::edit, "Change captions",
             {.most_body_bytes = large.most_body_bytes, .permission = editor})
        .add("DELETE", "/videos/{video}/captions/{language}", user, &Captions::remove, "Remove captions",
             {.permission = editor})
        .take();
}

std::vector<http::Route> routes(Transcripts& transcripts) {
    return http::Routes{"files", transcripts}
        .add("GET", "/videos/{video}/transcript", anyone, &Transcripts::read, "Read what is said in a video",
             {.runs = http::Runs::worker})
        .add("GET", "/courses/{course}/transcript", anyone, &Transcripts::search, "Search what is said in a course",
             {.runs = http::Runs::worker})
        .take();
}

std::vector<http::Route> routes(FoundLessons& lessons) {
    return http::Routes{"files", lessons}
        .add("GET", "/communities/{community}/videos", anyone, &FoundLessons::search, "Search a community's lessons",
             {.runs = http::Runs::by_query})
        .take();
}

}  // namespace files
