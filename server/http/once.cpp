// Once: keys, fingerprints and kept answers.
#include "http/once.hpp"

#include <algorithm>

#include "base/encoding.hpp"

namespace http {
namespace {

constexpr std::size_t longest_key = 200;

bool is_printable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

const std::string* find_header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return &value;
    return nullptr;
}

}  // namespace

Once read_once(const Request& request) {
    if (request.method != "POST" && request.method != "PATCH") return {};
    const auto given = request.header("idempotency-key");
    if (given.empty()) return {};
    if (given.size() > longest_key || !is_printable(given))
        throw base::Failure{base::Fault::malformed, "An Idempotency-Key has 1 to 200 printable characters."};
    const auto& caller = request.caller;
    const auto who = caller.signed_in() ? "user " + caller.user.hex() : "address " + request.remote;
    std::string request_text = request.method + " " + request.target + "\n";
    return {base::to_base64url(base::sha256(who + "\n" + std::string{given})),
            base::to_base64url(base::sha256(request_text + request.body)), who};
}

std::optional<Response> replay(const Once& once, const Hooks& hooks) {
    if (once.key.empty() || !hooks.recall) return std::nullopt;
    auto record = hooks.recall(once.key);
    if (!record) return std::nullopt;
    if (record->fingerprint != once.fingerprint)
        throw base::Failure{
            base::Fault::invalid, "This Idempotency-Key was used with another request.", {}, "idempotency-reused"};
    Response response{.status = record->status, .type = std::move(record->type), .body = std::move(record->body)};
    response.headers.emplace_back("Idempotent-Replayed", "true");
    if (!record->location.empty()) response.headers.emplace_back("Location", std::move(record->location));
    return response;
}

void keep(const Once& once, const Response& response, const Hooks& hooks) {
    if (once.key.empty() || !hooks.remember) return;
    if (response.once_only || response.status >= 400 || find_header(response, "Set-Cookie")) return;
    const auto* location = find_header(response, "Location");
    hooks.remember(once.key, {once.fingerprint, response.status, response.type, response.body,
                              location ? *location : std::string{}, once.caller});
}

}  // namespace http
