// Proxies: comparing addresses with networks, and reading the list that proxies build.
#include "http/proxies.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include <arpa/inet.h>

#include "base/blanks.hpp"

namespace http {
namespace {

/// "192.0.2.1:4711" and "[2001:db8::1]:4711" without port and brackets.
std::string_view without_port(std::string_view text) {
    if (text.starts_with('[')) return text.substr(1, std::min(text.find(']'), text.size()) - 1);
    if (std::count(text.begin(), text.end(), ':') == 1) return text.substr(0, text.find(':'));
    return text;
}

}  // namespace

std::optional<Proxies::Bytes> Proxies::parse(std::string_view address) {
    const std::string text{address};
    Bytes bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return bytes;
    bytes[10] = bytes[11] = 0xff;  // RFC 4291 section 2.5.5.2
    if (inet_pton(AF_INET, text.c_str(), bytes.data() + 12) == 1) return bytes;
    return std::nullopt;
}

Proxies::Proxies(const std::vector<std::string>& networks) {
    for (const auto& text : networks) {
        const auto slash = std::min(text.find('/'), text.size());
        const auto bytes = parse(std::string_view{text}.substr(0, slash));
        const bool is_v4 = text.find(':') == std::string::npos;
        int bits = is_v4 ? 32 : 128;
        if (slash < text.size()) {
            const auto [end, error] = std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
            if (error != std::errc{} || end != text.data() + text.size() || bits < 0 || bits > (is_v4 ? 32 : 128))
                throw std::invalid_argument{"not a network: " + text};
        }
        if (!bytes) throw std::invalid_argument{"not a network: " + text};
        networks_.push_back({*bytes, is_v4 ? bits + 96 : bits});
    }
}

bool Proxies::trusts(std::string_view address) const {
    if (networks_.empty()) return false;
    const auto bytes = parse(address);
    if (!bytes) return false;
    return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
        const auto whole = static_cast<std::size_t>(network.bits / 8);
        if (std::memcmp(network.bytes.data(), bytes->data(), whole) != 0) return false;
        const int rest = network.bits % 8;
        return rest == 0 || (network.bytes[whole] ^ (*bytes)[whole]) >> (8 - rest) == 0;
    });
}

void Proxies::apply(Request& request) const {
    if (networks_.empty() || !trusts(request.remote)) return;
    std::string all;
    for (const auto& [name, value] : request.headers) {
        if (name == "x-forwarded-for") all.append(all.empty() ? "" : ",").append(value);
        if (name == "x-forwarded-proto") request.secure = base::without_blanks(value) == "https";
    }
    for (std::string_view list = all; !list.empty();) {
        const auto comma = list.rfind(',');
        const auto address = without_port(base::without_blanks(comma == list.npos ? list : list.substr(comma + 1)));
        list = comma == list.npos ? std::string_view{} : list.substr(0, comma);
        if (!parse(address)) return;
        request.remote = address;
        if (!trusts(address)) return;
    }
}

}  // namespace http
