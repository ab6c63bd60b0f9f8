// Server: a loop for each thread, all listening on one port.
#include "http/server.hpp"

#include <algorithm>
#include <mutex>
#include <stdexcept>

#include <boost/asio/post.hpp>

#include "http/cross_site.hpp"
#include "http/server_loop.hpp"

namespace http {
namespace {

using wire::Clock;
using wire::Loop;
using wire::Shared;
using wire::tcp;
namespace asio = boost::asio;

std::vector<std::string> allowed_hosts(const ServerSettings& settings) {
    auto names = settings.hosts;
    if (auto origin = origin_of(settings.public_url); !origin.empty()) {
        auto host = origin.substr(origin.find("://") + 3);
        if (const auto colon = host.rfind(':'); colon != host.npos && host.find(']', colon) == host.npos)
            host = host.substr(0, colon);
        names.emplace_back(host);
    }
    names.push_back(settings.address.find(':') == std::string::npos ? settings.address : "[" + settings.address + "]");
    return names;
}

bool is_any(const std::string& address) { return address == "0.0.0.0" || address == "::"; }

/// SO_REUSEPORT would let a second server take half of our connections: bound without it, an address in use is seen.
void refuse_used(const tcp::endpoint& endpoint) {
    if (endpoint.port() == 0) return;
    asio::io_context io;
    tcp::acceptor probe{io};
    probe.open(endpoint.protocol());
    probe.set_option(tcp::acceptor::reuse_address{true});
    probe.bind(endpoint);
    probe.listen(1);
}

}  // namespace

struct Server::Inside {
    std::shared_ptr<Shared> shared;
    std::vector<std::shared_ptr<Loop>> loops;
    std::mutex stopping;
    std::uint16_t port = 0;
};

Server::Server(ServerSettings settings, Responder& responder) : inside_{std::make_unique<Inside>()} {
    Hosts hosts{allowed_hosts(settings), is_any(settings.address)};
    Proxies proxies{settings.trusted_proxies};
    const auto most_buffered = settings.most_buffered_bytes;
    const auto threads = settings.threads ? settings.threads : std::max(1u, std::thread::hardware_concurrency());
    auto& shared = inside_->shared;
    shared.reset(new Shared{std::move(settings), {std::move(hosts), std::move(proxies), responder, most_buffered}});
    try {
        auto& address = shared->settings.address;
        if (address == "localhost") address = "127.0.0.1";
        tcp::endpoint endpoint{asio::ip::make_address(address), shared->settings.port};
        refuse_used(endpoint);
        for (std::size_t i = 0; i < threads; ++i) {
            inside_->loops.push_back(std::make_shared<Loop>(shared, endpoint));
            endpoint = inside_->loops.front()->endpoint();
        }
        inside_->port = endpoint.port();
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error{"cannot listen on " + shared->settings.address + " port " +
                                 std::to_string(shared->settings.port) + ": " + error.code().message()};
    }
}

Server::~Server() { stop(); }

void Server::start() {
    for (auto& loop : inside_->loops)
        if (!loop->thread.joinable()) loop->thread = std::thread{[&loop = *loop] { loop.run(); }};
}

void Server::stop() {
    const std::lock_guard lock{inside_->stopping};
    auto& shared = *inside_->shared;
    shared.manners.draining = true;
    shared.drain_until = (Clock::now() + shared.settings.drain_deadline).time_since_epoch().count();
    for (auto& loop : inside_->loops)
        if (loop->thread.joinable()) asio::post(loop->io, [&loop = *loop] { loop.drain(); });
    for (auto& loop : inside_->loops)
        if (loop->thread.joinable()) loop->thread.join();
}

std::uint16_t Server::port() const { return inside_->port; }

std::size_t Server::buffered_bytes() const { return inside_->shared->manners.buffered_bytes; }

std::string Server::url() const {
    const auto& address = inside_->shared->settings.address;
    const auto host = address.find(':') == std::string::npos ? address : "[" + address + "]";
    return "http://" + host + ":" + std::to_string(port());
}

}  // namespace http
