#pragma once
// Hexadecimal, URL-safe base64 and SHA-256 of byte strings; text inside HTML and XML.
#include <optional>
#include <string>
#include <string_view>

namespace base {

std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view digits);
/// RFC 4648 section 5, without padding.
std::string to_base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);
/// RFC 4648 section 4, with padding: for e-mail.
std::string to_base64(std::string_view bytes);
/// The 32 bytes of SHA-256 (FIPS 180-4).
std::string sha256(std::string_view bytes);
/// HMAC-SHA-256 (RFC 2104): 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view bytes);
/// Appends `text` for use between tags or inside a quoted attribute, in HTML and in XML.
void append_escaped(std::string& out, std::string_view text);
/// True when equal; takes the same time wherever they differ.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace base
