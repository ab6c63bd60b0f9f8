#pragma once
// Proxies: whose X-Forwarded headers are believed, and which client they name.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace http {

/// Addresses and networks ("10.0.0.0/8", "::1"). An IPv4 address inside IPv6 counts as itself.
class Proxies {
public:
    /// Throws std::invalid_argument for a text that is no network.
    explicit Proxies(const std::vector<std::string>& networks);
    bool trusts(std::string_view address) const;
    /// Sets `remote` and `secure` from X-Forwarded-For and X-Forwarded-Proto, if the peer (in `remote`) is trusted: the
    /// last address that is no trusted proxy. What clients wrote before it is not looked at.
    void apply(Request& request) const;

private:
    using Bytes = std::array<std::uint8_t, 16>;
    struct Network {
        Bytes bytes;
        int bits;
    };
    static std::optional<Bytes> parse(std::string_view address);
    std::vector<Network> networks_;
};

}  // namespace http
