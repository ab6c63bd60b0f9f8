#pragma once
// Connection: a socket, its conversation and its deadlines. Only server*.cpp see this.
#include <optional>

#include "http/server_loop.hpp"

namespace http::wire {

using Next = Conversation::Next;
using Phase = Conversation::Phase;

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
    /// Whether the conversation works on another thread; `abandoned`: and the connection has ended meanwhile.
    enum class Work { none, going_on, abandoned };

    void go(Next next);
    void read();
    void work_aside();
    void worked();
    void give_up_sink();
    void write_later();
    void linger();
    void arm();
    bool write(Next& next);
    bool send_file(Next& next);
    bool wrote(const error_code& ec, std::size_t bytes, Next& next);
    std::uint64_t taken();
    bool moves_enough(std::uint64_t so_far, Clock::duration within, Clock::time_point now);
    bool is_in_time(Clock::time_point now);

    const std::shared_ptr<Shared> shared_;
    const std::weak_ptr<Loop> loop_;
    std::optional<tcp::socket> socket_;  ///< empty: closed
    const std::string peer_;
    const bool counted_;
    Conversation talk_;
    Phase armed_ = Phase::lingering;
    Clock::time_point since_{}, deadline_{};
    std::size_t lingered_ = 0;
    std::uint64_t moved_before_ = 0;  ///< of the present answer or streaming body, when its deadline was set
    std::atomic<Work> work_{Work::none};
    Phase paused_ = Phase::lingering;  ///< whose deadline stands still while the conversation works
    Clock::time_point paused_at_{};
};

}  // namespace http::wire
