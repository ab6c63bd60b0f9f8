#pragma once
// Certificate page: what a browser shows at a certificate's public address.
#include <string>

namespace enrollments {

struct CertificateView;

std::string certificate_html(const CertificateView&);
/// For a code that belongs to no certificate.
std::string no_certificate_html();

}  // namespace enrollments
