#pragma once
// Instants: milliseconds since 1970 in UTC, as BSON dates are, and their text form in the API.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// The wall clock. Never goes backwards within a process, so that newer documents sort after older ones.
Instant now();
/// `2026-01-31T09:30:00.000Z`.
std::string to_text(Instant);
/// Reads RFC 3339 with `Z` or an offset, with or without a fraction, years 0000 to 9999.
std::optional<Instant> parse_instant(std::string_view);

}  // namespace base
