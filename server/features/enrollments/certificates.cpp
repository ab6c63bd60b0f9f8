// Certificates: read by their code, drawn in a child.
#include "features/enrollments/certificates.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/date_words.hpp"
#include "base/failure.hpp"
#include "base/sha256.hpp"
#include "features/courses/standing.hpp"
#include "features/files/scratch.hpp"
#include "features/site/site.hpp"
#include "store/collection.hpp"

namespace enrollments {

using base::Fault, base::require, communities::Community, courses::Course;
using store::eq, store::of;

namespace {

std::string seconds_text(base::Instant at) { return base::to_text(at).substr(0, 19) + 'Z'; }

media::CertificateWords words_of(store::Documents& documents, const CertificateView& shown) {
    const auto site = of<site::Site>(documents).find(site::site_id());
    return {.site = site ? site->name : "",
            .accent = site ? site->accentColor.value_or("") : "",
            .student = shown.studentName,
            .course = shown.courseTitle,
            .date = base::date_words(std::chrono::floor<std::chrono::days>(shown.issuedAt)),
            .issued = seconds_text(shown.issuedAt),
            .teacher = shown.teacherName.value_or(""),
            .code = shown.code,
            .address = shown.url};
}

/// "certificate-Bread from scratch.pdf": a slash in the title would end up as a folder.
std::string file_name(std::string title) {
    std::ranges::replace_if(
        title, [](char c) { return c == '/' || c == '\\'; }, '-');
    constexpr std::size_t most_bytes = 150;
    auto end = std::min(title.size(), most_bytes);
    while (end > 0 && end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
    return "certificate-" + title.substr(0, end) + ".pdf";
}

std::string read_all(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

bool Certificates::exists(const std::string& code) {
    return of<Certificate>(documents_).exists({eq<&Certificate::code>(code)});
}

Certificate Certificates::find(const std::string& code) {
    auto found = of<Certificate>(documents_).find({eq<&Certificate::code>(code)});
    require(found.has_value(), Fault::not_found, "there is no such certificate");
    return *std::move(found);
}

CertificateView Certificates::check(const std::string& code) {
    const auto found = find(code);
    const auto url = public_url_ + "/certificates/" + found.code;
    CertificateView out{.code = found.code,
                        .studentName = found.studentName,
                        .courseTitle = found.courseTitle,
                        .teacherName = found.teacherName,
                        .issuedAt = found.issuedAt,
                        .url = url,
                        .pdf = public_url_ + "/api/v1/certificates/" + found.code + ".pdf"};
    const auto course = of<Course>(documents_).find(found.course);
    const auth::Caller visitor;
    if (!course || !courses::Doors{documents_, visitor}.may_see(*course)) return out;
    out.course = course->_id;
    out.community = course->community;
    if (out.community)
        if (const auto community = of<Community>(documents_).find(*out.community)) out.communitySlug = community->slug;
    return out;
}

Sheet Certificates::sheet(const std::string& code) {
    const auto shown = check(code);
    const files::Scratch scratch{scratch_};
    sheets_.certificate(words_of(documents_, shown), scratch / "words", scratch / "pdf");
    Sheet out{.pdf = read_all(scratch / "pdf"), .sha256 = {}, .name = file_name(shown.courseTitle)};
    base::Sha256 sum;
    sum.add(out.pdf);
    out.sha256 = sum.hex();
    return out;
}

}  // namespace enrollments
