// The routes of enrollments, progress and certificates.
#include "features/enrollments/routes.hpp"

#include "features/enrollments/certificate_html.hpp"

namespace enrollments {

using enum http::Who;

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
        .add("GET", "/certificates/{code}", anyone, &Enrollments::certificate, "Check a certificate")
        .take();
}

std::vector<http::Route> routes(Progress& progress) {
    return http::Routes{"enrollments", progress}
        .add("PUT", "/videos/{video}/progress", user, &Progress::record, "Report what I watched",
             {.permission = "students of the course"})
        .take();
}

http::Response certificate_page(Enrollments& enrollments, const std::string& code) {
    http::Response answer{.type = "text/html; charset=utf-8"};
    // No script, no form, and no style but the site's own.
    answer.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
                                "frame-ancestors 'none'");
    answer.headers.emplace_back("X-Robots-Tag", "noindex");
    try {
        answer.body = certificate_html(enrollments.certificate(code));
    } catch (const base::Failure& failure) {
        if (failure.fault != base::Fault::not_found) throw;
        answer.status = 404;
        answer.body = no_certificate_html();
    }
    return answer;
}

}  // namespace enrollments
