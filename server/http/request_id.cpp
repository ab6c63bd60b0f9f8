// Request ids: a random beginning for each thread, and a count.
#include "http/request_id.hpp"

#include <array>
#include <cstdint>

#include "base/random.hpp"

namespace http {

void next_request_id(std::string& out) {
    constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
    thread_local const auto beginning = [] {
        std::array<unsigned char, 8> bytes{};
        base::fill_random(bytes);
        return bytes;
    }();
    thread_local std::uint64_t count = 0;
    out.resize(15);  // as many as a std::string holds without memory of its own
    for (std::size_t i = 0; i < 8; ++i) out[i] = digits[beginning[i] & 31];
    auto rest = ++count;
    for (std::size_t i = 15; i-- > 8; rest >>= 5) out[i] = digits[rest & 31];
}

}  // namespace http
