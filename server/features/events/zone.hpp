#pragma once
// Time zones: wall time and UTC, by the tz database that libical reads.
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

struct _icaltimezone;

namespace events {

using Local = std::chrono::local_time<std::chrono::milliseconds>;

/// A change of the clocks: from `at` on, `after` is added to UTC instead of `before`.
struct ClockChange {
    base::Instant at;
    std::chrono::seconds before, after;
};

/// Safe from every thread.
class Zone {
public:
    static bool is_known(const std::string& name);
    /// Failure invalid for a name that the tz database does not have.
    explicit Zone(std::string_view name);

    bool is_utc() const { return zone_ == nullptr; }
    const std::string& name() const { return name_; }
    std::chrono::seconds offset_at(base::Instant) const;
    Local local(base::Instant) const;
    /// A time that occurs twice is the first of the two; one that is skipped is read with the offset before the gap
    /// (RFC 5545 section 3.3.5).
    base::Instant instant(Local) const;
    std::vector<ClockChange> changes(base::Instant from, base::Instant to) const;

private:
    std::string name_;
    _icaltimezone* zone_ = nullptr;
};

}  // namespace events
