#pragma once
// Sending: what is left to send of an answer's source.
#include <memory>
#include <string_view>
#include <vector>

#include "http/source.hpp"

namespace http {

class Sending {
public:
    /// Without a source there is nothing to send.
    void begin(std::shared_ptr<Source> source, std::vector<Slice> slices);
    void end() { *this = {}; }
    bool done() const { return at_ == slices_.size(); }
    /// What comes next and is in memory: the text before a slice, or what was fetched. Empty: bytes of the source come.
    std::string_view text() const;
    /// Whether these can go by sendfile(2) without a wait for a disk; otherwise they must be fetched.
    bool is_at_hand() const;
    /// For sendfile: at most `most_sent` bytes.
    struct FromFile {
        int descriptor;
        std::uint64_t offset;
        std::size_t bytes;
    };
    FromFile file() const;
    /// Reads the next bytes into memory, at most `most`. May block.
    void fetch(std::size_t most);
    /// The source did not give what it promised: nothing true can follow.
    bool is_broken() const { return broken_; }
    std::size_t held() const { return fetched_.size(); }
    /// So many bytes went out: of `text` or of `file`.
    void advance(std::size_t bytes);

private:
    static constexpr std::size_t most_sent = 1 << 20;  ///< at once, so that the neighbours have their turn
    void skip_empty();

    std::shared_ptr<Source> source_{};
    std::vector<Slice> slices_{};  ///< cut off at the front while they are sent
    std::size_t at_ = 0, text_sent_ = 0;
    std::string fetched_{};
    std::size_t fetched_sent_ = 0;
    bool broken_ = false;
};

}  // namespace http
