#pragma once
// Once: requests that carry an Idempotency-Key take effect once, however often they are sent.
#include <functional>
#include <mutex>
#include <unordered_set>

#include "http/hooks.hpp"
#include "http/routes.hpp"

namespace http {

inline constexpr std::size_t most_kept_bytes = 32 << 10;  ///< of an answer; a longer one is repeated without its body

/// What identifies a request that may be sent again. Of the client's key only hashes leave the request.
struct Once {
    std::string key{};          ///< empty: the request carries none
    std::string fingerprint{};  ///< of what was sent
    std::string seal{};         ///< opens the kept answer: 32 bytes that are never stored
    std::string caller{};       ///< whose key it is, for the limits of who keeps it
};

/// Reads the Idempotency-Key of a POST or PATCH: 1 to 200 printable characters. It is bound to the account; a visitor's
/// is bound to the request itself, since strangers may choose the same key and share an address. Throws malformed.
Once read_once(const Request& request);

/// The kept answer, with `Idempotent-Replayed: true`; nothing when the key is new. Throws `idempotency-reused` when the
/// key came with another request.
std::optional<Response> replay(const Once& once, const Hooks& hooks);

/// Keeps an answer that is no failure, sealed: it may hold a cookie or a token.
void keep(const Once& once, const Response& response, const Hooks& hooks);

/// The keys whose requests are at work. Safe from every thread.
class KeysAtWork {
public:
    /// One key, until it goes out of scope. Throws conflict `in-progress` when somebody holds it. An empty key is none.
    class Hold {
    public:
        Hold(KeysAtWork& keys, const std::string& key);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        KeysAtWork& keys_;
        const std::string& key_;
    };

private:
    std::mutex mutex_;
    std::unordered_set<std::string> keys_;
};

}  // namespace http
