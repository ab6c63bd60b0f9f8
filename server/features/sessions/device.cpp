// Devices: marks without a collection.
#include "features/sessions/device.hpp"

#include "auth/tokens.hpp"
#include "base/encoding.hpp"
#include "base/random.hpp"

namespace sessions {
namespace {

constexpr std::size_t chance_characters = 22;  // 128 bits as base64

std::string proof_of(const users::User& user, std::string_view chance) {
    // The key holds 128 bits of salt and 256 of hash that never leave the store: the mark gives no hold for guessing.
    return base::to_base64url(base::hmac_sha256(user.password, "device " + user._id.hex() + std::string{chance}));
}

}  // namespace

std::string device_mark(const users::User& user) {
    const auto chance = base::random_token(16);
    return chance + "." + proof_of(user, chance);
}

bool knows_device(const users::User& user, std::string_view mark) {
    if (mark.size() <= chance_characters || mark[chance_characters] != '.') return false;
    return base::equal_in_constant_time(mark.substr(chance_characters + 1),
                                        proof_of(user, mark.substr(0, chance_characters)));
}

std::string device_cookie(const users::User& user, bool secure) {
    return auth::own_cookie(auth::device_cookie_name(secure), device_mark(user), secure, std::chrono::days{365});
}

}  // namespace sessions
