// Connection: reading, waiting, deadlines and the end.
#include "http/server_connection.hpp"

#include <map>

#include <boost/asio/post.hpp>

namespace http::wire {
namespace {

constexpr int most_turns = 64;  ///< requests of one pipeline before the neighbours have their turn
constexpr std::size_t most_lingering_bytes = 1 << 20;
constexpr std::chrono::seconds lingering{2};

Clock::duration allowed(const ServerSettings& settings, Phase phase) {
    switch (phase) {
        case Phase::idle: return settings.idle_deadline;
        case Phase::head: return settings.head_deadline;
        case Phase::body:
        case Phase::streaming: return settings.body_deadline;
        case Phase::writing: return settings.write_deadline;
        case Phase::answering:
        case Phase::lingering: break;
    }
    return lingering;
}

}  // namespace

/// Each phase's deadline runs from its beginning: bytes that trickle do not move it, but see `sweep`.
void Connection::arm() {
    if (armed_ == talk_.phase()) return;
    armed_ = talk_.phase();
    if (const auto loop = loop_.lock()) since_ = loop->now();
    deadline_ = since_ + allowed(shared_->settings, armed_);
    moved_before_ = 0;
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
            case Next::send:
                if (!send_file(next)) return;
                break;
            case Next::wait: armed_ = Phase::answering; return;
            case Next::aside: return work_aside();
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

/// The socket rests meanwhile, and so does the deadline: a slow disk is not the client's fault.
void Connection::work_aside() {
    paused_ = armed_;
    if (const auto loop = loop_.lock()) paused_at_ = loop->now();
    armed_ = Phase::answering;
    work_ = Work::going_on;
    shared_->manners.responder.aside([self = shared_from_this()] {
        self->talk_.work();
        if (self->work_.exchange(Work::none) == Work::abandoned) return self->give_up_sink();
        if (const auto loop = self->loop_.lock())
            asio::post(loop->io, [self] {
                if (self->socket_) self->worked();
            });
    });
}

void Connection::worked() {
    const auto next = talk_.worked();
    if (const auto loop = loop_.lock(); loop && paused_ == talk_.phase()) {
        armed_ = paused_;
        deadline_ += loop->now() - paused_at_;
    }
    go(next);
}

/// The body will not come to its end.
void Connection::give_up_sink() {
    if (const auto given_up = std::move(sink)) given_up->cut();
}

bool Connection::is_in_time(Clock::time_point now) {
    const auto& settings = shared_->settings;
    switch (armed_) {
        case Phase::body: return now < deadline_ + std::chrono::milliseconds{talk_.body_received() * 1'000 / 1'024};
        case Phase::streaming:
            return now < deadline_ || moves_enough(talk_.body_received(), settings.body_deadline, now);
        case Phase::writing: return now < deadline_ || moves_enough(taken(), settings.write_deadline, now);
        default: return now < deadline_;
    }
}

void Connection::sweep(Clock::time_point now) {
    if (armed_ == Phase::answering || armed_ != talk_.phase() || is_in_time(now)) return;
    if (armed_ == Phase::head || armed_ == Phase::body || armed_ == Phase::streaming) {
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
    // Who works now gives the sink up itself, when it has ended.
    auto going_on = Work::going_on;
    if (!work_.compare_exchange_strong(going_on, Work::abandoned) && sink)
        shared_->manners.responder.aside([self = shared_from_this()] { self->give_up_sink(); });
    if (counted_) shared_->peers.leave(peer_);
    shared_->connections.fetch_sub(1);
    shared_->manners.responder.connections_changed(-1);
    if (const auto loop = loop_.lock()) loop->forget(*this);
}

}  // namespace http::wire
