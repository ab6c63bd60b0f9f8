#pragma once
// Certificate words: what stands on the sheet of a certificate, for the server and for the program that draws it.
#include <array>
#include <string>

namespace media {

/// UTF-8 texts of one line each. What is longer than its place is made smaller, then wrapped, and in the end cut.
struct CertificateWords {
    std::string site;
    std::string accent;  ///< "#rrggbb"; empty: the web app's own
    std::string student;
    std::string course;
    std::string date;     ///< as people read it
    std::string issued;   ///< the same as 2026-03-22T17:00:00Z, for the file's own facts
    std::string teacher;  ///< empty: left out
    std::string code;
    std::string address;  ///< where everybody can check it
};

/// A file of words has one line for each of these.
inline constexpr std::array certificate_lines{
    &CertificateWords::site,    &CertificateWords::accent, &CertificateWords::student,
    &CertificateWords::course,  &CertificateWords::date,   &CertificateWords::issued,
    &CertificateWords::teacher, &CertificateWords::code,   &CertificateWords::address,
};

}  // namespace media
