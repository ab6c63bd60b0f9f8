// Own pages: health, problems, documentation.
#include "http/own_pages.hpp"

#include "http/dispatch.hpp"
#include "http/docs_page.hpp"
#include "http/openapi.hpp"
#include "http/problem.hpp"

namespace http {

Route own_route(std::string path, std::function<Response(Request&)> run) {
    Route route{"GET", std::move(path), {}, "server"};
    route.options = {.runs = Runs::here, .limit = auth::Limit::none, .before_setup = true};
    route.shape = Shape::raw;
    route.run = std::move(run);
    return route;
}

std::vector<Route> own_pages(const std::vector<Route>& features, const Hooks& hooks, std::string_view url) {
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
                               [text = openapi(features, "Lyceum", url)](Request&) { return Response::json(text); }));
    return routes;
}

std::vector<Route> Dispatch::own_routes(const std::vector<Route>& features) {
    auto routes = own_pages(features, hooks_, settings_.public_url);
    routes.push_back(own_route("/metrics", [this](Request& request) { return metrics_page(request); }));
    return routes;
}

Response Dispatch::metrics_page(const Request& request) const {
    const auto& remote = request.remote;
    // A proxy on this machine that nobody declared as trusted must not make everybody local.
    const bool by_proxy = !request.header("x-forwarded-for").empty() || !request.header("forwarded").empty() ||
                          !request.header("via").empty();
    const bool is_local = !by_proxy && (remote == "::1" || remote.starts_with("127."));
    // To anybody else it is not there.
    base::require(is_local || request.caller.owner, base::Fault::not_found, "There is nothing at this address.");
    auto text = metrics_.text({workers_.waiting(), hashing_.waiting(), workers_.started()});
    if (hooks_.more_metrics) text += hooks_.more_metrics();
    return {.type = "text/plain; version=0.0.4; charset=utf-8", .body = std::move(text)};
}

}  // namespace http
