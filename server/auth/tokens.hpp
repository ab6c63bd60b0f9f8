#pragma once
// Tokens: opaque secrets of 256 bits, of which only a hash is stored, and how they travel in a request.
#include <chrono>
#include <string>
#include <string_view>

namespace auth {

/// A new secret and what is stored of it. Nobody can make the one from the other.
struct Token {
    std::string text;  ///< 43 characters of URL-safe base64: given to its owner, once
    std::string hash;  ///< token_hash(text)
};
Token make_token();
/// SHA-256 as 43 characters of URL-safe base64. Enough without salt: the secret itself is random.
std::string token_hash(std::string_view text);

/// The value of one cookie of a Cookie header (RFC 6265 section 4.2); empty: it is not there, or occurs twice.
std::string_view cookie_of(std::string_view header, std::string_view name);
/// The token of an Authorization header (RFC 6750 section 2.1); empty: there is none, or another scheme.
std::string_view bearer_of(std::string_view header);

/// `__Host-session` when cookies can be secure, `session` on plain http (only http://localhost and private networks).
std::string_view session_cookie_name(bool secure);
/// The same for the cookie by which a device is known again.
std::string_view device_cookie_name(bool secure);
/// A Set-Cookie value: HttpOnly, SameSite=Lax, Path=/ and Secure. An age of 0 removes it.
std::string own_cookie(std::string_view name, std::string_view value, bool secure, std::chrono::seconds age);
std::string session_cookie(std::string_view token, bool secure, std::chrono::seconds age);

}  // namespace auth
