// Backoff: four times as long with each failure, with jitter.
#include "jobs/backoff.hpp"

#include <algorithm>

namespace jobs {

std::chrono::milliseconds backoff(int attempts, double jitter) {
    constexpr double longest_ms = 3'600'000;
    const double plain_ms = 5'000.0 * static_cast<double>(1LL << 2 * (std::clamp(attempts, 1, 10) - 1));
    return std::chrono::milliseconds{static_cast<std::int64_t>(std::min(plain_ms, longest_ms) * (0.5 + jitter))};
}

std::optional<std::chrono::milliseconds> backoff_until(std::chrono::milliseconds left, int attempts, double jitter) {
    if (left < std::chrono::minutes{1}) return std::nullopt;
    return std::min(backoff(attempts, jitter), left / 2);
}

}  // namespace jobs
