// Connection: writing, from memory and straight from files, and whether the client takes enough.
#include <algorithm>

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>

#include "base/log.hpp"
#include "http/server_connection.hpp"

namespace http::wire {

/// False: the client takes nothing now, or is gone.
bool Connection::write(Next& next) {
    const auto pending = talk_.pending();
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(pending[0].data(), pending[0].size()),
                                                    asio::buffer(pending[1].data(), pending[1].size())};
    error_code ec;
    // What follows from a file begins in the same packet as the head: send(2), MSG_MORE.
    const auto bytes = socket_->send(buffers, talk_.more_follows() ? MSG_MORE : 0, ec);
    return wrote(ec, bytes, next);
}

/// From the file to the socket without a copy through this process. The conversation has seen that it is in memory.
bool Connection::send_file(Next& next) {
    const auto [descriptor, offset, bytes] = talk_.pending_file();
    auto at = static_cast<off_t>(offset);
    const auto sent = ::sendfile(socket_->native_handle(), descriptor, &at, bytes);
    if (sent == 0) {  // what is missing cannot be made up
        base::log(base::Level::error, "sending", {{"why", "a file is shorter than it was"}});
        close();
        return false;
    }
    const error_code ec{sent < 0 ? errno : 0, boost::system::system_category()};
    if (!wrote(ec, sent < 0 ? 0 : static_cast<std::size_t>(sent), next)) return false;
    if (static_cast<std::size_t>(sent) == bytes || next != Next::send) return true;
    write_later();  // the socket is full
    return false;
}

bool Connection::wrote(const error_code& ec, std::size_t bytes, Next& next) {
    if (ec == asio::error::would_block || ec == asio::error::interrupted) {
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
std::uint64_t Connection::taken() {
    int waiting = 0;
    ioctl(socket_->native_handle(), SIOCOUTQ, &waiting);
    const auto queued = static_cast<std::uint64_t>(std::max(waiting, 0));
    return talk_.sent() - std::min(queued, talk_.sent());
}

/// At the end of a deadline: another one for who takes or brings bytes at a rate. A burst before it buys nothing.
bool Connection::moves_enough(std::uint64_t so_far, Clock::duration within, Clock::time_point now) {
    const auto moved = so_far - std::min(moved_before_, so_far);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(within).count();
    const auto least = shared_->settings.least_bytes_a_second * static_cast<std::uint64_t>(ms) / 1'000;
    moved_before_ += moved;
    deadline_ = now + within;
    return moved >= std::max<std::uint64_t>(least, 1);
}

void Connection::write_later() {
    if (armed_ != talk_.phase()) {
        arm();
        moved_before_ = taken();
    }
    socket_->async_wait(tcp::socket::wait_write, [self = shared_from_this()](const error_code& ec) {
        if (!self->socket_) return;
        if (ec) return self->close();
        self->go(self->talk_.write_on());
    });
}

}  // namespace http::wire
