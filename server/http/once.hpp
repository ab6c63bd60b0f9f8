#pragma once
// Once: requests that carry an Idempotency-Key take effect once, however often they are sent.
#include <functional>

#include "http/hooks.hpp"
#include "http/routes.hpp"

namespace http {

/// What identifies a request that may be sent again.
struct Once {
    std::string key;  ///< empty: the request carries none
    std::string fingerprint;
    std::string caller{};  ///< whose key it is
};

/// Reads the Idempotency-Key of a POST or PATCH: 1 to 200 printable characters, bound to the caller. Throws malformed.
Once read_once(const Request& request);

/// The kept answer, with `Idempotent-Replayed: true`; nothing when the key is new. Throws `idempotency-reused` when the
/// key came with another request.
std::optional<Response> replay(const Once& once, const Hooks& hooks);

/// Keeps the answer, unless it holds a secret: a cookie, or what its feature marked `once_only`.
void keep(const Once& once, const Response& response, const Hooks& hooks);

}  // namespace http
