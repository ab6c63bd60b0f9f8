// Randomness from getrandom(2).
#include "base/random.hpp"

#include <cerrno>
#include <system_error>

#include <sys/random.h>

#include "base/encoding.hpp"

namespace base {

void fill_random(std::span<unsigned char> out) {
    while (!out.empty()) {
        const auto got = getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw std::system_error{errno, std::generic_category(), "getrandom"};
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

std::string random_token(std::size_t bytes) {
    std::string raw(bytes, '\0');
    fill_random({reinterpret_cast<unsigned char*>(raw.data()), raw.size()});
    return to_base64url(raw);
}

}  // namespace base
