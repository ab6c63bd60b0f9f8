// libsodium's SHA-256, one update a part.
#include "base/sha256.hpp"

#include <sodium.h>

#include "base/encoding.hpp"

namespace base {

struct Sha256::State : crypto_hash_sha256_state {};

Sha256::Sha256() : state_{std::make_unique<State>()} { crypto_hash_sha256_init(state_.get()); }

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(state_.get(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
    std::string out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(state_.get(), reinterpret_cast<unsigned char*>(out.data()));
    return to_hex(out);
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace base
