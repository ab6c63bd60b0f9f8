// Dispatch: what a page gets from the API's own rows, for the caller that asked for the page.
#include "http/dispatch.hpp"
#include "http/problem.hpp"
#include "http/target.hpp"

namespace http {

/// It is the page that was counted and stands in the log, so this is neither.
std::optional<Response> Dispatch::inside(const Request& page, const Route& from, std::string_view address) {
    Request request{.method = "GET", .target = std::string{address}, .remote = page.remote, .id = page.id};
    request.secure = page.secure;
    request.caller = page.caller;
    request.hooks = page.hooks;
    if (!decode_target(address, request.path, request.query).empty()) return std::nullopt;
    const auto found = router_.find("GET", request.path);
    if (!found.route || !found.route->run) return std::nullopt;
    request.path_values.assign(found.values.begin(), found.values.begin() + found.count);
    auto* const pool = pool_of(request, *found.route);
    if (pool && pool != pool_of(page, from)) return std::nullopt;
    try {
        check_rights(request, *found.route);
        resolve_path(request, *found.route);
        return found.route->run(request);
    } catch (const base::Failure& failure) {
        return problem_answer(failure, page.id);
    }
}

}  // namespace http
