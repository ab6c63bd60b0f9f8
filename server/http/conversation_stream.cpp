// Conversation: a body that streams into a sink, with the socket unread while a piece is being taken.
#include <algorithm>

#include "http/conversation.hpp"

namespace http {
namespace {

constexpr std::size_t first_piece = 16 << 10, most_piece = 256 << 10;

}  // namespace

/// Rights and limits are asked before a byte of the body is.
Conversation::Next Conversation::open_sink() {
    phase_ = Phase::answering;
    step_ = Step::open;
    return Next::aside;
}

void Conversation::work() {
    auto& responder = manners_.responder;
    switch (step_) {
        case Step::open:
            responder.open(exchange_);
            if (exchange_.sink && framing_.body_bytes == 0) responder.take(exchange_, {}, true);
            break;
        case Step::take: {
            const std::string_view piece{buffer_.data() + begin_, piece_};
            responder.take(exchange_, piece, taken_ + piece_ == framing_.body_bytes);
            break;
        }
        case Step::fetch: sending_.fetch(piece_); break;
    }
}

Conversation::Next Conversation::worked() {
    if (step_ == Step::fetch) return sending_.is_broken() ? Next::close : go_on_writing();
    if (step_ == Step::take) {
        begin_ += piece_;
        taken_ += piece_;
    }
    if (!exchange_.sink) {
        closes_ = closes_ || taken_ < framing_.body_bytes;
        return write_answer();
    }
    phase_ = Phase::streaming;
    if (step_ == Step::open && framing_.expects_continue && begin_ == end_) {
        continues_ = true;
        sent_ = 0;
        return Next::write;
    }
    return read_piece();
}

Conversation::Next Conversation::read_piece() {
    piece_ = static_cast<std::size_t>(std::min<std::uint64_t>(framing_.body_bytes - taken_, end_ - begin_));
    if (piece_ == 0) return Next::read;
    step_ = Step::take;
    return Next::aside;
}

/// When memory is short, pieces get small: never none.
std::size_t Conversation::piece_bytes() const {
    return manners_.buffered_bytes < manners_.most_buffered_bytes / 2 ? most_piece : first_piece;
}

/// As much as the sender's pace is worth: who sends little holds little. Nothing behind the body is read, so that the
/// buffer is empty again after each piece.
std::span<char> Conversation::stream_space() {
    const auto missing = framing_.body_bytes - taken_;
    const auto size = std::clamp(last_read_ * 2, first_piece, piece_bytes());
    if (size > buffer_.size() || size * 2 < buffer_.size()) std::string(size, '\0').swap(buffer_);
    hold(buffer_.size());
    return {buffer_.data(), static_cast<std::size_t>(std::min<std::uint64_t>(missing, buffer_.size()))};
}

}  // namespace http
