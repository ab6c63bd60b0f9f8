// Pass: 44 bytes and 32 of HMAC-SHA-256.
#include "features/files/pass.hpp"

#include "base/encoding.hpp"

namespace files {
namespace {

constexpr std::size_t time_bytes = 8, id_bytes = 12, said_bytes = time_bytes + 3 * id_bytes, mac_bytes = 32;

/// The word before it keeps what another part of the house signs with this key from being taken for a pass.
std::string mac_of(std::string_view said, std::string_view key) {
    return base::hmac_sha256(key, std::string{"film "}.append(said));
}

std::string time_of(base::Instant at) {
    const auto ms = static_cast<std::uint64_t>(at.time_since_epoch().count());
    std::string out;
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(ms >> shift & 0xff);
    return out;
}

base::Instant read_time(std::string_view bytes) {
    std::uint64_t ms = 0;
    for (const unsigned char byte : bytes) ms = ms << 8 | byte;
    return base::Instant{std::chrono::milliseconds{static_cast<std::int64_t>(ms)}};
}

}  // namespace

std::string write_pass(const Pass& pass, std::string_view key) {
    auto said = time_of(pass.until);
    for (const auto& id : {pass.viewer.value, pass.video.value, pass.file.value}) said += id.view();
    return base::to_base64url(said + mac_of(said, key));
}

std::optional<Pass> read_pass(std::string_view text, std::string_view key, base::Instant now) {
    const auto bytes = base::from_base64url(text);
    if (!bytes || bytes->size() != said_bytes + mac_bytes) return std::nullopt;
    const auto said = std::string_view{*bytes}.substr(0, said_bytes);
    if (!base::equal_in_constant_time(mac_of(said, key), std::string_view{*bytes}.substr(said_bytes)))
        return std::nullopt;
    const auto id = [&](std::size_t number) {
        return base::ObjectId::from_bytes(said.substr(time_bytes + number * id_bytes, id_bytes));
    };
    const Pass pass{read_time(said.substr(0, time_bytes)), {id(0)}, {id(1)}, {id(2)}};
    return now < pass.until ? std::optional{pass} : std::nullopt;
}

}  // namespace files
