#pragma once
// What students earn: watched intervals, percentages, completion. Pure functions: no store, no http.
#include <cstdint>
#include <vector>

namespace enrollments {

/// [from, to] in seconds, ascending and apart from each other.
using Intervals = std::vector<std::vector<double>>;

inline constexpr std::size_t most_intervals = 200;
inline constexpr double joined_gap_s = 0.5;     ///< a gap no longer than this is no gap
inline constexpr double complete_percent = 90;  ///< of a lesson

/// Whether each is a pair from ≤ to of finite seconds, not below 0.
bool are_intervals(const Intervals&);
/// Both lists as one: cut at `duration_s`, overlaps and short gaps joined. More than `most_intervals` are joined over
/// their shortest gaps.
Intervals merged(const Intervals& before, const Intervals& now, double duration_s);
/// How much of a lesson these cover, in percent, rounded down to 2 decimals.
double watched_percent(const Intervals&, double duration_s);
/// How much of a course is done, in percent, rounded down to 2 decimals; never less than `before`.
double course_percent(double before, std::int64_t completed, std::int64_t lessons);

}  // namespace enrollments
