#pragma once
// What students earn: watched intervals, percentages, completion. Pure functions: no store, no http.
#include <cstdint>
#include <optional>
#include <vector>

namespace enrollments {

/// [from, to] in seconds, ascending and apart from each other.
using Intervals = std::vector<std::vector<double>>;

inline constexpr std::size_t most_intervals = 200;
inline constexpr double joined_gap_s = 0.5;     ///< a gap no longer than this is no gap
inline constexpr double complete_percent = 90;  ///< of a lesson
inline constexpr double shortest_guess_s = 10;  ///< a lesson whose duration nobody knows is no shorter

/// As they are stored: from, to, from, to, …; and back. A list in a list is what not every database and tool can query.
std::vector<double> flat(const Intervals&);
Intervals paired(const std::vector<double>&);
/// Whether each is a pair from ≤ to of finite seconds, not below 0.
bool are_intervals(const Intervals&);
/// Without what lies after `end_s`. For what a player reports past the end of its film, never for what is kept.
Intervals cut(const Intervals&, double end_s);
/// Both lists as one: overlaps and short gaps joined. More than `most_intervals` are joined over their shortest gaps.
Intervals merged(const Intervals& before, const Intervals& now);
/// How long a lesson counts, in seconds: as long as is known. When nobody knows, the longest that this student's
/// players have ever reported, so that a short report makes nothing of a long one.
double counted_duration(std::optional<double> known_s, double longest_reported_s);
/// How much of a lesson these cover, in percent, rounded down to 2 decimals. What lies past its end does not count.
double watched_percent(const Intervals&, double duration_s);
/// How much of a course is done, in percent, rounded down to 2 decimals; never less than `before`.
double course_percent(double before, std::int64_t completed, std::int64_t lessons);

}  // namespace enrollments
