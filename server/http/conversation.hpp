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

namespace http {

/// What all conversations of a server share.
struct Manners {
    Hosts hosts;
    Proxies proxies;
    Responder& responder;
    std::size_t most_buffered_bytes;
    std::atomic<std::size_t> buffered_bytes{0};  ///< of bodies that are being read, as much as has arrived
    std::atomic<bool> draining{false};           ///< every answer is the last one of its connection
};

class Conversation {
public:
    /// What the owner of the socket does next. `linger`: send nothing more, read and forget for a moment, then close.
    enum class Next { read, write, wait, linger, close };
    /// Which deadline runs.
    enum class Phase { idle, head, body, answering, writing, lingering };

    Conversation(Manners& manners, Exchange& exchange, std::string peer);
    ~Conversation();

    /// Where the next bytes go.
    std::span<char> space();
    Next received(std::size_t bytes, const std::shared_ptr<Exchange>& self);
    /// The answer that came later is there.
    Next answered();
    /// What is to be written: header block and body.
    std::array<std::string_view, 2> pending() const;
    Next written(std::size_t bytes, const std::shared_ptr<Exchange>& self);
    /// The head or the body did not come in time.
    Next too_slow();

    Phase phase() const { return phase_; }
    std::size_t body_received() const { return exchange_.request.body.size(); }
    /// Bytes of the present answer that were given to the socket.
    std::size_t sent() const { return sent_; }

private:
    Next advance(const std::shared_ptr<Exchange>& self);
    Next read_head(const std::shared_ptr<Exchange>& self);
    bool skip_empty_line();
    Next read_body(const std::shared_ptr<Exchange>& self);
    Next take_head(std::string_view bytes, const std::shared_ptr<Exchange>& self);
    Next answer(const std::shared_ptr<Exchange>& self);
    Next refuse(const base::Failure& failure);
    Next refuse_busy();
    Next write_answer();
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
    bool begins_ = false;  ///< no byte of the present head has been looked at
    std::string out_;
    std::size_t sent_ = 0;
};

}  // namespace http
