// Ranges: conditions in their order, and the grammar of Range.
#include "http/ranges.hpp"

#include <algorithm>
#include <limits>

#include "base/blanks.hpp"
#include "http/http_date.hpp"
#include "http/versions.hpp"

namespace http {
namespace {

using Date = std::optional<std::chrono::sys_seconds>;

bool is_read(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

/// Digits only. What no 64 bits hold is the largest number: it is beyond every file all the same.
std::optional<std::uint64_t> read_number(std::string_view text) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    if (text.empty()) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c - '0');
        value = value > (most - digit) / 10 ? most : value * 10 + digit;
    }
    return value;
}

/// One range-spec. Nothing: malformed. No bytes: it cannot be satisfied.
std::optional<ByteRange> read_range(std::string_view text, std::uint64_t size) {
    const auto dash = text.find('-');
    if (dash == text.npos) return std::nullopt;
    const auto last_text = text.substr(dash + 1);
    const auto last = read_number(last_text);
    if (dash == 0) {
        if (!last) return std::nullopt;
        const auto bytes = std::min(*last, size);
        return ByteRange{size - bytes, bytes};
    }
    const auto first = read_number(text.substr(0, dash));
    if (!first || (!last && !last_text.empty()) || (last && *last < *first)) return std::nullopt;
    if (*first >= size) return ByteRange{};
    const auto end = last ? std::min(*last, size - 1) : size - 1;
    return ByteRange{*first, end - *first + 1};
}

/// What would cost more than the whole file does: more bytes than it has, or more than two that overlap.
bool is_wasteful(const std::vector<ByteRange>& ranges, std::uint64_t size) {
    std::uint64_t bytes = 0;
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].bytes > size - bytes) return true;
        bytes += ranges[i].bytes;
        const auto meets = [&one = ranges[i]](const ByteRange& other) {
            return one.from < other.from + other.bytes && other.from < one.from + one.bytes;
        };
        // It meets itself too.
        if (std::count_if(ranges.begin(), ranges.end(), meets) > 1) ++overlaps;
    }
    return overlaps > 2;
}

}  // namespace

Verdict preconditions(const Request& request, const Validators& present) {
    if (const auto named = request.header("if-match"); !named.empty()) {
        if (!requires_version(named, present.etag)) return Verdict::failed;
    } else if (const auto since = parse_http_date(request.header("if-unmodified-since")); since && present.modified) {
        if (*present.modified > *since) return Verdict::failed;
    }
    if (const auto named = request.header("if-none-match"); !named.empty()) {
        if (!names_version(named, present.etag)) return Verdict::go_on;
        return is_read(request) ? Verdict::not_modified : Verdict::failed;
    }
    if (!is_read(request) || !present.modified) return Verdict::go_on;
    const auto since = parse_http_date(request.header("if-modified-since"));
    return since && *present.modified <= *since ? Verdict::not_modified : Verdict::go_on;
}

bool range_counts(const Request& request, const Validators& present, std::chrono::sys_seconds now) {
    const auto validator = base::without_blanks(request.header("if-range"));
    if (validator.empty()) return true;
    if (validator.ends_with('"')) return !present.etag.empty() && validator == present.etag;
    // RFC 9110 section 13.1.5: exactly the date that we gave, and one that can tell two versions apart.
    const Date date = parse_http_date(validator);
    return date && present.modified && *date == *present.modified && *date < now;
}

std::optional<std::vector<ByteRange>> read_ranges(std::string_view header, std::uint64_t size) {
    constexpr std::string_view unit = "bytes=";
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    if (header.size() < unit.size() ||
        !std::equal(unit.begin(), unit.end(), header.begin(), [&](char b, char a) { return same(a, b); }))
        return std::nullopt;
    header.remove_prefix(unit.size());
    std::vector<ByteRange> found;
    std::size_t asked = 0;
    while (!header.empty()) {
        const auto comma = std::min(header.find(','), header.size());
        const auto text = base::without_blanks(header.substr(0, comma));
        header.remove_prefix(std::min(comma + 1, header.size()));
        if (text.empty()) continue;  // RFC 9110 section 5.6.1: empty elements of a list are passed over
        const auto range = read_range(text, size);
        if (!range || ++asked > most_ranges) return std::nullopt;
        if (range->bytes > 0) found.push_back(*range);
        // The last bytes of what is empty: satisfiable, but no Content-Range can say so.
        if (range->bytes == 0 && size == 0 && text.front() == '-' && text != "-0") return std::nullopt;
    }
    if (asked == 0 || is_wasteful(found, size)) return std::nullopt;
    return found;
}

std::string content_range(const ByteRange& range, std::uint64_t size) {
    return "bytes " + std::to_string(range.from) + '-' + std::to_string(range.from + range.bytes - 1) + '/' +
           std::to_string(size);
}

}  // namespace http
