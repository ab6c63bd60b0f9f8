#pragma once
// Source: the bytes of an answer that are not in memory.
#include <cstdint>
#include <span>
#include <string>

namespace http {

/// Used by one answer, by one thread at a time.
class Source {
public:
    virtual ~Source() = default;
    virtual std::uint64_t size() const = 0;
    /// Fills as much of `into` as there is from `offset`: less only at the end. May block. When it throws or gives less
    /// than `size` promised, the connection is cut: the client sees that the answer is not whole.
    virtual std::size_t read(std::uint64_t offset, std::span<char> into) = 0;
    /// A plain file with exactly these bytes that stays open as long as this, for sendfile(2). -1: there is none.
    virtual int descriptor() const { return -1; }
};

/// What of a source an answer sends: some text, then bytes.
struct Slice {
    std::string before{};
    std::uint64_t from = 0, bytes = 0;
};

}  // namespace http
