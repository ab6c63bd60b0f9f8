// Reach: read from the settings.
#include "app/reach.hpp"

#include <algorithm>
#include <charconv>

#include <arpa/inet.h>

#include "app/config.hpp"
#include "base/failure.hpp"

namespace app {
namespace {

/// Exact: "localhost.example.org" and "127.0.0.1.example.org" are somewhere else.
bool is_loopback(const std::string& host) {
    in_addr four{};
    if (inet_pton(AF_INET, host.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
    return host == "localhost" || host == "::1";
}

/// The host of an address as people write it, without port and brackets; with a user's name in it: nothing.
std::string host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (url.find('@') != url.npos) return {};
    if (url.starts_with('[')) return std::string{url.substr(1, url.find(']') - 1)};
    return std::string{url.substr(0, url.find(':'))};
}

}  // namespace

Listen parse_listen(const std::string& text) {
    const auto colon = text.rfind(':');
    const auto number = colon == std::string::npos ? std::string_view{} : std::string_view{text}.substr(colon + 1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), port);
    if (error != std::errc{} || end != number.data() + number.size())
        throw base::Failure{base::Fault::invalid, "listen must be ADDRESS:PORT, as 127.0.0.1:8080"};
    auto address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    return {address.empty() ? "0.0.0.0" : address, port};
}

bool only_this_machine(const Config& config) {
    return is_loopback(parse_listen(config.listen).address) && is_loopback(host_of(config.public_url)) &&
           config.trusted_proxies.empty() &&
           std::ranges::all_of(config.hosts, [](const auto& host) { return is_loopback(host_of(host)); });
}

}  // namespace app
