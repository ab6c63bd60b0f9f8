// HTTP dates: the form that is sent, and the two older ones that are still read.
#include "http/http_date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace http {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> long_days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Takes a date apart from the left; after the first thing that does not fit, nothing does.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_{text} {}
    bool whole() const { return good_ && rest_.empty(); }

    void word(std::string_view text) {
        good_ = good_ && rest_.starts_with(text);
        if (good_) rest_.remove_prefix(text.size());
    }
    template <std::size_t N>
    unsigned one_of(const std::array<std::string_view, N>& words) {
        for (unsigned i = 0; i < N; ++i)
            if (good_ && rest_.starts_with(words[i])) {
                rest_.remove_prefix(words[i].size());
                return i;
            }
        good_ = false;
        return 0;
    }
    int digits(std::size_t count) {
        int value = 0;
        const auto* from = rest_.data();
        good_ = good_ && rest_.size() >= count && rest_.find_first_not_of("0123456789") >= count;
        if (!good_) return 0;
        std::from_chars(from, from + count, value);
        rest_.remove_prefix(count);
        return value;
    }
    bool next_is(char c) const { return good_ && !rest_.empty() && rest_.front() == c; }

private:
    std::string_view rest_;
    bool good_ = true;
};

struct Parts {
    int year = 0, day = 0, hour = 0, minute = 0, second = 0;
    unsigned month = 0;  ///< from 0
};

void read_clock(Reader& in, Parts& out) {
    out.hour = in.digits(2);
    in.word(":");
    out.minute = in.digits(2);
    in.word(":");
    out.second = in.digits(2);
}

/// Sun, 06 Nov 1994 08:49:37 GMT
bool read_present(std::string_view text, Parts& out) {
    Reader in{text};
    in.one_of(days);
    in.word(", ");
    out.day = in.digits(2);
    in.word(" ");
    out.month = in.one_of(months);
    in.word(" ");
    out.year = in.digits(4);
    in.word(" ");
    read_clock(in, out);
    in.word(" GMT");
    return in.whole();
}

/// Sunday, 06-Nov-94 08:49:37 GMT: more than 50 years ahead means the century before.
bool read_rfc850(std::string_view text, Parts& out) {
    Reader in{text};
    in.one_of(long_days);
    in.word(", ");
    out.day = in.digits(2);
    in.word("-");
    out.month = in.one_of(months);
    in.word("-");
    const int this_year{year_month_day{floor<std::chrono::days>(system_clock::now())}.year()};
    out.year = this_year - this_year % 100 + in.digits(2);
    if (out.year > this_year + 50) out.year -= 100;
    in.word(" ");
    read_clock(in, out);
    in.word(" GMT");
    return in.whole();
}

/// Sun Nov  6 08:49:37 1994
bool read_asctime(std::string_view text, Parts& out) {
    Reader in{text};
    in.one_of(days);
    in.word(" ");
    out.month = in.one_of(months);
    in.word(" ");
    if (in.next_is(' ')) {
        in.word(" ");
        out.day = in.digits(1);
    } else {
        out.day = in.digits(2);
    }
    in.word(" ");
    read_clock(in, out);
    in.word(" ");
    out.year = in.digits(4);
    return in.whole();
}

}  // namespace

std::string http_date(sys_seconds at) {
    const auto day = floor<std::chrono::days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    char text[40];
    const auto size =
        std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d GMT", days[weekday{day}.c_encoding()].data(),
                      unsigned{date.day()}, months[unsigned{date.month()} - 1].data(), int{date.year()},
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()));
    return {text, static_cast<std::size_t>(size)};
}

std::optional<sys_seconds> parse_http_date(std::string_view text) {
    Parts parts;
    if (!read_present(text, parts) && !read_rfc850(text, parts) && !read_asctime(text, parts)) return std::nullopt;
    const year_month_day date{year{parts.year}, month{parts.month + 1}, day{static_cast<unsigned>(parts.day)}};
    if (!date.ok() || parts.hour > 23 || parts.minute > 59 || parts.second > 60) return std::nullopt;
    return sys_days{date} + hours{parts.hour} + minutes{parts.minute} + seconds{parts.second};
}

}  // namespace http
