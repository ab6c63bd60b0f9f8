// Dispatch: the steps of the line, in the order in which a request takes them.
#include "http/dispatch.hpp"

#include <algorithm>
#include <thread>

#include "base/log.hpp"
#include "http/cross_site.hpp"
#include "http/own_pages.hpp"
#include "http/problem.hpp"
#include "http/versions.hpp"

namespace http {
namespace {

using base::Failure;
using base::Fault;

constexpr std::string_view base_path = "/api/v1";
constexpr std::size_t most_unrouted_bytes = 64 << 10;
constexpr std::size_t most_streaming = 1 << 20;  ///< more than there are connections, of which each waits once

std::vector<Route> with_base_path(std::vector<Route> routes) {
    for (auto& route : routes)
        if (!route.options.outside_api) route.path.insert(0, base_path);
    return routes;
}

std::vector<Route> joined(std::vector<Route> a, std::vector<Route> b) {
    a.insert(a.end(), std::make_move_iterator(b.begin()), std::make_move_iterator(b.end()));
    return a;
}

std::vector<std::string> names_of(const std::vector<Route>& routes) {
    std::vector<std::string> names;
    for (const auto& route : routes) names.push_back(route.method + " " + route.path);
    return names;
}

std::size_t half_of_the_cores() { return std::max(1u, std::thread::hardware_concurrency() / 2); }

bool only_pages(const Pairs& query) {
    return std::ranges::all_of(query, [](const auto& pair) { return pair.first == "limit" || pair.first == "cursor"; });
}

bool announces_body(const Request& request) {
    return request.header("content-length").find_first_not_of('0') != std::string_view::npos;
}

/// Where what is not there is answered as a problem, not as a page to read.
bool is_for_programs(std::string_view path) {
    return path == "/api" || path.starts_with("/api/") || path.starts_with("/media/");
}

bool is_read(std::string_view method) { return method == "GET" || method == "HEAD"; }

Failure internal() { return {Fault::unavailable, "Something went wrong here.", {}, "internal"}; }

/// A limit that the line itself has counted and named in its headers.
struct LimitReached : Failure {
    explicit LimitReached(int reset_s)
        : Failure{Fault::too_many, "Too many requests. Try again in " + std::to_string(reset_s) + " seconds."} {
        retry_after_s = reset_s;
    }
};

}  // namespace

Dispatch::Dispatch(std::vector<Route> features, Hooks hooks, auth::Limits& limits, DispatchSettings settings,
                   std::vector<Route> pages)
    : hooks_{std::move(hooks)},
      limits_{limits},
      settings_{std::move(settings)},
      public_origin_{origin_of(settings_.public_url)},
      header_block_{public_origin_.starts_with("https:")},
      router_{[&] {
          auto own = own_routes(features);
          return Router{joined(joined(with_base_path(std::move(features)), std::move(own)), std::move(pages))};
      }()},
      nothing_here_{router_.find("GET", nothing_here).route},
      metrics_{names_of(router_.routes())},
      workers_{"worker", settings_.workers, settings_.most_waiting},
      hashing_{"hashing", settings_.hashing_threads ? settings_.hashing_threads : half_of_the_cores(),
               settings_.most_hashing, 19},
      streaming_{"streaming", settings_.streaming, most_streaming},
      making_{"making", settings_.making, settings_.most_making},
      turns_{settings_.most_waiting} {
    for (const auto& route : router_.routes()) {
        const auto open = route.path.find('{');
        if (route.method != "GET" || route.path_collections.size() != 1 || !route.path.ends_with('}')) continue;
        const auto collection = route.path_collections.front();
        if (!collection.empty()) addresses_.try_emplace(std::string{collection}, route.path.substr(0, open));
    }
}

Dispatch::~Dispatch() = default;

std::size_t Dispatch::most_body_bytes(Exchange& exchange) {
    auto& request = exchange.request;
    const auto found = router_.find(request.method, request.path);
    exchange.route = found.route;
    if (!found.path_known && is_read(request.method) && !is_for_programs(request.path)) exchange.route = nothing_here_;
    request.path_values.assign(found.values.begin(), found.values.begin() + found.count);
    return found.route ? found.route->options.most_body_bytes : most_unrouted_bytes;
}

bool Dispatch::is_search(const Request& request, const Route& route) const {
    return route.searches && std::any_of(request.query.begin(), request.query.end(), [](const auto& parameter) {
               return parameter.first == search_parameter && !parameter.second.empty();
           });
}

/// nullptr: on the thread that holds the request.
Pool* Dispatch::pool_of(const Request& request, const Route& route) {
    if (const auto& takes_long = route.aside.when; takes_long && takes_long(request)) return &making_;
    switch (route.options.runs) {
        case Runs::here: return nullptr;
        case Runs::worker: return &workers_;
        case Runs::hashing: return &hashing_;
        case Runs::by_query:
            if (!only_pages(request.query)) return &workers_;
            break;
        case Runs::by_method: break;
    }
    const bool is_short = is_read(request.method) && !is_search(request, route);
    return is_short && !settings_.reads_on_workers ? nullptr : &workers_;
}

/// Not under reads_on_workers: what is asked before the route runs would block the thread that holds the request.
bool Dispatch::writes_in_turn(const Exchange& exchange) const {
    return exchange.route && exchange.route->options.runs == Runs::by_method && !is_read(exchange.request.method) &&
           hooks_.atomically_later && !settings_.reads_on_workers;
}

Answered Dispatch::answer(const std::shared_ptr<Exchange>& exchange) {
    exchange->started = std::chrono::steady_clock::now();
    if (writes_in_turn(*exchange)) return answer_in_turn(exchange);
    auto* pool = exchange->route ? pool_of(exchange->request, *exchange->route) : nullptr;
    if (!pool) {
        serve(*exchange);
        return Answered::now;
    }
    const bool taken = pool->submit([this, exchange] {
        serve(*exchange);
        exchange->ready();
    });
    if (!taken && pool == &making_) exchange->route->aside.refused();
    return taken ? Answered::later : refuse_busy(*exchange, pool == &hashing_ ? Fault::too_many : Fault::unavailable);
}

Answered Dispatch::refuse_busy(Exchange& exchange, Fault fault) {
    Failure busy{fault, "The server is busy. Try again in a moment."};
    busy.retry_after_s = 1;
    refuse(exchange, busy);
    return Answered::now;
}

/// The whole request is one transaction, on the thread that writes: nobody is woken in between, what it reads is in
/// that thread's cache, and all requests that came meanwhile share one commit.
Answered Dispatch::answer_in_turn(const std::shared_ptr<Exchange>& exchange) {
    exchange->head.clear();
    if (!guarded(*exchange, [&] { admit(*exchange, *exchange->route); })) {
        finish(*exchange);
        return Answered::now;
    }
    if (!turns_.begin()) return refuse_busy(*exchange, Fault::unavailable);
    hooks_.atomically_later([this, exchange] { exchange->response = perform(exchange->request, *exchange->route); },
                            [this, exchange](const std::exception_ptr& error, bool more) {
                                if (error) guarded(*exchange, [&] { std::rethrow_exception(error); });
                                finish(*exchange);
                                exchange->ready(more);
                                turns_.end();
                            });
    return Answered::later;
}

void Dispatch::refuse(Exchange& exchange, const Failure& failure) {
    exchange.head.clear();
    exchange.response = problem_answer(failure, exchange.request.id);
    finish(exchange);
}

void Dispatch::serve(Exchange& exchange) {
    exchange.head.clear();
    guarded(exchange, [&] { exchange.response = respond(exchange); });
    finish(exchange);
}

/// False: what `f` has thrown is the answer.
bool Dispatch::guarded(Exchange& exchange, const std::function<void()>& f) {
    try {
        f();
        return true;
    } catch (const LimitReached& failure) {
        exchange.response = problem_answer(failure, exchange.request.id);
    } catch (const Failure& failure) {
        exchange.response = problem_answer(failure, exchange.request.id);
        const int status = exchange.response.status;
        if (status == 429) exchange.head.clear();  // a service has counted something else than the headers name
        if (status >= 500)
            base::log(base::Level::warning, "failed", {{"id", exchange.request.id}, {"why", failure.what()}});
    } catch (const std::exception& error) {
        base::log(base::Level::error, "failed", {{"id", exchange.request.id}, {"why", error.what()}});
        exchange.response = problem_answer(internal(), exchange.request.id);
    } catch (...) {
        base::log(base::Level::error, "failed", {{"id", exchange.request.id}, {"why", "no exception of the standard"}});
        exchange.response = problem_answer(internal(), exchange.request.id);
    }
    return false;
}

Response Dispatch::respond(Exchange& exchange) {
    auto& request = exchange.request;
    if (!exchange.route) return elsewhere(exchange);
    const auto& route = *exchange.route;
    admit(exchange, route);
    auto response = perform(request, route);
    if (route.method == "GET" && !response.source) add_version(request, response);
    return response;
}

/// Whether the request may come to its route at all, and as who.
void Dispatch::admit(Exchange& exchange, const Route& route) {
    auto& request = exchange.request;
    request.hooks = &hooks_;
    if (!route.options.before_setup && hooks_.is_set_up && !hooks_.is_set_up())
        throw Failure{Fault::conflict, "This site is not set up yet. Open it in a browser.", {}, "setup-required"};
    identify(exchange);
    count(exchange, route);
    check_rights(request, route);
    check_form(request, route);
    resolve_path(request, route);
}

Response Dispatch::elsewhere(Exchange& exchange) {
    auto& request = exchange.request;
    if (const auto allowed = router_.allowed(request.path); !allowed.empty()) {
        auto response = problem_answer(
            {Fault::malformed, "This address answers " + allowed + ".", {}, "method-not-allowed"}, request.id);
        response.headers.emplace_back("Allow", allowed);
        return response;
    }
    throw Failure{Fault::not_found, "There is nothing at this address."};
}

void Dispatch::identify(Exchange& exchange) {
    auto& request = exchange.request;
    request.caller = {};
    const bool names_somebody = !request.header("cookie").empty() || !request.header("authorization").empty();
    if (names_somebody && hooks_.authenticate && !exchange.route->options.for_nobody) {
        try {
            request.caller = hooks_.authenticate(request);
        } catch (const Failure&) {
            count(exchange, *exchange.route);  // guesses count, by address
            throw;
        }
    }
    request.caller.address = request.remote;
    request.caller.agent = request.header("user-agent");
}

void Dispatch::count(Exchange& exchange, const Route& route) {
    auto limit = route.options.limit;
    if (limit == auth::Limit::none) return;
    const auto& request = exchange.request;
    if (limit == auth::Limit::by_method)
        limit = is_search(request, route)        ? auth::Limit::search
                : is_safe_method(request.method) ? auth::Limit::read
                                                 : auth::Limit::write;
    const auto& caller = request.caller;
    const bool by_account = caller.signed_in() && limit != auth::Limit::login && limit != auth::Limit::registration;
    const auto left = limits_.take(
        limit, by_account ? auth::account_key(caller.user.value.view()) : auth::address_key(request.remote));
    // draft-ietf-httpapi-ratelimit-headers-08: a policy is named in quotes, q quota, w window, r remaining, t seconds.
    auto& head = exchange.head;
    head.append("RateLimit-Policy: \"").append(left.name).append("\";q=").append(std::to_string(left.quota));
    head.append(";w=").append(std::to_string(left.window_s)).append("\r\nRateLimit: \"").append(left.name);
    head.append("\";r=").append(std::to_string(std::max(0, left.remaining))).append(";t=");
    head.append(std::to_string(left.reset_s)).append("\r\n");
    if (left.remaining < 0) throw LimitReached{left.reset_s};
}

void Dispatch::check_rights(const Request& request, const Route& route) const {
    const auto& caller = request.caller;
    if (route.who != Who::anyone) base::require(caller.signed_in(), Fault::unauthenticated, "Sign in first.");
    if (caller.by_token) {
        base::require(!route.options.session_only, Fault::forbidden, "This is not done with an API token.");
        base::require(caller.may_write || is_safe_method(request.method), Fault::forbidden,
                      "This token may only read.");
        base::require(caller.may_admin || route.who != Who::owner, Fault::forbidden,
                      "This token may not administrate.");
    }
    if (route.who == Who::owner) base::require(caller.owner, Fault::forbidden, "Only the site's owner may do this.");
}

void Dispatch::check_form(const Request& request, const Route& route) const {
    if (const auto wrong = cross_site(request, public_origin_); !wrong.empty())
        throw Failure{Fault::forbidden, std::string{wrong}, {}, "cross-site"};
    if (route.body && !request.body.empty() && !is_json_type(request.header("content-type")))
        throw Failure{Fault::malformed, "The body must be application/json.", {}, "unsupported-type"};
    if (route.open && !route.options.media_type.empty() && announces_body(request) &&
        request.header("content-type") != route.options.media_type)
        throw Failure{Fault::malformed,
                      "The body must be " + std::string{route.options.media_type} + '.',
                      {},
                      "unsupported-type"};
}

void Dispatch::resolve_path(Request& request, const Route& route) const {
    const auto count = std::min(route.path_collections.size(), request.path_values.size());
    for (std::size_t i = 0; i < count; ++i) {
        auto& text = request.path_values[i];
        if (route.path_collections[i].empty() || base::ObjectId::parse(text)) continue;
        const auto known = hooks_.resolve ? hooks_.resolve(route.path_collections[i], text) : base::ObjectId{};
        // An id that nothing has: the feature answers as it does for what the caller may not see.
        text = (known ? known : base::ObjectId::make()).hex();
    }
}

Response Dispatch::perform(Request& request, const Route& route) {
    const auto once = read_once(request);
    const auto if_match = is_safe_method(request.method) ? std::string_view{} : request.header("if-match");
    if (once.key.empty() && if_match.empty() && !route.names_files) return run_route(request, route);
    const KeysAtWork::Hold hold{keys_at_work_, once.key};
    const auto all = [&]() -> Response {
        if (auto kept = replay(once, hooks_)) return std::move(*kept);
        if (!if_match.empty()) require_present_version(request);
        auto response = run_route(request, route);
        keep(once, response, hooks_);
        return response;
    };
    // Hashing takes 30 ms and more: never inside a transaction. Its unique values keep a second run harmless.
    if (route.options.runs == Runs::hashing || !hooks_.atomically) return all();
    Response response;
    hooks_.atomically([&] { response = all(); });
    return response;
}

Response Dispatch::run_route(Request& request, const Route& route) {
    request.file_problems.clear();
    auto response = route.page
                        ? route.page(request, [&](std::string_view address) { return inside(request, route, address); })
                        : route.run(request);
    if (!request.file_problems.empty())
        throw Failure{Fault::invalid, "A file cannot be named here.", std::move(request.file_problems)};
    if (response.created_id.empty()) return response;
    if (const auto address = addresses_.find(response.created_collection); address != addresses_.end())
        response.headers.emplace_back("Location", address->second + response.created_id);
    return response;
}

void Dispatch::require_present_version(const Request& request) const {
    const auto found = router_.find("GET", request.path);
    base::require(found.route != nullptr, Fault::outdated, "This address has no versions.");
    Request read = request;
    read.method = "GET";
    read.query.clear();
    read.body.clear();
    check_rights(read, *found.route);
    const auto present = found.route->run(read);
    base::require(requires_version(request.header("if-match"), version_of(present.body)), Fault::outdated,
                  "It was changed meanwhile. Read it again.");
}

void Dispatch::add_version(const Request& request, Response& response) const {
    if (response.status != 200) return;
    auto version = version_of(response.body);
    if (names_version(request.header("if-none-match"), version)) {
        response.status = 304;
        response.type.clear();
        response.body.clear();
    }
    response.headers.emplace_back("ETag", std::move(version));
}

void Dispatch::finish(Exchange& exchange) {
    const auto& request = exchange.request;
    const auto& response = exchange.response;
    const auto* route = exchange.route;
    exchange.head.append("X-Request-Id: ").append(request.id).append("\r\n");
    if (route) exchange.head.append(route->options.always);
    header_block_.append(exchange.head, response);
    const auto elapsed = std::chrono::steady_clock::now() - exchange.started;
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(elapsed).count();
    metrics_.count(route ? router_.number(*route) : router_.routes().size(), response.status, us);
    if (response.source && request.method != "HEAD") metrics_.count_file(response.body_bytes(), response.status == 206);
    if (!settings_.log_requests) return;
    base::log(base::Level::info, "request",
              {{"id", request.id},
               {"method", request.method},
               {"route", route ? std::string_view{route->path} : std::string_view{"none"}},
               {"status", response.status},
               {"us", us},
               {"bytes", response.body_bytes()},
               {"address", request.remote},
               {"user", request.caller.signed_in() ? request.caller.user.hex() : std::string{}}});
}

}  // namespace http
