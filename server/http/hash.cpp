// The hash: two 8-byte words are mixed into the state by one wide multiplication.
#include "http/hash.hpp"

#include <cstring>

namespace http {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t key1 = 0xa0761d6478bd642f, key2 = 0xe7037ed1a0b428db, key3 = 0x8ebc6af09c88c6e3;

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    const Wide product = Wide{a} * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word(const char* from) {
    std::uint64_t value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

}  // namespace

std::uint64_t fast_hash(std::string_view bytes, std::uint64_t seed) {
    const auto whole = bytes.size();
    auto state = fold(seed ^ key1, whole ^ key2);
    auto other = fold(state ^ key3, key2);
    // Two independent lanes keep both multipliers of the processor busy.
    for (; bytes.size() >= 32; bytes.remove_prefix(32)) {
        state = fold(word(bytes.data()) ^ key1, word(bytes.data() + 8) ^ state);
        other = fold(word(bytes.data() + 16) ^ key3, word(bytes.data() + 24) ^ other);
    }
    state ^= other;
    char rest[32] = {};
    if (!bytes.empty()) std::memcpy(rest, bytes.data(), bytes.size());
    state = fold(word(rest) ^ key1, word(rest + 8) ^ state);
    state = fold(word(rest + 16) ^ key3, word(rest + 24) ^ state);
    return fold(state ^ key2, whole ^ key1);
}

}  // namespace http
