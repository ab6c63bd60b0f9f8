#pragma once
// One recurrence rule as text: its parts, checked against what we allow.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "features/events/zone.hpp"

namespace events {

/// The end of a rule, as it is written: a day, a wall time, or an instant.
struct Until {
    enum class Is { day, wall_time, instant };
    Is is = Is::day;
    Local at{};  ///< of an instant: in UTC

    /// The last moment that it allows.
    base::Instant in(const Zone&) const;
};

struct Rule {
    std::vector<std::pair<std::string_view, std::string_view>> parts;  ///< names and values, in their order
    std::optional<Until> until;
    int count = 0;  ///< 0: not given
    int interval = 1;

    std::string_view operator[](std::string_view name) const;
    /// Without UNTIL, which we apply ourselves.
    std::string without_until() const;
};

/// The parts of a rule. On failure `problem` says what is wrong with it.
std::optional<Rule> read_rule(std::string_view text, std::string& problem);

}  // namespace events
