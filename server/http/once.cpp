// Once: keys, fingerprints and kept answers.
#include "http/once.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/encoding.hpp"
#include "http/sealed.hpp"

namespace http {
namespace {

using base::Failure;
using base::Fault;

constexpr std::size_t longest_key = 200;

bool is_printable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

/// Appends a text with its length before it.
void append_part(std::string& out, std::string_view text) {
    out.append(std::to_string(text.size())).append(1, ':').append(text);
}

/// Takes one off the front.
std::string take_part(std::string_view& rest) {
    std::size_t size = 0;
    const auto colon = rest.find(':');
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + std::min(colon, rest.size()), size);
    if (colon == rest.npos || error != std::errc{} || end != rest.data() + colon || size > rest.size() - colon - 1)
        throw std::runtime_error{"a kept answer cannot be read"};
    std::string part{rest.substr(colon + 1, size)};
    rest.remove_prefix(colon + 1 + size);
    return part;
}

std::string packed(const Response& response) {
    std::string out;
    append_part(out, std::to_string(response.status));
    append_part(out, response.type);
    append_part(out, response.body.size() > most_kept_bytes ? std::string_view{} : response.body);
    for (const auto& [name, value] : response.headers) {
        append_part(out, name);
        append_part(out, value);
    }
    return out;
}

Response unpacked(std::string_view text) {
    Response response{.status = std::stoi(take_part(text))};
    response.type = take_part(text);
    response.body = take_part(text);
    while (!text.empty()) {
        auto name = take_part(text);
        response.headers.emplace_back(std::move(name), take_part(text));
    }
    return response;
}

}  // namespace

Once read_once(const Request& request) {
    if (request.method != "POST" && request.method != "PATCH") return {};
    const auto given = request.header("idempotency-key");
    if (given.empty()) return {};
    if (given.size() > longest_key || !is_printable(given))
        throw Failure{Fault::malformed, "An Idempotency-Key has 1 to 200 printable characters."};
    // Keyed by what the client alone knows: a plain hash of a body would tell whoever reads the store its password.
    const auto hashed = [given](std::string_view purpose, const std::string& text) {
        return base::hmac_sha256(given, std::string{purpose} + '\n' + text);
    };
    const auto& caller = request.caller;
    const auto what = hashed("request", request.method + ' ' + request.target + '\n' + request.body);
    const auto who = caller.signed_in() ? "user " + caller.user.hex() : "visitor " + what;
    const auto whose = caller.signed_in() ? who : "address " + request.remote;
    return {base::to_base64url(hashed("key", who)), base::to_base64url(what), hashed("answer", who + '\n' + what), whose};
}

std::optional<Response> replay(const Once& once, const Hooks& hooks) {
    if (once.key.empty() || !hooks.recall) return std::nullopt;
    const auto record = hooks.recall(once.key);
    if (!record) return std::nullopt;
    if (record->fingerprint != once.fingerprint)
        throw Failure{Fault::invalid, "This Idempotency-Key was used with another request.", {}, "idempotency-reused"};
    const auto answer = unseal(record->answer, once.seal);
    if (!answer) throw std::runtime_error{"a kept answer cannot be opened"};
    auto response = unpacked(*answer);
    response.headers.emplace_back("Idempotent-Replayed", "true");
    return response;
}

void keep(const Once& once, const Response& response, const Hooks& hooks) {
    if (once.key.empty() || !hooks.remember || response.status >= 400) return;
    hooks.remember(once.key, {once.fingerprint, seal(packed(response), once.seal), once.caller});
}

KeysAtWork::Hold::Hold(KeysAtWork& keys, const std::string& key) : keys_{keys}, key_{key} {
    if (key.empty()) return;
    const std::lock_guard lock{keys.mutex_};
    if (keys.keys_.insert(key).second) return;
    Failure busy{Fault::conflict, "A request with this Idempotency-Key is at work.", {}, "in-progress"};
    busy.retry_after_s = 1;
    throw busy;
}

KeysAtWork::Hold::~Hold() {
    if (key_.empty()) return;
    const std::lock_guard lock{keys_.mutex_};
    keys_.keys_.erase(key_);
}

}  // namespace http
