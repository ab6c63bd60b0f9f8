// ObjectId: making, reading and writing.
#include "base/id.hpp"

#include <atomic>
#include <cstring>
#include <ctime>

#include "base/encoding.hpp"
#include "base/random.hpp"

namespace base {

std::string ObjectId::hex() const { return to_hex(view()); }

ObjectId ObjectId::make() {
    static const auto seed = [] {
        std::array<unsigned char, 8> random{};
        fill_random(random);
        return random;
    }();
    static std::atomic<std::uint32_t> counter = seed[5] << 16 | seed[6] << 8 | seed[7];
    const auto seconds = static_cast<std::uint32_t>(std::time(nullptr));
    const auto count = counter.fetch_add(1, std::memory_order_relaxed);
    ObjectId id;
    for (int i = 0; i < 4; ++i) id.bytes[i] = static_cast<std::uint8_t>(seconds >> (24 - 8 * i));
    std::copy_n(seed.begin(), 5, id.bytes.begin() + 4);
    for (int i = 0; i < 3; ++i) id.bytes[9 + i] = static_cast<std::uint8_t>(count >> (16 - 8 * i));
    return id;
}

std::optional<ObjectId> ObjectId::parse(std::string_view hex) {
    if (hex.size() != 24) return std::nullopt;
    const auto raw = from_hex(hex);
    if (!raw) return std::nullopt;
    return from_bytes(*raw);
}

ObjectId ObjectId::from_bytes(std::string_view twelve) {
    ObjectId id;
    if (twelve.size() >= 12) std::memcpy(id.bytes.data(), twelve.data(), 12);
    return id;
}

ObjectId ObjectId::derived(std::string_view text) { return from_bytes(sha256(text)); }

}  // namespace base
