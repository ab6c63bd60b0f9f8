// The routes of enrollments, progress and certificates.
#include "features/enrollments/routes.hpp"

namespace enrollments {

using enum http::Who;

std::vector<http::Route> routes(Enrollments& enrollments) {
    constexpr http::Options editor{.permission = "the course's creator"};
    return http::Routes{"enrollments", enrollments}
        .add("POST", "/courses/{course}/enrollment", user, &Enrollments::enroll, "Enroll in a course",
             {.may_cost = true})
        .add("DELETE", "/courses/{course}/enrollment", user, &Enrollments::leave, "Leave a course")
        .add("GET", "/courses/{course}/students", user, &Enrollments::students, "List a course's students", editor)
        .add("PUT", "/courses/{course}/students/{user}", user, &Enrollments::grant, "Enroll a student free of charge",
             editor)
        .add("GET", "/users/me/enrollments", user, &Enrollments::mine, "List the courses that I take")
        .add("GET", "/certificates/{code}", anyone, &Enrollments::certificate, "Check a certificate")
        .take();
}

std::vector<http::Route> routes(Progress& progress) {
    return http::Routes{"enrollments", progress}
        .add("PUT", "/videos/{video}/progress", user, &Progress::record, "Report what I watched",
             {.permission = "students of the course"})
        .take();
}

}  // namespace enrollments
