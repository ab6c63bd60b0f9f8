#pragma once
// Bytes: what the services of files answer, before the routes make an HTTP answer of it.
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/time.hpp"

namespace store {
class BlobReader;
}

namespace files {

/// Bytes that are read from any place; safe from every thread.
class Bytes {
public:
    virtual ~Bytes() = default;
    virtual std::uint64_t size() const = 0;
    /// Fills as much of `into` as there is from `offset`.
    virtual std::size_t read(std::uint64_t offset, std::span<char> into) = 0;
    /// A plain file with exactly these bytes, for sendfile(2); it belongs to this. -1: there is none.
    virtual int descriptor() const { return -1; }
};

/// nullptr gives nullptr.
std::shared_ptr<Bytes> bytes_of(std::unique_ptr<store::BlobReader>);
std::shared_ptr<Bytes> bytes_of(std::string text);
/// An open file; it is closed with the bytes.
std::shared_ptr<Bytes> bytes_of_file(int descriptor);

/// Who may keep an answer, and how long.
enum class Keeping {
    everybody,  ///< any visitor may see it, and what its address gives never changes
    viewer,     ///< for this viewer alone, for a moment
    nobody,     ///< asked anew each time; what is unchanged is not sent again
};

struct Served {
    std::shared_ptr<Bytes> bytes{};
    std::string elsewhere{};  ///< not empty: no bytes, they are at this address
    std::string type{};       ///< media type
    std::string version{};    ///< another one for other bytes
    Keeping keeping = Keeping::nobody;
    std::optional<base::Instant> modified{};
    std::string name{};       ///< as it was uploaded; empty: none
    bool varies = false;      ///< by Accept
    bool is_uploaded = true;  ///< bytes that somebody sent
};

}  // namespace files
