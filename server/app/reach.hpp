#pragma once
// Reach: where the server listens, and whether others than this machine may get there.
#include <cstdint>
#include <string>

namespace app {

struct Config;

struct Listen {
    std::string address;
    std::uint16_t port = 0;
};

/// "127.0.0.1:8080", "[::1]:8080", ":8080". Failure invalid.
Listen parse_listen(const std::string& text);

/// True when nothing says otherwise: it listens on this machine, people are told an address of this machine, no other
/// host is answered and no proxy stands in front. Behind a proxy the listening address alone says nothing.
bool only_this_machine(const Config&);

}  // namespace app
