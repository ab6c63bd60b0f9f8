// Server: one loop a thread, each with its own listener, its connections and one sweep over their deadlines.
#include "http/server.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include "base/log.hpp"
#include "http/conversation.hpp"
#include "http/cross_site.hpp"
#include "http/peers.hpp"

namespace http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;
using Next = Conversation::Next;
using Phase = Conversation::Phase;

constexpr int most_turns = 64;  ///< requests of one pipeline before the neighbours have their turn
constexpr std::size_t most_lingering_bytes = 1 << 20;
constexpr std::chrono::seconds lingering{2};

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

class Connection final : public Exchange, public std::enable_shared_from_this<Connection> {
public:
    Connection(std::shared_ptr<Shared> shared, const std::shared_ptr<Loop>& loop, tcp::socket socket, std::string peer,
               bool counted)
        : shared_{std::move(shared)},
          loop_{loop},
          socket_{std::move(socket)},
          peer_{std::move(peer)},
          counted_{counted},
          talk_{shared_->manners, *this, peer_} {}

    void start() { go(Next::read); }
    void ready(bool more) override;
    /// On its loop's thread.
    void answered() {
        if (socket_) go(talk_.answered());
    }
    std::shared_ptr<Loop> loop() const { return loop_.lock(); }
    void sweep(Clock::time_point now);
    void end_if_idle() {
        if (talk_.phase() == Phase::idle) close();
    }
    void close();

    std::size_t place = 0;  ///< in its loop's list

private:
    void go(Next next);
    void read();
    void write_later();
    void linger();
    void arm();
    bool write(Next& next);
    std::size_t taken();
    bool takes_enough(Clock::time_point now);

    const std::shared_ptr<Shared> shared_;
    const std::weak_ptr<Loop> loop_;
    std::optional<tcp::socket> socket_;  ///< empty: closed
    const std::string peer_;
    const bool counted_;
    Conversation talk_;
    Phase armed_ = Phase::lingering;
    Clock::time_point since_{}, deadline_{};
    std::size_t lingered_ = 0;
    std::size_t taken_before_ = 0;  ///< of the present answer, when its deadline was set
};

Clock::duration allowed(const ServerSettings& settings, Phase phase) {
    switch (phase) {
        case Phase::idle: return settings.idle_deadline;
        case Phase::head: return settings.head_deadline;
        case Phase::body: return settings.body_deadline;
        case Phase::writing: return settings.write_deadline;
        case Phase::answering:
        case Phase::lingering: break;
    }
    return lingering;
}

/// Each phase's deadline runs from its beginning: bytes that trickle do not move it, but see `sweep`.
void Connection::arm() {
    if (armed_ == talk_.phase()) return;
    armed_ = talk_.phase();
    if (const auto loop = loop_.lock()) since_ = loop->now();
    deadline_ = since_ + allowed(shared_->settings, armed_);
}

void Connection::go(Next next) {
    for (int turn = 0; socket_; ++turn) {
        if (turn == most_turns) {
            asio::post(socket_->get_executor(), [self = shared_from_this(), next] { self->go(next); });
            return;
        }
        switch (next) {
            case Next::read: return read();
            case Next::write:
                if (!write(next)) return;
                break;
            case Next::wait: armed_ = Phase::answering; return;
            case Next::linger: return linger();
            case Next::close: return close();
        }
    }
}

void Connection::read() {
    arm();
    const auto space = talk_.space();
    socket_->async_read_some(asio::buffer(space.data(), space.size()),
                             [self = shared_from_this()](const error_code& ec, std::size_t bytes) {
                                 if (!self->socket_) return;
                                 if (ec) return self->close();
                                 self->go(self->talk_.received(bytes, self));
                             });
}

/// False: the client takes nothing now, or is gone.
bool Connection::write(Next& next) {
    const auto pending = talk_.pending();
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(pending[0].data(), pending[0].size()),
                                                    asio::buffer(pending[1].data(), pending[1].size())};
    error_code ec;
    const auto bytes = pending[1].empty() ? socket_->write_some(buffers[0], ec) : socket_->write_some(buffers, ec);
    if (ec == asio::error::would_block) {
        write_later();
        return false;
    }
    if (ec) {
        close();
        return false;
    }
    next = talk_.written(bytes, shared_from_this());
    if (talk_.sent() == 0) armed_ = Phase::answering;  // the next answer of a pipeline has a deadline of its own
    return true;
}

