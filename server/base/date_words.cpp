// Dates in words. Not by strftime: its names follow the locale.
#include "base/date_words.hpp"

#include <array>

namespace base {

std::string date_words(std::chrono::year_month_day date) {
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    return std::to_string(unsigned(date.day())) + " " + months[unsigned(date.month()) - 1] + " " +
           std::to_string(int(date.year()));
}

}  // namespace base
