// The routes of courses and of their reviews.
#include "features/courses/routes.hpp"

namespace courses {

using enum http::Who;

std::vector<http::Route> routes(Courses& courses) {
    constexpr http::Options editor{.permission = "the course's creator"};
    return http::Routes{"courses", courses}
        .add("GET", "/courses", anyone, &Courses::catalogue, "Browse the catalogue", {.runs = http::Runs::worker})
        .add("GET", "/communities/{community}/courses", anyone, &Courses::of_community, "List a community's courses",
             {.runs = http::Runs::by_query})
        .add("POST", "/courses", user, &Courses::create, "Make a course",
             {.limit = auth::Limit::create, .permission = "creators"})
        .add("GET", "/courses/{course}", anyone, &Courses::read, "Read a course")
        .add("PATCH", "/courses/{course}", user, &Courses::edit, "Change a course", editor)
        .add("DELETE", "/courses/{course}", user, &Courses::remove, "Remove a course with its lessons", editor)
        .add("PUT", "/courses/{course}/published", user, &Courses::publish, "Publish a course", editor)
        .add("DELETE", "/courses/{course}/published", user, &Courses::unpublish, "Make a course a draft again", editor)
        .take();
}

std::vector<http::Route> routes(Reviews& reviews) {
    constexpr http::Options student{.permission = "students of the course"};
    return http::Routes{"courses", reviews}
        .add("GET", "/courses/{course}/reviews", anyone, &Reviews::list, "List a course's reviews")
        .add("PUT", "/courses/{course}/reviews/mine", user, &Reviews::write, "Review a course", student)
        .add("DELETE", "/courses/{course}/reviews/mine", user, &Reviews::remove, "Remove my review")
        .add("DELETE", "/courses/{course}/reviews/{user}", user, &Reviews::remove_of, "Remove a student's review",
             {.permission = "its author and the site's owner"})
        .take();
}

}  // namespace courses
