// Dispatch: the line of a request whose body streams. No Idempotency-Key is kept for it: who sends pieces asks how far
// they got.
#include "http/dispatch.hpp"

namespace http {

bool Dispatch::streams(const Exchange& exchange) const { return exchange.route && exchange.route->open; }

void Dispatch::open(Exchange& exchange) {
    exchange.started = std::chrono::steady_clock::now();
    exchange.head.clear();
    auto& request = exchange.request;
    const auto& route = *exchange.route;
    const bool is_open = guarded(exchange, [&] {
        admit(exchange, route);
        if (!request.header("if-match").empty()) require_present_version(request);
        exchange.sink = route.open(request);
    });
    if (!is_open) finish(exchange);
}

void Dispatch::take(Exchange& exchange, std::string_view piece, bool is_last) {
    const bool taken = guarded(exchange, [&] {
        if (!piece.empty()) exchange.sink->take(piece);
        if (is_last) exchange.response = exchange.sink->done();
    });
    if (taken && !is_last) return;
    exchange.sink.reset();
    finish(exchange);
}

void Dispatch::aside(std::function<void()> task) {
    // Only a pool that is stopping takes nothing: then nobody waits here either.
    if (!streaming_.submit(task)) task();
}

}  // namespace http
