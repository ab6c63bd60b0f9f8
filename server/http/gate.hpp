#pragma once
// Gate: what a request's head must hold before anything looks at where it goes. Stricter than RFC 9112 wherever two
// readers of the same bytes (we and a proxy) could disagree.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.hpp"
#include "http/head.hpp"

namespace http {

inline constexpr std::size_t most_head_bytes = 16 << 10;
inline constexpr std::size_t most_fields = 64;

/// The host names that this site answers to; the port may be any, since proxies and containers map it.
class Hosts {
public:
    /// `names` beside localhost, 127.0.0.1 and [::1]. `any_address`: also every IP literal (the server listens on all).
    explicit Hosts(std::vector<std::string> names, bool any_address = false);
    /// Of a Host header. No value: it is no valid host at all (RFC 9112 section 3.2).
    std::optional<bool> allows(std::string_view host) const;

private:
    std::vector<std::string> names_;
    bool any_address_;
};

/// Reads the bytes of a head while they arrive: where it ends, and what no parser should have to see.
class HeadScan {
public:
    enum class Is { unfinished, whole, broken };
    /// `bytes`: all that has arrived. Broken: a bare LF, or obsolete folding (RFC 9112 section 5.2).
    Is look(std::string_view bytes);
    std::size_t size() const { return end_; }  ///< of a whole head, with its empty line
    void restart() { at_ = end_ = line_ = 0; }

private:
    std::size_t at_ = 0, line_ = 0, end_ = 0;  ///< looked at; where the present line begins
};

/// What the head says of the rest of the message.
struct Framing {
    std::uint64_t body_bytes = 0;
    bool expects_continue = false;
    bool closes = false;  ///< the connection ends after the answer
};

/// Nothing when the request may go on; otherwise the answer. After a refusal the connection is closed.
std::optional<base::Failure> examine(const Head& head, const Hosts& hosts, Framing& framing);

}  // namespace http
