#pragma once
// Dates in words, in English whatever the locale says.
#include <chrono>
#include <string>

namespace base {

/// "26 November 2026"
std::string date_words(std::chrono::year_month_day);

}  // namespace base
