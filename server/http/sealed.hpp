#pragma once
// Sealed texts: what only the one who knows a secret can read.
#include <optional>
#include <string>
#include <string_view>

namespace http {

/// XSalsa20-Poly1305 (libsodium's secretbox) under a new nonce, as URL-safe base64. `key`: 32 bytes.
std::string seal(std::string_view text, std::string_view key);
/// Nothing: another key, or not what `seal` has written.
std::optional<std::string> unseal(std::string_view sealed, std::string_view key);

}  // namespace http
