// Request: looking up headers and cookies.
#include "http/request.hpp"

#include "auth/tokens.hpp"

namespace http {

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (key == name) return value;
    return {};
}

std::string_view Request::cookie(std::string_view name) const { return auth::cookie_of(header("cookie"), name); }

std::uint64_t Response::body_bytes() const {
    if (!source) return body.size();
    std::uint64_t bytes = 0;
    for (const auto& slice : slices) bytes += slice.before.size() + slice.bytes;
    return bytes;
}

}  // namespace http
