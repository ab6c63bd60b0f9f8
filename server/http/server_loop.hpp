#pragma once
// Loop: one thread with its listener, its connections and one sweep over their deadlines. Only server*.cpp see this.
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include "http/conversation.hpp"
#include "http/peers.hpp"
#include "http/server.hpp"

namespace http::wire {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

class Connection;

/// Connections whose answers are there, gathered until nobody says that another one follows at once.
class Ready {
public:
    void add(std::shared_ptr<Connection> connection, bool more);

private:
    std::mutex mutex_;
    std::vector<std::shared_ptr<Connection>> gathered_;
};

/// What all loops share. Connections hold it, because one may end after the server.
struct Shared {
    ServerSettings settings;
    Manners manners;
    Peers peers;
    std::atomic<std::size_t> connections{0};
    std::atomic<Clock::rep> drain_until{Clock::duration::max().count()};
    Ready ready;
};

/// One thread's world.
class Loop : public std::enable_shared_from_this<Loop> {
public:
    Loop(std::shared_ptr<Shared> shared, const tcp::endpoint& endpoint);
    tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }
    void run();
    void drain();
    void forget(Connection& connection);
    Clock::time_point now() const { return now_; }

    asio::io_context io{1};
    std::thread thread;

private:
    void accept();
    void accepted(const error_code& ec, tcp::socket socket);
    void sweep();
    void arm_sweep();

    std::shared_ptr<Shared> shared_;
    tcp::acceptor acceptor_;
    tcp::endpoint peer_;
    asio::steady_timer timer_;
    const Clock::duration tick_;
    Clock::time_point now_ = Clock::now();
    std::vector<std::shared_ptr<Connection>> connections_;
    bool paused_ = false, draining_ = false;
};

}  // namespace http::wire
