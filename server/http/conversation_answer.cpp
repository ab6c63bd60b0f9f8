// Conversation: writing an answer from memory or from its source, and what comes after it.
#include <algorithm>

#include "http/conversation.hpp"
#include "http/status_line.hpp"

namespace http {
namespace {

constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

Conversation::Next Conversation::write_answer() {
    auto& response = exchange_.response;
    release_body();
    closes_ = closes_ || manners_.draining;
    out_.clear();
    append_status_line(out_, response.status);
    const auto status = response.status;
    // RFC 9110 section 8.6: none on 1xx and 204; on 304 it would be that of another answer.
    if (status != 204 && status != 304)
        out_.append("Content-Length: ").append(std::to_string(response.body_bytes())).append("\r\n");
    if (closes_) out_ += "Connection: close\r\n";
    out_.append(exchange_.head).append("\r\n");
    if (exchange_.request.method == "HEAD" || status == 204 || status == 304) {
        response.body.clear();
        response.source.reset();
    }
    if (response.source) {
        response.body.clear();
        sending_.begin(std::move(response.source), std::move(response.slices));
    }
    phase_ = Phase::writing;
    sent_ = 0;
    return Next::write;
}

std::array<std::string_view, 2> Conversation::pending() const {
    if (continues_) return {go_on.substr(sent_), {}};
    const std::string_view head = out_;
    const auto body = sending_.done() ? std::string_view{exchange_.response.body} : sending_.text();
    if (sent_ < head.size()) return {head.substr(sent_), body};
    return {sending_.done() ? body.substr(sent_ - head.size()) : body, {}};
}

Conversation::Next Conversation::written(std::size_t bytes, const std::shared_ptr<Exchange>& self) {
    const auto of_head = std::min<std::uint64_t>(bytes, out_.size() - std::min<std::uint64_t>(sent_, out_.size()));
    sent_ += bytes;
    if (continues_) {
        if (sent_ < go_on.size()) return Next::write;
        continues_ = false;
        sent_ = 0;
        return phase_ == Phase::streaming ? read_piece() : read_body(self);
    }
    if (!sending_.done()) {
        if (bytes > of_head) sending_.advance(bytes - of_head);
        hold(sending_.held());
        if (sending_.done()) return end_answer(self);
        return sent_ < out_.size() ? Next::write : go_on_writing();
    }
    if (sent_ < out_.size() + exchange_.response.body.size()) return Next::write;
    return end_answer(self);
}

Conversation::Next Conversation::write_on() {
    return continues_ || sending_.done() || sent_ < out_.size() ? Next::write : go_on_writing();
}

/// The next bytes of a source: from memory, straight from a file, or first from where they are.
Conversation::Next Conversation::go_on_writing() {
    if (!sending_.text().empty()) {
        hold(sending_.held());
        return Next::write;
    }
    if (sending_.is_at_hand()) return Next::send;
    step_ = Step::fetch;
    piece_ = piece_bytes();
    return Next::aside;
}

Conversation::Next Conversation::end_answer(const std::shared_ptr<Exchange>& self) {
    exchange_.response = {};
    sending_.end();
    hold(0);
    if (closes_) {
        phase_ = Phase::lingering;
        return Next::linger;
    }
    phase_ = Phase::idle;
    return advance(self);
}

/// What this conversation adds to the bytes that all together may hold.
void Conversation::hold(std::size_t bytes) {
    if (bytes > counted_)
        manners_.buffered_bytes.fetch_add(bytes - counted_);
    else if (bytes < counted_)
        manners_.buffered_bytes.fetch_sub(counted_ - bytes);
    counted_ = bytes;
}

void Conversation::release_body() {
    constexpr std::size_t kept_body = 64 << 10;
    hold(0);
    auto& body = exchange_.request.body;
    if (body.capacity() > kept_body)
        std::string{}.swap(body);
    else
        body.clear();
    if (buffer_.size() >= body_buffer && begin_ == end_) {
        std::string(first_buffer, '\0').swap(buffer_);
        begin_ = end_ = 0;
    }
}

}  // namespace http
