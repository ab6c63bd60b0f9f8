// Instants: the clock, and RFC 3339 in and out.
#include "base/time.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdint>

namespace base {
namespace {

using namespace std::chrono;

/// Reads exactly `count` digits at the front of `text` and removes them; -1 when they are not there.
int take_digits(std::string_view& text, std::size_t count) {
    int value = -1;
    if (text.size() < count) return -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
    if (error != std::errc{} || end != text.data() + count || value < 0) return -1;
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<milliseconds> take_fraction(std::string_view& text) {
    if (!take(text, ".")) return milliseconds{0};
    int ms = 0, scale = 100, digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), ++digits) {
        ms += (text.front() - '0') * scale;
        scale /= 10;
    }
    if (digits == 0) return std::nullopt;
    return milliseconds{ms};
}

std::optional<minutes> take_offset(std::string_view& text) {
    if (take(text, "Zz")) return minutes{0};
    const bool west = !text.empty() && text.front() == '-';
    if (!take(text, "+-")) return std::nullopt;
    const int h = take_digits(text, 2);
    const bool colon = take(text, ":");
    const int m = take_digits(text, 2);
    if (h < 0 || h > 23 || !colon || m < 0 || m > 59) return std::nullopt;
    return (west ? -1 : 1) * minutes{h * 60 + m};
}

}  // namespace

Instant now() {
    static std::atomic<std::int64_t> last{0};
    const auto wall = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    auto seen = last.load(std::memory_order_relaxed);
    while (wall > seen && !last.compare_exchange_weak(seen, wall, std::memory_order_relaxed)) {}
    return Instant{milliseconds{std::max(wall, seen)}};
}

std::string to_text(Instant at) {
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss clock{at - day};
    std::string out = "0000-00-00T00:00:00.000Z";
    // Digits by hand: a list of posts holds dozens of dates, and snprintf was a sixth of its time.
    const auto put = [&](std::size_t last, std::size_t digits, unsigned value) {
        for (; digits > 0; --digits, value /= 10) out[last--] = static_cast<char>('0' + value % 10);
    };
    put(3, 4, static_cast<unsigned>(std::clamp(int(date.year()), 0, 9999)));
    put(6, 2, unsigned(date.month()));
    put(9, 2, unsigned(date.day()));
    put(12, 2, static_cast<unsigned>(clock.hours().count()));
    put(15, 2, static_cast<unsigned>(clock.minutes().count()));
    put(18, 2, static_cast<unsigned>(clock.seconds().count()));
    put(22, 3, static_cast<unsigned>(clock.subseconds().count()));
    return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
    const int y = take_digits(text, 4);
    const bool dash1 = take(text, "-");
    const int mo = take_digits(text, 2);
    const bool dash2 = take(text, "-");
    const int d = take_digits(text, 2);
    const bool t = take(text, "Tt ");
    const int h = take_digits(text, 2);
    const bool colon1 = take(text, ":");
    const int mi = take_digits(text, 2);
    const bool colon2 = take(text, ":");
    const int s = take_digits(text, 2);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || mi < 0 || s < 0 || !(dash1 && dash2 && t && colon1 && colon2)) return {};
    const year_month_day date{year{y}, month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d))};
    if (!date.ok() || h > 23 || mi > 59 || s > 60) return std::nullopt;
    const auto fraction = take_fraction(text);
    if (!fraction) return std::nullopt;
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) return std::nullopt;
    return Instant{sys_days{date}} + hours{h} + minutes{mi} + seconds{s} + *fraction - *offset;
}

}  // namespace base
