// OpenSSL's digest, one update a part.
#include "base/sha256.hpp"

#include <openssl/evp.h>

#include "base/encoding.hpp"

namespace base {

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256::Sha256() : state_{std::make_unique<State>()} {
    EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()); }

std::string Sha256::hex() {
    std::string out(32, '\0');
    EVP_DigestFinal_ex(state_->context.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return to_hex(out);
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace base
