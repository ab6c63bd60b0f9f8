// Tokens: making them, and reading them from Cookie and Authorization.
#include "auth/tokens.hpp"

#include <algorithm>

#include "base/blanks.hpp"
#include "base/encoding.hpp"
#include "base/random.hpp"

namespace auth {

Token make_token() {
    Token token{base::random_token(32), {}};
    token.hash = token_hash(token.text);
    return token;
}

std::string token_hash(std::string_view text) { return base::to_base64url(base::sha256(text)); }

std::string_view cookie_of(std::string_view header, std::string_view name) {
    std::string_view value;
    bool seen = false;
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        const auto pair = base::without_blanks(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const auto equals = pair.find('=');
        if (equals == pair.npos || pair.substr(0, equals) != name) continue;
        // Two of one name: a neighbour on a parent domain may have planted one (RFC 6265 section 8.6).
        if (seen) return {};
        seen = true;
        value = pair.substr(equals + 1);
    }
    return value;
}

std::string_view bearer_of(std::string_view header) {
    constexpr std::string_view scheme = "bearer ";
    if (header.size() <= scheme.size()) return {};
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        const char c = header[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != scheme[i]) return {};
    }
    return base::without_blanks(header.substr(scheme.size()));
}

std::string_view session_cookie_name(bool secure) { return secure ? "__Host-session" : "session"; }

std::string_view device_cookie_name(bool secure) { return secure ? "__Host-device" : "device"; }

std::string session_cookie(std::string_view token, bool secure, std::chrono::seconds age) {
    return own_cookie(session_cookie_name(secure), token, secure, age);
}

std::string own_cookie(std::string_view name, std::string_view value, bool secure, std::chrono::seconds age) {
    std::string cookie{name};
    cookie.append("=").append(value).append("; Path=/; HttpOnly; SameSite=Lax; Max-Age=");
    cookie += std::to_string(std::max<std::int64_t>(age.count(), 0));
    return secure ? cookie.append("; Secure") : cookie;
}

}  // namespace auth
