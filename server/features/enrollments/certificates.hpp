#pragma once
// Certificates: what somebody who holds a certificate's code may check, and the sheet that is printed of it.
#include <filesystem>

#include "features/enrollments/enrollment.hpp"
#include "media/sheets.hpp"

namespace store {
class Documents;
}

namespace enrollments {

/// What everybody may read who holds a certificate's code.
struct CertificateView {
    std::string code;
    std::string studentName;
    std::string courseTitle;
    std::optional<std::string> teacherName;
    base::Instant issuedAt{};
    std::string url;  ///< of its public page
    std::string pdf;  ///< of the sheet
    // Left out unless every visitor may see the course now:
    std::optional<CourseId> course;
    std::optional<CommunityId> community;  ///< the course's
    std::optional<std::string> communitySlug;
};

/// A file to print.
struct Sheet {
    std::string pdf;
    std::string sha256;
    std::string name;  ///< to save it under
};

class Certificates {
public:
    /// `scratch`: where sheets are drawn.
    Certificates(store::Documents& documents, std::string public_url, std::filesystem::path scratch)
        : documents_{documents}, public_url_{std::move(public_url)}, scratch_{std::move(scratch)} {}

    bool exists(const std::string& code);
    CertificateView check(const std::string& code);
    /// Failure unavailable: it cannot be drawn.
    Sheet sheet(const std::string& code);

private:
    /// Failure not_found.
    Certificate find(const std::string& code);

    store::Documents& documents_;
    std::string public_url_;
    std::filesystem::path scratch_;
    media::Sheets sheets_{};
};

}  // namespace enrollments

namespace schema {

template <>
inline constexpr auto fields<enrollments::CertificateView> = std::array{
    field<&enrollments::CertificateView::code>(),
    field<&enrollments::CertificateView::studentName>(),
    field<&enrollments::CertificateView::courseTitle>(),
    field<&enrollments::CertificateView::teacherName>(),
    field<&enrollments::CertificateView::issuedAt>(),
    field<&enrollments::CertificateView::url>({.about = "Its page, which everybody can check it at"}),
    field<&enrollments::CertificateView::pdf>({.about = "The same to print"}),
    field<&enrollments::CertificateView::course>({.about = "When every visitor may see it"}),
    field<&enrollments::CertificateView::community>({.about = "The course's, when every visitor may see that"}),
    field<&enrollments::CertificateView::communitySlug>(),
};

}  // namespace schema
