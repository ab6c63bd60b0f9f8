// Own pages: health, problems, documentation.
#include "http/own_pages.hpp"

#include "auth/tokens.hpp"
#include "base/encoding.hpp"
#include "http/cross_site.hpp"
#include "http/dispatch.hpp"
#include "http/docs_page.hpp"
#include "http/openapi.hpp"
#include "http/problem.hpp"

namespace http {

Route own_route(std::string path, std::function<Response(Request&)> run) {
    Route route{"GET", std::move(path), {}, "server"};
    route.options = {.runs = Runs::here, .limit = auth::Limit::none, .before_setup = true, .for_nobody = true};
    route.run = std::move(run);
    return route;
}

std::vector<Route> own_pages(const std::vector<Route>& features, const Hooks& hooks, const ApiDocument& document) {
    std::vector<Route> routes;
    routes.push_back(own_route("/healthz", [](Request&) { return Response::json(R"({"status":"ok"})"); }));
    routes.push_back(own_route("/readyz", [is_ready = hooks.is_ready](Request&) {
        if (!is_ready || is_ready()) return Response::json(R"({"status":"ready"})");
        return Response::json(R"({"status":"not ready"})", 503);
    }));
    routes.push_back(own_route("/problems/{slug}", [](Request& r) { return problem_page(r.path_values.at(0)); }));
    routes.push_back(own_route("/api", [](Request&) { return docs_page(); }));
    routes.push_back(own_route("/api/docs.css", [](Request&) { return docs_file("text/css", docs_style); }));
    routes.push_back(own_route("/api/docs.js", [](Request&) { return docs_file("text/javascript", docs_script); }));
    routes.push_back(own_route("/api/v1/openapi.json",
                               [text = openapi(features, document)](Request&) { return Response::json(text); }));
    return routes;
}

std::vector<Route> Dispatch::own_routes(const std::vector<Route>& features) {
    auto routes =
        own_pages(features, hooks_, {.url = settings_.public_url, .session_cookie = settings_.session_cookie});
    routes.push_back(own_route("/metrics", [this](Request& request) { return metrics_page(request); }));
    return routes;
}

/// Who has the token, or is on this machine. A site that is reached under another name than localhost has a proxy on
/// this machine more often than not, and nothing in a request tells that proxy's own requests from all the others.
bool Dispatch::may_see_metrics(const Request& request) const {
    if (!settings_.metrics_token.empty() && !request.header("authorization").empty())
        return base::equal_in_constant_time(auth::bearer_of(request.header("authorization")), settings_.metrics_token);
    for (const auto* forwarded : {"x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"})
        if (!request.header(forwarded).empty()) return false;
    const bool is_local_site =
        public_origin_.empty() || is_loopback(public_origin_.substr(public_origin_.find("://") + 3));
    return is_local_site && is_loopback(request.remote) && is_loopback(request.header("host"));
}

Response Dispatch::metrics_page(const Request& request) const {
    // To anybody else it is not there.
    base::require(may_see_metrics(request), base::Fault::not_found, "There is nothing at this address.");
    auto text = metrics_.text({workers_.waiting(), hashing_.waiting(), workers_.started()});
    if (hooks_.more_metrics) text += hooks_.more_metrics();
    return {.type = "text/plain; version=0.0.4; charset=utf-8", .body = std::move(text)};
}

}  // namespace http
