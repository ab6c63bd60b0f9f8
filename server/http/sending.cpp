// Sending: walking over the slices.
#include "http/sending.hpp"

#include <algorithm>
#include <cerrno>

#include <sys/uio.h>

#include "base/log.hpp"

namespace http {

void Sending::begin(std::shared_ptr<Source> source, std::vector<Slice> slices) {
    end();
    source_ = std::move(source);
    slices_ = std::move(slices);
    skip_empty();
}

void Sending::skip_empty() {
    while (!done() && text_sent_ == slices_[at_].before.size() && slices_[at_].bytes == 0) {
        ++at_;
        text_sent_ = 0;
    }
}

std::string_view Sending::text() const {
    if (done()) return {};
    const std::string_view before = slices_[at_].before;
    if (text_sent_ < before.size()) return before.substr(text_sent_);
    return std::string_view{fetched_}.substr(fetched_sent_);
}

/// sendfile(2) would wait for a disk on the thread that all connections of a loop share. One byte at the end of the
/// next piece, read with RWF_NOWAIT, tells whether it is in memory: then it is sent from there. Otherwise the piece is
/// fetched elsewhere, and the kernel reads ahead meanwhile. A file system that knows no RWF_NOWAIT counts as memory.
bool Sending::is_at_hand() const {
    const auto [descriptor, offset, bytes] = file();
    if (descriptor < 0) return false;
    char byte;
    const iovec into{&byte, 1};
    return preadv2(descriptor, &into, 1, static_cast<off_t>(offset + bytes - 1), RWF_NOWAIT) >= 0 || errno != EAGAIN;
}

Sending::FromFile Sending::file() const {
    const auto& slice = slices_[at_];
    return {source_->descriptor(), slice.from,
            static_cast<std::size_t>(std::min<std::uint64_t>(slice.bytes, most_sent))};
}

void Sending::fetch(std::size_t most) {
    const auto& slice = slices_[at_];
    fetched_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(slice.bytes, most)));
    fetched_sent_ = 0;
    try {
        broken_ = source_->read(slice.from, fetched_) < fetched_.size();
        if (broken_) base::log(base::Level::error, "sending", {{"why", "a file is shorter than it was"}});
    } catch (const std::exception& error) {
        broken_ = true;
        base::log(base::Level::error, "sending", {{"why", error.what()}});
    }
}

void Sending::advance(std::size_t bytes) {
    auto& slice = slices_[at_];
    if (text_sent_ < slice.before.size()) {
        text_sent_ += bytes;
    } else {
        slice.from += bytes;
        slice.bytes -= bytes;
        if (!fetched_.empty() && (fetched_sent_ += bytes) == fetched_.size()) {
            fetched_.clear();
            fetched_sent_ = 0;
        }
    }
    skip_empty();
}

}  // namespace http
