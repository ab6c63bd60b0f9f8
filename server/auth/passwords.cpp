// Passwords: argon2id by libsodium, bcrypt by libxcrypt, and the rules for new ones.
#include "auth/passwords.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <memory>
#include <stdexcept>

#include <crypt.h>
#include <sodium.h>

#include "auth/common_passwords.hpp"
#include "base/encoding.hpp"
#include "base/failure.hpp"

namespace auth {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19'456 << 10;
constexpr unsigned long most_memory_kib = 256 << 10, most_passes = 16;
constexpr int most_bcrypt_cost = 15;  // about 3 s

void start_sodium() {
    static const bool started = sodium_init() >= 0;
    if (!started) throw std::runtime_error{"libsodium does not start"};
}

bool is_bcrypt(std::string_view stored) {
    return stored.size() == 60 &&
           (stored.starts_with("$2a$") || stored.starts_with("$2b$") || stored.starts_with("$2y$")) && stored[6] == '$';
}

/// The number after "m=" or "t="; 0 when it is not there.
unsigned long parameter(std::string_view stored, std::string_view name) {
    const auto at = stored.find(name);
    unsigned long value = 0;
    if (at != stored.npos) std::from_chars(stored.data() + at + name.size(), stored.data() + stored.size(), value);
    return value;
}

bool verify_bcrypt(const std::string& stored, std::string_view password) {
    int cost = 0;
    std::from_chars(stored.data() + 4, stored.data() + 6, cost);
    if (cost > most_bcrypt_cost || password.find('\0') != password.npos) return false;
    const auto state = std::make_unique<crypt_data>();  // 32 KB
    const std::string text{password};
    const char* made = crypt_r(text.c_str(), stored.c_str(), state.get());
    const bool equal = made && base::equal_in_constant_time(made, stored);
    sodium_memzero(state.get(), sizeof(crypt_data));
    return equal;
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](unsigned char c) { return (c & 0xc0) != 0x80; }));
}

std::string folded(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

/// Whether the password is this text, or it with a few digits and signs.
bool is_made_of(std::string_view word, std::string_view text) {
    const auto own = folded(text);
    return !own.empty() && (word == own || core_of_password(word) == own);
}

}  // namespace

std::string hash_password(std::string_view password) {
    start_sodium();
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, password.data(), password.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw base::Failure{base::Fault::unavailable, "The server has no memory left for this. Try again in a moment."};
    return out;
}

bool verify_password(std::string_view stored, std::string_view password) {
    start_sodium();
    if (password.size() > longest_password) return false;
    const std::string text{stored};
    if (is_bcrypt(text)) return verify_bcrypt(text, password);
    if (!text.starts_with("$argon2i") || text.size() >= crypto_pwhash_STRBYTES) return false;
    if (parameter(text, "$m=") > most_memory_kib || parameter(text, ",t=") > most_passes) return false;
    return crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) == 0;
}

bool verify_nothing(std::string_view password) {
    static const auto nobody = hash_password("nobody has this password");
    if (password.size() <= longest_password) verify_password(nobody, password);
    return false;
}

bool needs_upgrade(std::string_view stored) {
    start_sodium();
    const std::string text{stored};
    return text.size() >= crypto_pwhash_STRBYTES ||
           crypto_pwhash_str_needs_rehash(text.c_str(), passes, memory_bytes) != 0;
}

std::string_view refuse_password(std::string_view password, std::size_t shortest,
                                 std::initializer_list<std::string_view> personal) {
    if (password.empty() || count_characters(password) < shortest) return "is too short";
    if (password.size() > longest_password) return "is too long";
    const auto word = folded(password);
    if (is_common_password(word)) return "is one that many people use";
    for (const auto text : personal) {
        if (is_made_of(word, text) || is_made_of(word, text.substr(0, text.find('@'))))
            return "is your own name or address";
    }
    return {};
}

}  // namespace auth
