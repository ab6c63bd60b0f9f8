// Cursors: base64url of a fingerprint of 8 bytes and the position.
#include "http/cursor.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "http/hash.hpp"
#include "http/target.hpp"

namespace http {
namespace {

std::string fingerprint(const Request& request, std::string_view position) {
    std::vector<const std::pair<std::string, std::string>*> filters;
    for (const auto& pair : request.query)
        if (pair.first != "limit" && pair.first != "cursor") filters.push_back(&pair);
    std::sort(filters.begin(), filters.end(), [](auto* a, auto* b) { return *a < *b; });
    std::string list = request.path;
    for (const auto* filter : filters)
        list.append(1, '\0').append(filter->first).append(1, '\0').append(filter->second);
    auto value = fast_hash(position, fast_hash(list));
    std::string bytes(8, '\0');
    for (auto& byte : bytes) {
        byte = static_cast<char>(value);
        value >>= 8;
    }
    return bytes;
}

}  // namespace

std::string write_cursor(const Request& request, std::string_view position) {
    return base::to_base64url(fingerprint(request, position).append(position));
}

std::optional<std::string> read_cursor(const Request& request, std::string_view cursor) {
    auto bytes = base::from_base64url(cursor);
    if (!bytes || bytes->size() < 8) return std::nullopt;
    auto position = bytes->substr(8);
    if (fingerprint(request, position) != bytes->substr(0, 8)) return std::nullopt;
    return position;
}

std::string page_address(const Request& request, std::string_view cursor) {
    auto address = request.target.substr(0, request.target.find('?'));
    char join = '?';
    for (const auto& [name, value] : request.query) {
        if (name == "cursor") continue;
        address.append(1, join).append(percent_encoded(name)).append(1, '=').append(percent_encoded(value));
        join = '&';
    }
    return address.append(1, join).append("cursor=").append(cursor);
}

}  // namespace http
