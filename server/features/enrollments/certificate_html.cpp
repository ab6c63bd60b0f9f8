// Certificate page: a frame and a few lines. Its style is the API documentation's.
#include "features/enrollments/certificate_html.hpp"

#include "features/enrollments/certificates.hpp"
#include "features/markdown/link.hpp"

namespace enrollments {
namespace {

std::string page(std::string_view title, std::string_view lines) {
    std::string out = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/api/docs.css">
<title>)";
    markdown::append_escaped(out, title);
    out += "</title>\n</head>\n<body>\n<header class=\"top\"><h1>";
    markdown::append_escaped(out, title);
    out.append("</h1></header>\n<main class=\"frame\">\n<div></div>\n<div>\n").append(lines);
    return out += "</div>\n</main>\n</body>\n</html>\n";
}

}  // namespace

std::string certificate_html(const CertificateView& shown) {
    const auto date = base::to_text(shown.issuedAt).substr(0, 10);
    std::string lines = "<h2>";
    markdown::append_escaped(lines, shown.studentName);
    lines += "</h2>\n<p>has finished the course <strong>";
    markdown::append_escaped(lines, shown.courseTitle);
    lines += "</strong> on <time datetime=\"" + date + "\">" + date + "</time>.</p>\n";
    lines += "<p class=\"about\">This certificate is valid. Its number is <code>";
    markdown::append_escaped(lines, shown.code);
    lines += "</code>.</p>\n<p><a href=\"";
    markdown::append_escaped(lines, shown.pdf);
    return page("Certificate", lines + "\">Print it</a></p>\n");
}

std::string no_certificate_html() {
    return page("No such certificate",
                "<p>There is no certificate at this address. Check that the address is complete.</p>\n");
}

}  // namespace enrollments
