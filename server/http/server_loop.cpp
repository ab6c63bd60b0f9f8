// Loop: accepting, sweeping, draining.
#include "http/server_loop.hpp"

#include <algorithm>
#include <csignal>

#include <fcntl.h>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

#include "base/log.hpp"
#include "http/server_connection.hpp"

namespace http::wire {

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

Loop::Loop(std::shared_ptr<Shared> shared, const tcp::endpoint& endpoint)
    : shared_{std::move(shared)}, acceptor_{io}, timer_{io}, tick_{[this] {
          const auto& s = shared_->settings;
          const auto shortest =
              std::min({s.head_deadline, s.body_deadline, s.idle_deadline, s.write_deadline, s.drain_deadline});
          return std::clamp<Clock::duration>(shortest / 4, std::chrono::milliseconds{5}, std::chrono::seconds{1});
      }()} {
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(tcp::acceptor::reuse_address{true});
    acceptor_.set_option(ReusePort{true});
    if (endpoint.protocol() == tcp::v6()) acceptor_.set_option(asio::ip::v6_only{false});
    acceptor_.bind(endpoint);
    acceptor_.listen();
    fcntl(acceptor_.native_handle(), F_SETFD, FD_CLOEXEC);
}

void Loop::run() {
    // sendfile(2) knows no MSG_NOSIGNAL: that a client is gone is read from its result.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    accept();
    arm_sweep();
    for (;;) {
        try {
            io.run();
            return;
        } catch (const std::exception& error) {  // out of memory, most likely: one connection's problem
            base::log(base::Level::error, "loop", {{"why", error.what()}});
        }
    }
}

void Loop::accept() {
    acceptor_.async_accept(peer_,
                           [this](const error_code& ec, tcp::socket socket) { accepted(ec, std::move(socket)); });
}

void Loop::accepted(const error_code& ec, tcp::socket socket) {
    if (draining_) return;
    paused_ = true;  // until the connection stands: what throws on the way must not be the last accept
    if (ec == asio::error::no_descriptors || ec == asio::error::no_memory || ec == asio::error::no_buffer_space ||
        ec.value() == ENFILE) {
        // Asking again at once would find the same and spin; the next sweep asks again.
        base::log(base::Level::warning, "accept", {{"why", ec.message()}});
        return;
    }
    if (!ec) {
        auto address = peer_.address();
        if (address.is_v6() && address.to_v6().is_v4_mapped())
            address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
        auto peer = address.to_string();
        const auto& settings = shared_->settings;
        const bool counted = !shared_->manners.proxies.trusts(peer);
        const bool room = shared_->connections.load() < settings.most_connections &&
                          (!counted || shared_->peers.enter(peer, settings.most_connections_of_address));
        error_code ignored;
        if (room) {
            fcntl(socket.native_handle(), F_SETFD, FD_CLOEXEC);
            socket.set_option(tcp::no_delay{true}, ignored);
            socket.non_blocking(true, ignored);
            shared_->connections.fetch_add(1);
            shared_->manners.responder.connections_changed(1);
            auto connection =
                std::make_shared<Connection>(shared_, shared_from_this(), std::move(socket), std::move(peer), counted);
            connection->place = connections_.size();
            connections_.push_back(connection);
            connection->start();
        }
    }
    paused_ = false;
    accept();
}

void Loop::forget(Connection& connection) {
    const auto place = connection.place;
    connections_.back()->place = place;
    std::swap(connections_[place], connections_.back());
    const auto last = std::move(connections_.back());  // may be the last owner: ends after the list is whole again
    connections_.pop_back();
    if (draining_ && connections_.empty()) timer_.cancel();
}

void Loop::arm_sweep() {
    timer_.expires_after(tick_);
    timer_.async_wait([this](const error_code& ec) {
        if (!ec) sweep();
    });
}

void Loop::sweep() {
    now_ = Clock::now();
    const bool over = now_.time_since_epoch().count() > shared_->drain_until.load();
    for (auto i = connections_.size(); i-- > 0;) {
        const auto connection = connections_[i];
        if (over)
            connection->close();
        else
            connection->sweep(now_);
    }
    if (paused_ && !draining_) {
        paused_ = false;
        accept();
    }
    if (!draining_ || !connections_.empty()) arm_sweep();
}

void Loop::drain() {
    draining_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    for (auto i = connections_.size(); i-- > 0;) {
        const auto connection = connections_[i];
        connection->end_if_idle();
    }
    if (connections_.empty()) timer_.cancel();
}

}  // namespace http::wire
