// Cross-site requests: Fetch Metadata, Origin and the content type.
#include "http/cross_site.hpp"

#include <algorithm>

#include <arpa/inet.h>

namespace http {
namespace {

enum class From { here, elsewhere, unknown };

/// The gate has checked that Host is one of ours, so an Origin of the same host and port is ours too.
bool is_own_origin(std::string_view origin, std::string_view host, std::string_view public_origin) {
    if (origin == public_origin) return true;
    const auto slashes = origin.find("://");
    if (slashes == origin.npos || origin.substr(slashes + 3) != host) return false;
    const auto scheme = origin.substr(0, slashes);
    if (scheme == "https") return true;
    // Somebody on the network can be http://school.example, so it may not speak for https://school.example.
    return scheme == "http" && (!public_origin.starts_with("https:") || is_loopback(host));
}

From where_from(const Request& request, std::string_view public_origin) {
    if (const auto site = request.header("sec-fetch-site"); !site.empty())
        return site == "same-origin" ? From::here : From::elsewhere;
    if (const auto origin = request.header("origin"); !origin.empty())
        return is_own_origin(origin, request.header("host"), public_origin) ? From::here : From::elsewhere;
    return From::unknown;
}

/// Fields that no form of another site can send: a script there would have to ask first (W3C Fetch, CORS preflight).
constexpr std::string_view custom_fields[] = {"x-requested-with", "tus-resumable"};

bool is_custom(const Request& request) {
    return is_json_type(request.header("content-type")) ||
           std::any_of(std::begin(custom_fields), std::end(custom_fields),
                       [&](std::string_view name) { return !request.header(name).empty(); });
}

}  // namespace

std::string_view cross_site(const Request& request, std::string_view public_origin) {
    if (is_safe_method(request.method) || !request.header("authorization").empty()) return {};
    const auto from = where_from(request, public_origin);
    if (from == From::elsewhere) return "The request comes from another site.";
    if (!request.caller.signed_in()) return {};
    if (from == From::unknown)
        return "Nothing says that the request comes from this site: no Sec-Fetch-Site, no Origin.";
    if (!is_custom(request)) return "The request holds neither JSON nor an X-Requested-With header.";
    return {};
}

std::string_view origin_of(std::string_view url) {
    const auto slashes = url.find("://");
    if (slashes == url.npos) return {};
    return url.substr(0, std::min(url.find_first_of("/?#", slashes + 3), url.size()));
}

bool is_loopback(std::string_view host) {
    if (host == "::1") return true;
    if (const auto colon = host.rfind(':'); colon != host.npos && host.find(']', colon) == host.npos)
        host = host.substr(0, colon);
    if (host == "localhost" || host == "[::1]") return true;
    in_addr four{};
    return inet_pton(AF_INET, std::string{host}.c_str(), &four) == 1 && (ntohl(four.s_addr) >> 24) == 127;
}

bool is_safe_method(std::string_view method) { return method == "GET" || method == "HEAD" || method == "OPTIONS"; }

bool is_json_type(std::string_view content_type) {
    auto type = content_type.substr(0, content_type.find(';'));
    while (type.ends_with(' ') || type.ends_with('\t')) type.remove_suffix(1);
    const auto is = [type](std::string_view word) {
        return type.size() == word.size() && std::equal(type.begin(), type.end(), word.begin(), [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
               });
    };
    return is("application/json") || is("application/merge-patch+json");
}

}  // namespace http
