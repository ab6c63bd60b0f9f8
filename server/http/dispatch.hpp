#pragma once
// Dispatch: the straight line that every request goes, from its route to its answer.
#include <map>
#include <memory>

#include "auth/limits.hpp"
#include "http/header_block.hpp"
#include "http/hooks.hpp"
#include "http/metrics.hpp"
#include "http/once.hpp"
#include "http/pool.hpp"
#include "http/responder.hpp"
#include "http/router.hpp"
#include "http/turns.hpp"

namespace http {

struct DispatchSettings {
    std::string public_url{};          ///< "https://school.example"; empty: only reached as localhost
    std::size_t workers = 32;          ///< threads, started when there is work
    std::size_t most_waiting = 1'024;  ///< requests that wait for a worker, or for the store to write; beyond: 503
    std::size_t hashing_threads = 0;   ///< 0: half of the cores, at least one
    std::size_t most_hashing = 32;     ///< requests that wait for a hashing thread; beyond: 429
    std::size_t streaming = 8;      ///< threads that take bodies piece by piece, and fetch files that are not at hand
    std::size_t making = 2;         ///< threads that wait for other programs (see Aside): as many run at once
    std::size_t most_making = 128;  ///< requests that wait for such a thread; beyond: 503
    bool reads_on_workers = false;  ///< the store may block on a read: MongoDB
    bool log_requests = true;
    std::string metrics_token{};                   ///< opens /metrics from anywhere; empty: nothing does
    std::string session_cookie{"__Host-session"};  ///< its name, for the API document
};

/// The page that answers GET and HEAD of every address that no row has, outside the API. Without it: 404 as a problem.
inline constexpr std::string_view nothing_here = "/404";

/// Answers the features' routes under /api/v1 and the server's own addresses: /healthz, /readyz, /metrics,
/// /problems/…, /api (the API's documentation), /api/v1/openapi.json; and the rows of the web app.
class Dispatch final : public Responder {
public:
    /// `features`: the rows of all features; `pages`: those of the web app. `limits` must outlive this.
    Dispatch(std::vector<Route> features, Hooks hooks, auth::Limits& limits, DispatchSettings settings = {},
             std::vector<Route> pages = {});
    ~Dispatch() override;

    std::size_t most_body_bytes(Exchange&) override;
    Answered answer(const std::shared_ptr<Exchange>&) override;
    bool streams(const Exchange&) const override;
    void open(Exchange&) override;
    void take(Exchange&, std::string_view piece, bool is_last) override;
    void aside(std::function<void()> task) override;
    void refuse(Exchange&, const base::Failure&) override;
    void connections_changed(int by) override { metrics_.connections.fetch_add(by, std::memory_order_relaxed); }

    const Metrics& metrics() const { return metrics_; }

private:
    Pool* pool_of(const Request&, const Route&);
    bool writes_in_turn(const Exchange&) const;
    Answered answer_in_turn(const std::shared_ptr<Exchange>&);
    Answered refuse_busy(Exchange&, base::Fault);
    void serve(Exchange&);
    bool guarded(Exchange&, const std::function<void()>& f);
    Response respond(Exchange&);
    void admit(Exchange&, const Route&);
    Response elsewhere(Exchange&);
    void identify(Exchange&);
    void count(Exchange&, const Route&);
    void check_rights(const Request&, const Route&) const;
    void check_form(const Request&, const Route&) const;
    void resolve_path(Request&, const Route&) const;
    Response perform(Request&, const Route&);
    Response run_route(Request&, const Route&);
    std::optional<Response> inside(const Request& page, const Route&, std::string_view address);
    void require_present_version(const Request&) const;
    void add_version(const Request&, Response&) const;
    void finish(Exchange&);
    bool is_search(const Request&, const Route&) const;
    bool may_see_metrics(const Request&) const;
    Response metrics_page(const Request&) const;
    std::vector<Route> own_routes(const std::vector<Route>& features);

    const Hooks hooks_;
    auth::Limits& limits_;
    const DispatchSettings settings_;
    const std::string public_origin_;
    const HeaderBlock header_block_;
    const Router router_;
    const Route* const nothing_here_;  ///< may be nullptr
    Metrics metrics_;
    std::map<std::string, std::string, std::less<>> addresses_;  ///< by collection: "/api/v1/posts/"
    KeysAtWork keys_at_work_;
    Pool workers_, hashing_, streaming_, making_;
    Turns turns_;  ///< last: nothing else may end before the writing thread is done with this
};

}  // namespace http
