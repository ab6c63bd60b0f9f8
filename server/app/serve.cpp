// Serve: the whole house running, until it is told to stop.
#include "app/serve.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>

#include <malloc.h>
#include <sys/resource.h>

#include "app/collections.hpp"
#include "app/copy_note.hpp"
#include "app/demo_film_work.hpp"
#include "app/features.hpp"
#include "app/metrics.hpp"
#include "app/reach.hpp"
#include "auth/limits.hpp"
#include "auth/tokens.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "features/sessions/policy.hpp"
#include "features/sessions/tries.hpp"
#include "http/dispatch.hpp"
#include "http/openapi.hpp"
#include "http/server.hpp"
#include "jobs/queue.hpp"
#include "jobs/recount.hpp"
#include "jobs/workers.hpp"
#include "store/open.hpp"
#include "web/pages.hpp"

namespace app {

namespace {

/// As many descriptors as the system lets this process have.
std::size_t raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1'024;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<std::size_t>(std::min<rlim_t>(limit.rlim_cur, 1 << 20));
}

/// Connections may take what the store does not need: each thread that reads may hold a database, its log and its index
/// open at once.
std::size_t connections_within(std::size_t descriptors, const Config& config) {
    constexpr std::size_t own_files = 64, files_of_a_reader = 3, fewest = 16, most = 20'000;
    const auto reserved = own_files + files_of_a_reader * static_cast<std::size_t>(config.workers + config.threads);
    if (descriptors < reserved + fewest)
        base::log(base::Level::warning, "descriptors", {{"allowed", descriptors}, {"wanted", reserved + fewest}});
    return std::clamp(descriptors - std::min(descriptors, reserved), fewest, most);
}

http::ServerSettings server_settings(const Config& config, const Listen& listen) {
    http::ServerSettings out;
    out.address = listen.address;
    out.port = listen.port;
    out.threads = static_cast<std::size_t>(config.threads);
    out.public_url = config.public_url;
    out.hosts = config.hosts;
    out.trusted_proxies = config.trusted_proxies;
    out.most_connections = connections_within(raise_descriptor_limit(), config);
    return out;
}

/// Blocks the signals that end the server in every thread made from here on, and waits for one.
class EndSignal {
public:
    EndSignal() {
        sigemptyset(&signals_);
        for (const int one : {SIGTERM, SIGINT}) sigaddset(&signals_, one);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
    }
    int wait() const {
        int which = 0;
        while (sigwait(&signals_, &which) != 0) {}
        return which;
    }

private:
    sigset_t signals_{};
};

}  // namespace

int serve(const Config& config, const web::Pack& pack) {
    // Many threads that allocate little: without a bound each would keep a heap of its own.
    mallopt(M_ARENA_MAX, 2);
    base::set_log_level(static_cast<base::Level>(config.log_level));
    const auto listen = parse_listen(config.listen);
    const EndSignal end;
    const auto store = store::open(config.data, collections(), store_options(config));
    require_whole(store->documents());
    auth::Limits limits{config.rate_limits};
    sessions::LoginTries tries{store->documents()};
    if (!config.mongodb.empty()) limits.share_logins(tries);
    jobs::Queue queue;
    std::optional<std::string> setup_token;
    if (!only_this_machine(config))
        setup_token = config.setup_token.empty() ? base::random_token(16) : config.setup_token;
    Features features{*store, queue, limits, config, setup_token};
    auto hooks = features.hooks();
    const bool is_set_up = hooks.is_set_up();
    jobs::Recount recount{store->documents(), collections()};
    hooks.more_metrics = [&] { return more_metrics(*store, features, recount) + features.metrics(); };
    jobs::Workers workers{store->documents(), queue, !config.mongodb.empty()};
    std::atomic<bool> is_stopping = false;
    hooks.is_ready = [&] { return !is_stopping && store->engine().stats().writable && features.can_read(); };
    http::DispatchSettings settings;
    settings.public_url = config.public_url;
    settings.workers = static_cast<std::size_t>(config.workers);
    settings.reads_on_workers = !config.mongodb.empty();
    settings.log_requests = config.log_requests;
    settings.metrics_token = config.metrics_token;
    settings.session_cookie = auth::session_cookie_name(sessions::cookies_are_secure(config.public_url));
    const web::Pages pages{pack, config.public_url};
    http::Dispatch dispatch{features.routes(), std::move(hooks), limits, settings, pages.routes()};
    http::Server server{server_settings(config, listen), dispatch};
    features.register_jobs(workers);
    register_demo_films(workers, *store, queue, config.data);
    workers.every("recount", std::chrono::seconds{10}, [&recount](const std::string&) { recount.step(); });
    workers.start();
    server.start();
    base::log(
        base::Level::info, "started",
        {{"url", server.url()}, {"public_url", config.public_url}, {"data", config.data}, {"version", LYCEUM_VERSION}});
    std::printf("Lyceum is at %s\n", config.public_url.c_str());
    if (config.smtp_url.empty())
        std::printf("No mail server is configured: mail goes to %s/outbox\n", config.data.c_str());
    if (!is_set_up && setup_token) std::printf("Set-up token: %s\n", setup_token->c_str());
    std::fflush(stdout);
    end.wait();
    is_stopping = true;
    base::log(base::Level::info, "stopping");
    features.stop();
    server.stop();
    workers.stop();
    return 0;
}

std::string openapi() {
    // The routes' descriptions need no data: a store in a folder that goes again at once.
    char folder[] = "/tmp/lyceum-openapi-XXXXXX";
    if (!mkdtemp(folder)) throw base::Failure{base::Fault::unavailable, "cannot write to /tmp"};
    std::string out;
    {
        const auto store = store::open(folder, {});
        auth::Limits limits;
        jobs::Queue queue;
        Features features{*store, queue, limits, Config{}, std::nullopt};
        out = http::openapi(features.routes());
    }
    std::filesystem::remove_all(folder);
    return out;
}

}  // namespace app
