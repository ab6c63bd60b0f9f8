// Conversation: the state machine from the first byte of a head to the request that is whole.
#include "http/conversation.hpp"

#include <algorithm>

#include "http/request_id.hpp"
#include "http/target.hpp"

namespace http {
namespace {

using base::Failure;
using base::Fault;

void assign_lower(std::string& out, std::string_view text) {
    out.resize(text.size());
    std::transform(text.begin(), text.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

}  // namespace

Conversation::Conversation(Manners& manners, Exchange& exchange, std::string peer)
    : manners_{manners}, exchange_{exchange}, peer_{std::move(peer)}, buffer_(first_buffer, '\0') {}

Conversation::~Conversation() { release_body(); }

std::span<char> Conversation::space() {
    if (begin_ == end_) begin_ = end_ = 0;
    if (phase_ == Phase::streaming) return stream_space();
    // Memory is given as bytes arrive: who only announces a large body gets none.
    if (phase_ == Phase::body && framing_.body_bytes > body_buffer && body_received() > first_buffer &&
        buffer_.size() < body_buffer)
        buffer_.resize(body_buffer);
    if (buffer_.size() - end_ < first_buffer / 2) {
        buffer_.erase(0, begin_);
        end_ -= begin_;
        begin_ = 0;
        buffer_.resize(std::max(buffer_.size(), end_ + std::max(end_, first_buffer)));
    }
    return {buffer_.data() + end_, buffer_.size() - end_};
}

Conversation::Next Conversation::received(std::size_t bytes, const std::shared_ptr<Exchange>& self) {
    end_ += bytes;
    last_read_ = bytes;
    return advance(self);
}

Conversation::Next Conversation::advance(const std::shared_ptr<Exchange>& self) {
    if (phase_ == Phase::body) return read_body(self);
    if (phase_ == Phase::streaming) return read_piece();
    if (begin_ < end_) return read_head(self);
    phase_ = Phase::idle;
    return manners_.draining ? Next::close : Next::read;
}

Conversation::Next Conversation::read_head(const std::shared_ptr<Exchange>& self) {
    if (phase_ == Phase::idle) {
        phase_ = Phase::head;
        scan_.restart();
        begins_ = true;
    }
    if (begins_ && !skip_empty_line()) return Next::read;
    const std::string_view bytes{buffer_.data() + begin_, end_ - begin_};
    switch (scan_.look(bytes)) {
        case HeadScan::Is::broken:
            clear_request();
            return refuse({Fault::malformed, "The header block is not HTTP/1.1."});
        case HeadScan::Is::unfinished:
            if (bytes.size() <= most_head_bytes) return Next::read;
            break;
        case HeadScan::Is::whole:
            if (scan_.size() <= most_head_bytes) return take_head(bytes.substr(0, scan_.size()), self);
            break;
    }
    clear_request();
    return refuse({Fault::too_large, "The header block has more than 16 KB.", {}, "header-too-large"});
}

/// RFC 9112 section 2.2: one empty line before a request is forgiven. False: what follows has not arrived.
bool Conversation::skip_empty_line() {
    if (buffer_[begin_] == '\r') {
        if (end_ - begin_ == 1) return false;
        if (buffer_[begin_ + 1] == '\n') begin_ += 2;
    }
    begins_ = false;
    return begin_ != end_;
}

void Conversation::clear_request() {
    auto& request = exchange_.request;
    request.method.clear();
    request.path.clear();
    request.target.clear();
    request.query.clear();  // the headers stay: fill_request writes over them and so keeps their memory
    request.body.clear();
    request.path_values.clear();
    request.caller = {};
    request.secure = false;
    request.remote = peer_;
    next_request_id(request.id);
    exchange_.route = nullptr;
    taken_ = 0;
    exchange_.started = std::chrono::steady_clock::now();
}

void Conversation::fill_request() {
    auto& request = exchange_.request;
    request.method = head_.method;
    request.target = head_.target;
    request.headers.resize(head_.fields.size());
    for (std::size_t i = 0; i < head_.fields.size(); ++i) {
        assign_lower(request.headers[i].first, head_.fields[i].name);
        request.headers[i].second = head_.fields[i].value;
    }
    manners_.proxies.apply(request);
}

Conversation::Next Conversation::take_head(std::string_view bytes, const std::shared_ptr<Exchange>& self) {
    clear_request();
    framing_ = {};
    closes_ = continues_ = false;
    if (!parse_head(bytes, head_)) return refuse({Fault::malformed, "The header block is not HTTP/1.1."});
    begin_ += bytes.size();
    auto& request = exchange_.request;
    request.method = head_.method;
    if (const auto wrong = examine(head_, manners_.hosts, framing_)) return refuse(*wrong);
    closes_ = framing_.closes;
    fill_request();
    if (const auto wrong = decode_target(head_.target, request.path, request.query); !wrong.empty())
        return refuse({Fault::malformed, std::string{wrong}});
    // From here on the buffer may move: the views in head_ are not used again.
    if (framing_.body_bytes > manners_.responder.most_body_bytes(exchange_))
        return refuse({Fault::too_large, "The body is larger than this address takes."});
    if (manners_.responder.streams(exchange_)) return open_sink();
    if (framing_.body_bytes == 0) return answer(self);
    // What cannot fit is told at once, but only what arrives is counted: announcing takes no room from others.
    if (manners_.buffered_bytes + framing_.body_bytes > manners_.most_buffered_bytes) return refuse_busy();
    phase_ = Phase::body;
    if (framing_.expects_continue && begin_ == end_) {
        continues_ = true;
        sent_ = 0;
        return Next::write;
    }
    return read_body(self);
}

Conversation::Next Conversation::read_body(const std::shared_ptr<Exchange>& self) {
    auto& body = exchange_.request.body;
    const auto missing = framing_.body_bytes - body.size();
    const auto use = std::min<std::uint64_t>(missing, end_ - begin_);
    body.append(buffer_, begin_, use);
    begin_ += use;
    counted_ += use;
    if (manners_.buffered_bytes.fetch_add(use) + use > manners_.most_buffered_bytes) return refuse_busy();
    if (use < missing) return Next::read;
    return answer(self);
}

Conversation::Next Conversation::answer(const std::shared_ptr<Exchange>& self) {
    phase_ = Phase::answering;
    if (manners_.responder.answer(self) == Answered::later) return Next::wait;
    return write_answer();
}

Conversation::Next Conversation::answered() { return write_answer(); }

Conversation::Next Conversation::refuse(const Failure& failure) {
    closes_ = true;
    exchange_.request.headers.clear();
    manners_.responder.refuse(exchange_, failure);
    return write_answer();
}

Conversation::Next Conversation::refuse_busy() {
    Failure busy{Fault::unavailable, "The server is busy. Try again in a moment."};
    busy.retry_after_s = 1;
    return refuse(busy);
}

Conversation::Next Conversation::too_slow() {
    if (phase_ == Phase::head) clear_request();
    return refuse({Fault::malformed, "The request did not arrive in time.", {}, "timeout"});
}

}  // namespace http
