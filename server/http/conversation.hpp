#pragma once
// Conversation: one connection's protocol without its socket: bytes in, what to do next, bytes out.
#include <array>
#include <atomic>
#include <memory>
#include <span>
#include <string>

#include "http/gate.hpp"
#include "http/proxies.hpp"
#include "http/responder.hpp"
#include "http/sending.hpp"

namespace http {

/// What all conversations of a server share.
struct Manners {
    Hosts hosts;
    Proxies proxies;
    Responder& responder;
    std::size_t most_buffered_bytes;
    std::atomic<std::size_t> buffered_bytes{0};  ///< of bodies that are being read, and of files that are being sent
    std::atomic<bool> draining{false};           ///< every answer is the last one of its connection
};

class Conversation {
public:
    /// What the owner of the socket does next. `send`: write `pending_file`. `aside`: call `work` on a thread that may
    /// wait, then `worked` on its own. `linger`: send nothing more, read and forget for a moment, then close.
    enum class Next { read, write, send, wait, aside, linger, close };
    /// Which deadline runs.
    enum class Phase { idle, head, body, streaming, answering, writing, lingering };

    Conversation(Manners& manners, Exchange& exchange, std::string peer);
    ~Conversation();

    /// Where the next bytes go.
    std::span<char> space();
    Next received(std::size_t bytes, const std::shared_ptr<Exchange>& self);
    /// The answer that came later is there.
    Next answered();
    /// What may block: opens a sink, gives it a piece, fetches from a source.
    void work();
    Next worked();
    /// What is to be written: header block and body.
    std::array<std::string_view, 2> pending() const;
    /// What is to be sent from a file.
    Sending::FromFile pending_file() const { return sending_.file(); }
    /// Whether more of the answer comes right after `pending`.
    bool more_follows() const { return !continues_ && !sending_.done() && sending_.text().empty(); }
    Next written(std::size_t bytes, const std::shared_ptr<Exchange>& self);
    /// The socket takes bytes again.
    Next write_on();
    /// The head or the body did not come in time.
    Next too_slow();

    Phase phase() const { return phase_; }
    std::uint64_t body_received() const { return exchange_.request.body.size() + taken_; }
    /// Bytes of the present answer that were given to the socket.
    std::uint64_t sent() const { return sent_; }

private:
    static constexpr std::size_t first_buffer = 2'048, body_buffer = 16 << 10;
    enum class Step { open, take, fetch };
    Next advance(const std::shared_ptr<Exchange>& self);
    Next read_head(const std::shared_ptr<Exchange>& self);
    bool skip_empty_line();
    Next read_body(const std::shared_ptr<Exchange>& self);
    Next take_head(std::string_view bytes, const std::shared_ptr<Exchange>& self);
    Next open_sink();
    Next read_piece();
    std::span<char> stream_space();
    std::size_t piece_bytes() const;
    Next answer(const std::shared_ptr<Exchange>& self);
    Next refuse(const base::Failure& failure);
    Next refuse_busy();
    Next write_answer();
    Next go_on_writing();
    Next end_answer(const std::shared_ptr<Exchange>& self);
    void hold(std::size_t bytes);
    void clear_request();
    void fill_request();
    void release_body();

    Manners& manners_;
    Exchange& exchange_;
    const std::string peer_;
    Phase phase_ = Phase::idle;
    std::string buffer_;  ///< read so far and not used: [begin_, end_)
    std::size_t begin_ = 0, end_ = 0;
    HeadScan scan_;
    Head head_;
    Framing framing_;
    std::size_t counted_ = 0;  ///< what this adds to buffered_bytes
    bool closes_ = false, continues_ = false;
    bool begins_ = false;        ///< no byte of the present head has been looked at
    Step step_ = Step::open;     ///< of `work`
    std::size_t piece_ = 0;      ///< what `work` gives the sink: the front of the buffer
    std::uint64_t taken_ = 0;    ///< of the body, by the sink
    std::size_t last_read_ = 0;  ///< bytes of a body that streams, which came at once
    std::string out_;
    std::uint64_t sent_ = 0;
    Sending sending_;
};

}  // namespace http
