// Gate: the checks, each with the answer it gives.
#include "http/gate.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace http {
namespace {

using base::Failure;
using base::Fault;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_host_name(std::string_view name) {
    return !name.empty() && name.size() <= 255 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

bool is_ipv4(std::string_view name) {
    return std::count(name.begin(), name.end(), '.') == 3 &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

bool is_ipv6(std::string_view name) {
    return name.size() > 3 && name.front() == '[' && name.back() == ']' &&
           std::all_of(name.begin() + 1, name.end() - 1,
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.'; });
}

/// Fields of which a second one would let two readers believe two things.
constexpr std::array<std::string_view, 13> singles{
    "host",   "content-length",  "content-type", "authorization",    "cookie", "origin",  "sec-fetch-site",
    "expect", "idempotency-key", "if-match",     "x-requested-with", "range",  "if-range"};

/// Its place in `singles`, or the size of it.
std::size_t single_number(std::string_view name) {
    return static_cast<std::size_t>(
        std::find_if(singles.begin(), singles.end(), [&](std::string_view s) { return same_word(s, name); }) -
        singles.begin());
}

bool lists_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        auto one = list.substr(0, end);
        while (!one.empty() && (one.front() == ' ' || one.front() == '\t')) one.remove_prefix(1);
        while (!one.empty() && (one.back() == ' ' || one.back() == '\t')) one.remove_suffix(1);
        if (same_word(one, word)) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

Failure malformed(const char* why) { return {Fault::malformed, why}; }

std::optional<Failure> examine_line(const Head& head) {
    if (head.target.empty() || head.target.front() != '/') return malformed("The target must be a path of this site.");
    for (const unsigned char c : head.target)
        if (c < 0x21 || c > 0x7e) return malformed("The target holds a byte that must be percent-encoded.");
    return std::nullopt;
}

std::optional<Failure> read_length(std::string_view value, Framing& framing) {
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), framing.body_bytes);
    if (!all_digits(value) || value.size() > 15 || error != std::errc{} || end != value.data() + value.size())
        return malformed("Content-Length is not one whole number.");
    return std::nullopt;
}

std::optional<Failure> examine_host(std::string_view host, const Hosts& hosts) {
    const auto allowed = hosts.allows(host);
    if (!allowed) return malformed("The Host header is not valid.");
    if (!*allowed) return Failure{Fault::malformed, "This site has another name.", {}, "misdirected"};
    return std::nullopt;
}

}  // namespace

Hosts::Hosts(std::vector<std::string> names, bool any_address) : names_{std::move(names)}, any_address_{any_address} {
    for (auto& name : names_) std::transform(name.begin(), name.end(), name.begin(), lower);
    names_.insert(names_.end(), {"localhost", "127.0.0.1", "[::1]"});
}

std::optional<bool> Hosts::allows(std::string_view host) const {
    // The name ends at the last colon outside brackets.
    auto name = host;
    if (const auto colon = host.rfind(':'); colon != host.npos && host.find(']', colon) == host.npos) {
        if (const auto port = host.substr(colon + 1); !all_digits(port) || port.size() > 5) return std::nullopt;
        name = host.substr(0, colon);
    }
    char text[256];
    if (name.empty() || name.size() > sizeof text) return std::nullopt;
    std::transform(name.begin(), name.end(), text, lower);
    const std::string_view folded{text, name.size()};
    if (!is_host_name(folded) && !is_ipv6(folded)) return std::nullopt;
    if (any_address_ && (is_ipv4(folded) || is_ipv6(folded))) return true;
    return std::find(names_.begin(), names_.end(), folded) != names_.end();
}

HeadScan::Is HeadScan::look(std::string_view bytes) {
    for (;;) {
        const bool line_begins = line_ > 0 && at_ == line_ && at_ < bytes.size();
        if (line_begins && (bytes[at_] == ' ' || bytes[at_] == '\t')) return Is::broken;
        const auto feed = bytes.find('\n', at_);
        if (feed == bytes.npos) {
            at_ = bytes.size();
            return Is::unfinished;
        }
        if (feed == 0 || bytes[feed - 1] != '\r') return Is::broken;
        if (feed - line_ == 1) {
            end_ = feed + 1;
            return Is::whole;
        }
        line_ = at_ = feed + 1;
    }
}

std::optional<Failure> examine(const Head& head, const Hosts& hosts, Framing& framing) {
    if (auto wrong = examine_line(head)) return wrong;
    if (head.fields.size() > most_fields)
        return Failure{Fault::too_large, "There are more than 64 header fields.", {}, "header-too-large"};
    std::array<const std::string_view*, singles.size() + 1> seen{};
    for (const auto& [name, value] : head.fields) {
        if (same_word(name, "transfer-encoding"))
            return Failure{
                Fault::malformed, "Send a Content-Length instead of Transfer-Encoding.", {}, "length-required"};
        if (same_word(name, "connection") && lists_word(value, "close")) framing.closes = true;
        const auto number = single_number(name);
        if (number == singles.size()) continue;
        if (seen[number]) return malformed("A header that may occur once occurs twice.");
        seen[number] = &value;
    }
    if (!seen[0]) return malformed("There is no Host header.");
    if (auto wrong = examine_host(*seen[0], hosts)) return wrong;
    if (seen[1])
        if (auto wrong = read_length(*seen[1], framing)) return wrong;
    if (const auto* expect = seen[7]) {
        if (!same_word(*expect, "100-continue"))
            return Failure{Fault::malformed, "Only 100-continue can be expected.", {}, "expectation-failed"};
        framing.expects_continue = head.version == 11;
    }
    if (head.version == 10) framing.closes = true;
    return std::nullopt;
}

}  // namespace http
