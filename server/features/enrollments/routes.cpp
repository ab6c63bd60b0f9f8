// The routes of enrollments, progress and certificates.
#include "features/enrollments/routes.hpp"

#include "http/text_source.hpp"

namespace enrollments {

using enum http::Who;

namespace {

http::Delivery print(Certificates& certificates, const std::string& code) {
    auto sheet = certificates.sheet(code);
    http::Delivery out{.source = http::text_source(std::move(sheet.pdf)),
                       .type = "application/pdf",
                       .version = std::move(sheet.sha256),
                       .name = std::move(sheet.name)};
    out.headers.emplace_back("Cache-Control", "private, max-age=60");
    return out;
}

/// Drawing it takes a child; that there is none takes a look.
bool exists(Certificates& certificates, const http::Request& request) {
    return !request.path_values.empty() && certificates.exists(request.path_values[0]);
}

}  // namespace

std::vector<http::Route> routes(Enrollments& enrollments) {
    constexpr http::Options editor{.permission = "the course's creator"};
    return http::Routes{"enrollments", enrollments}
        .add("POST", "/courses/{course}/enrollment", user, &Enrollments::enroll, "Enroll in a course",
             {.may_cost = true, .may_exist = true})
        .add("GET", "/enrollments/{enrollment}", user, &Enrollments::read, "Read one of my enrollments")
        .add("DELETE", "/courses/{course}/enrollment", user, &Enrollments::leave, "Leave a course")
        .add("GET", "/courses/{course}/students", user, &Enrollments::students, "List a course's students", editor)
        .add("PUT", "/courses/{course}/students/{user}", user, &Enrollments::grant, "Enroll a student free of charge",
             editor)
        .add("GET", "/users/me/enrollments", user, &Enrollments::mine, "List the courses that I take")
        .take();
}

std::vector<http::Route> routes(Progress& progress) {
    return http::Routes{"enrollments", progress}
        .add("PUT", "/videos/{video}/progress", user, &Progress::record, "Report what I watched",
             {.permission = "students of the course"})
        .take();
}

std::vector<http::Route> routes(Certificates& certificates) {
    return http::Routes{"enrollments", certificates}
        .add("GET", "/certificates/{code}", anyone, &Certificates::check, "Check a certificate")
        .add("GET", "/certificates/{code}.pdf", anyone, &print, "A certificate to print",
             {.limit = auth::Limit::search, .media_type = "application/pdf"})
        .aside(&exists, [](Certificates&) {})
        .take();
}

}  // namespace enrollments
