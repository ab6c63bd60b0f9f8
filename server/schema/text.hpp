#pragma once
// Texts: their length in characters, and the forms that Format names.
#include <string>
#include <string_view>

namespace schema {

/// Code points of valid UTF-8.
std::size_t characters(std::string_view utf8);
bool is_utf8(std::string_view bytes);
/// Without white space at both ends.
std::string trimmed(std::string_view text);
bool is_one_line(std::string_view text);
bool is_email(std::string_view text);
bool is_url(std::string_view text);
bool is_slug(std::string_view text);
bool is_timezone(std::string_view text);
bool is_color(std::string_view text);
bool is_currency(std::string_view text);

}  // namespace schema
