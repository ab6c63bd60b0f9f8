#pragma once
// Versions: the ETag of an answer, and the conditions that name one (RFC 9110 sections 8.8.3 and 13.1).
#include <string>
#include <string_view>

namespace http {

/// A strong ETag with its quotes. It depends on the bytes alone, so it survives a restart and differs by viewer.
std::string version_of(std::string_view body);
/// Whether If-None-Match names it: weak comparison.
bool names_version(std::string_view if_none_match, std::string_view version);
/// Whether If-Match names it: strong comparison, W/ never matches.
bool requires_version(std::string_view if_match, std::string_view version);

}  // namespace http
