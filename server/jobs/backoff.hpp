#pragma once
// Backoff: how long a job waits after it failed.
#include <chrono>
#include <optional>

namespace jobs {

/// Before the next try, after `attempts` failed ones (from 1): 5 s, 20 s, 80 s, … at most 1 h, times 0.5 to 1.5
/// by `jitter` (0 to 1), so that what failed together does not come back together. Ten tries take about four hours.
std::chrono::milliseconds backoff(int attempts, double jitter);

/// The same for work that has a deadline, `left` away: at most half of what is left, so that the tries become denser
/// towards its end. None: less than a minute is left, it is given up.
std::optional<std::chrono::milliseconds> backoff_until(std::chrono::milliseconds left, int attempts, double jitter);

}  // namespace jobs