/// Bytes of the present answer that the client's side has acknowledged: tcp(7), SIOCOUTQ.
std::size_t Connection::taken() {
    int waiting = 0;
    ioctl(socket_->native_handle(), SIOCOUTQ, &waiting);
    const auto queued = static_cast<std::size_t>(std::max(waiting, 0));
    return talk_.sent() - std::min(queued, talk_.sent());
}

/// At the end of a deadline: another one for who takes bytes at a rate. A burst before it buys nothing.
bool Connection::takes_enough(Clock::time_point now) {
    const auto& settings = shared_->settings;
    const auto moved = taken() - std::min(taken_before_, taken());
    const auto least =
        settings.least_bytes_a_second * static_cast<std::size_t>(settings.write_deadline.count()) / 1'000;
    taken_before_ += moved;
    deadline_ = now + settings.write_deadline;
    return moved >= std::max<std::size_t>(least, 1);
}

void Connection::write_later() {
    if (armed_ != Phase::writing) taken_before_ = taken();
    arm();
    socket_->async_wait(tcp::socket::wait_write, [self = shared_from_this()](const error_code& ec) {
        if (!self->socket_) return;
        if (ec) return self->close();
        self->go(Next::write);
    });
}

/// So that the client sees our last answer: closing with unread bytes resets the connection (RFC 9112 section 9.6).
void Connection::linger() {
    error_code ec;
    if (lingered_ == 0) socket_->shutdown(tcp::socket::shutdown_send, ec);
    if (ec || lingered_ > most_lingering_bytes) return close();
    arm();
    const auto space = talk_.space();
    socket_->async_read_some(asio::buffer(space.data(), space.size()),
                             [self = shared_from_this()](const error_code& error, std::size_t bytes) {
                                 if (!self->socket_) return;
                                 if (error) return self->close();
                                 self->lingered_ += bytes;
                                 self->linger();
                             });
}

void Connection::ready(bool more) { shared_->ready.add(shared_from_this(), more); }

void Ready::add(std::shared_ptr<Connection> connection, bool more) {
    std::vector<std::shared_ptr<Connection>> all;
    {
        const std::lock_guard lock{mutex_};
        gathered_.push_back(std::move(connection));
        if (more) return;
        all.swap(gathered_);
    }
    std::map<std::shared_ptr<Loop>, std::vector<std::shared_ptr<Connection>>> by_loop;
    // When the loop is gone, the server has stopped and nobody waits for the answer.
    for (auto& one : all)
        if (auto loop = one->loop()) by_loop[std::move(loop)].push_back(std::move(one));
    for (auto& [loop, connections] : by_loop)
        asio::post(loop->io, [these = std::move(connections)] {
            for (const auto& one : these) one->answered();
        });
}

void Connection::sweep(Clock::time_point now) {
    if (armed_ == Phase::answering || armed_ != talk_.phase()) return;
    auto deadline = deadline_;
    if (armed_ == Phase::body) deadline += std::chrono::milliseconds{talk_.body_received() * 1'000 / 1'024};
    if (now < deadline || (armed_ == Phase::writing && takes_enough(now))) return;
    if (armed_ == Phase::head || armed_ == Phase::body) {
        // One try to say why; a read still waits, so there is no lingering.
        talk_.too_slow();
        const auto pending = talk_.pending();
        error_code ec;
        socket_->write_some(asio::buffer(std::string{pending[0]}.append(pending[1])), ec);
    }
    close();
}

void Connection::close() {
    if (!socket_) return;
    error_code ec;
    socket_->close(ec);
    socket_.reset();
    if (counted_) shared_->peers.leave(peer_);
    shared_->connections.fetch_sub(1);
    shared_->manners.responder.connections_changed(-1);
    if (const auto loop = loop_.lock()) loop->forget(*this);
}

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

std::string Server::url() const {
    const auto& address = inside_->shared->settings.address;
    const auto host = address.find(':') == std::string::npos ? address : "[" + address + "]";
    return "http://" + host + ":" + std::to_string(port());
}

}  // namespace http
