#pragma once
// Body sink: where a body goes that is not held in memory.
#include <string_view>

#include "http/request.hpp"

namespace http {

/// Made by a route's function when the head is there, before a byte of the body is asked for: what it refuses by
/// throwing is never sent. Then each piece is taken, and `done` gives the answer; all of it on one thread at a time,
/// which may block. The next piece is not read before this one is taken. What `take` or `done` throws is the answer
/// too, and nothing is called any more.
class BodySink {
public:
    virtual ~BodySink() = default;
    virtual void take(std::string_view piece) = 0;
    virtual Response done() = 0;
    /// The client is gone or too slow, or the server stops: nothing more comes. What was taken may be kept.
    virtual void cut() noexcept {}
};

/// What the function of such a row returns: the signature says that the body streams, and what is answered.
template <class T, int Status>
struct Streamed {
    std::unique_ptr<BodySink> sink;
};

}  // namespace http
