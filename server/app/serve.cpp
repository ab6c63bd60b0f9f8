// Serve: the whole house running, until it is told to stop.
#include "app/serve.hpp"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>

#include <malloc.h>

#include "app/collections.hpp"
#include "app/features.hpp"
#include "auth/limits.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "http/dispatch.hpp"
#include "http/openapi.hpp"
#include "http/server.hpp"
#include "jobs/queue.hpp"
#include "jobs/recount.hpp"
#include "jobs/workers.hpp"
#include "store/open.hpp"

namespace app {

namespace {

struct Listen {
    std::string address;
    std::uint16_t port = 0;
};

Listen parse_listen(const std::string& text) {
    const auto colon = text.rfind(':');
    const auto port = colon == std::string::npos ? -1 : std::atoi(text.c_str() + colon + 1);
    if (port < 0 || port > 65'535)
        throw base::Failure{base::Fault::invalid, "listen must be ADDRESS:PORT, as 127.0.0.1:8080"};
    auto address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    return {address.empty() ? "0.0.0.0" : address, static_cast<std::uint16_t>(port)};
}

bool only_this_machine(const std::string& address) {
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

/// Further lines of /metrics.
std::string store_metrics(store::Store& store, std::uint64_t drift_total) {
    const auto stats = store.engine().stats();
    const auto line = [](const char* name, const char* type, auto value) {
        return std::string{"# TYPE "} + name + ' ' + type + '\n' + name + ' ' + std::to_string(value) + '\n';
    };
    return line("lyceum_store_commits_total", "counter", stats.commits) +
           line("lyceum_store_transactions_total", "counter", stats.transactions) +
           line("lyceum_store_failed_total", "counter", stats.failed) +
           line("lyceum_store_waiting", "gauge", stats.waiting) +
           line("lyceum_store_log_bytes", "gauge", stats.log_bytes) +
           line("lyceum_store_readers", "gauge", stats.readers) +
           line("lyceum_store_writable", "gauge", stats.writable ? 1 : 0) +
           line("lyceum_drift_total", "counter", drift_total);
}

http::ServerSettings server_settings(const Config& config, const Listen& listen) {
    http::ServerSettings out;
    out.address = listen.address;
    out.port = listen.port;
    out.threads = static_cast<std::size_t>(config.threads);
    out.public_url = config.public_url;
    out.hosts = config.hosts;
    out.trusted_proxies = config.trusted_proxies;
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

int serve(const Config& config) {
    // Many threads that allocate little: without a bound each would keep a heap of its own.
    mallopt(M_ARENA_MAX, 2);
    base::set_log_level(static_cast<base::Level>(config.log_level));
    const auto listen = parse_listen(config.listen);
    const EndSignal end;
    const auto store = store::open(config.data, collections());
    auth::Limits limits{config.rate_limits};
    jobs::Queue queue;
    std::optional<std::string> setup_token;
    if (!only_this_machine(listen.address))
        setup_token = config.setup_token.empty() ? base::random_token(16) : config.setup_token;
    Features features{store->documents(), queue, limits, config, setup_token};
    auto hooks = features.hooks();
    const bool is_set_up = hooks.is_set_up();
    jobs::Recount recount{store->documents(), collections()};
    hooks.more_metrics = [&store, &recount] { return store_metrics(*store, recount.drift_total()); };
    http::DispatchSettings settings;
    settings.public_url = config.public_url;
    settings.workers = static_cast<std::size_t>(config.workers);
    settings.log_requests = config.log_requests;
    http::Dispatch dispatch{features.routes(), std::move(hooks), limits, settings};
    http::Server server{server_settings(config, listen), dispatch};
    jobs::Workers workers{store->documents(), queue};
    features.register_jobs(workers);
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
    base::log(base::Level::info, "stopping");
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
        Features features{store->documents(), queue, limits, Config{}, std::nullopt};
        out = http::openapi(features.routes());
    }
    std::filesystem::remove_all(folder);
    return out;
}

}  // namespace app
