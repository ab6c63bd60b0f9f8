// Sealed texts: nonce and box, one after the other.
#include "http/sealed.hpp"

#include <array>
#include <stdexcept>

#include <sodium.h>

#include "base/encoding.hpp"
#include "base/random.hpp"

namespace http {
namespace {

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

void require_key(std::string_view key) {
    if (key.size() != crypto_secretbox_KEYBYTES) throw std::logic_error{"a sealing key has 32 bytes"};
}

}  // namespace

std::string seal(std::string_view text, std::string_view key) {
    require_key(key);
    std::array<unsigned char, crypto_secretbox_NONCEBYTES> nonce{};
    base::fill_random(nonce);
    std::string out(nonce.begin(), nonce.end());
    out.resize(nonce.size() + crypto_secretbox_MACBYTES + text.size());
    auto* box = reinterpret_cast<unsigned char*>(out.data()) + nonce.size();
    crypto_secretbox_easy(box, bytes_of(text), text.size(), nonce.data(), bytes_of(key));
    return base::to_base64url(out);
}

std::optional<std::string> unseal(std::string_view sealed, std::string_view key) {
    require_key(key);
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    const auto bytes = base::from_base64url(sealed);
    if (!bytes || bytes->size() < around) return std::nullopt;
    const auto box = std::string_view{*bytes}.substr(crypto_secretbox_NONCEBYTES);
    std::string out(bytes->size() - around, '\0');
    auto* to = reinterpret_cast<unsigned char*>(out.data());
    if (crypto_secretbox_open_easy(to, bytes_of(box), box.size(), bytes_of(*bytes), bytes_of(key)) != 0)
        return std::nullopt;
    return out;
}

}  // namespace http
