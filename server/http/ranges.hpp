#pragma once
// Ranges: what the conditions and the Range header of a request ask of bytes that have an ETag and a date (RFC 9110
// sections 13 and 14). Pure: no byte is read.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace http {

/// More of them in one request are not answered one by one: it gets the whole.
inline constexpr std::size_t most_ranges = 16;

/// What a representation is known by.
struct Validators {
    std::string etag;  ///< strong, with its quotes; empty: none
    std::optional<std::chrono::sys_seconds> modified{};
};

enum class Verdict { go_on, not_modified, failed };

/// Steps 1 to 4 of RFC 9110 section 13.2.2, for something that exists. GET and HEAD only give not_modified.
Verdict preconditions(const Request& request, const Validators& present);
/// Step 5: whether If-Range, where there is one, lets the Range count. `now`: a date of this second is a weak one.
bool range_counts(const Request& request, const Validators& present, std::chrono::sys_seconds now);

struct ByteRange {
    std::uint64_t from = 0, bytes = 0;
    bool operator==(const ByteRange&) const = default;
};

/// The ranges of `header` that there are in `size` bytes, in the order in which they were asked for. None in the list:
/// 416. No list: the header is to be ignored: malformed, of another unit, or asking for so much that the whole
/// is less (too many, more than two that overlap, more bytes together than there are).
std::optional<std::vector<ByteRange>> read_ranges(std::string_view header, std::uint64_t size);

/// "bytes 0-499/1234"
std::string content_range(const ByteRange& range, std::uint64_t size);

}  // namespace http
