// Reach: read from the settings.
#include "app/reach.hpp"

#include <algorithm>
#include <charconv>

#include "app/config.hpp"
#include "base/failure.hpp"
#include "http/cross_site.hpp"

namespace app {
namespace {

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
    return http::is_loopback(parse_listen(config.listen).address) && http::is_loopback(host_of(config.public_url)) &&
           config.trusted_proxies.empty() &&
           std::ranges::all_of(config.hosts, [](const auto& host) { return http::is_loopback(host_of(host)); });
}

}  // namespace app
