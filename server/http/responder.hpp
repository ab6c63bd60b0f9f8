#pragma once
// Responder: what the server asks of the house for each request, and the exchange that goes back and forth.
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "base/failure.hpp"
#include "http/body_sink.hpp"
#include "http/request.hpp"

namespace http {

struct Route;

/// One request and its answer. One object serves every request of a connection, so that its texts keep their memory.
struct Exchange {
    Request request;
    Response response;
    std::string head;  ///< the answer's header lines that no Response holds, each with its CRLF
    const Route* route = nullptr;
    std::unique_ptr<BodySink> sink{};  ///< of a body that streams, from `open` to the answer
    std::chrono::steady_clock::time_point started{};

    virtual ~Exchange() = default;
    /// The answer is there. Called once a request that was answered later, from any thread. `more`: the same is called
    /// for another exchange right after, so this one need not wake anybody.
    virtual void ready(bool more = false) = 0;
};

enum class Answered { now, later };

class Responder {
public:
    virtual ~Responder() = default;
    /// After the head: how many bytes a body may have.
    virtual std::size_t most_body_bytes(Exchange&) = 0;
    /// The request is whole. Fills `response` and `head` at once, or later and then calls `ready`.
    virtual Answered answer(const std::shared_ptr<Exchange>&) = 0;
    /// Whether the body streams: asked after `most_body_bytes`. Then `open` and `take` are called instead of `answer`.
    virtual bool streams(const Exchange&) const = 0;
    /// The head is there: sets `sink`, or refuses by filling `response` and `head`. May block.
    virtual void open(Exchange&) = 0;
    /// A piece for the sink. After the last one, or when the sink refuses, `sink` is empty and the answer is filled in.
    /// May block.
    virtual void take(Exchange&, std::string_view piece, bool is_last) = 0;
    /// Runs what may block on a thread for such things. Never refuses: a connection has at most one of them.
    virtual void aside(std::function<void()> task) = 0;
    /// The server refuses by itself (a bad head, a body too large): fills the answer.
    virtual void refuse(Exchange&, const base::Failure&) = 0;
    /// One connection more or less.
    virtual void connections_changed(int) {}
};

}  // namespace http
