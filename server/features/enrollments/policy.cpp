// What students earn.
#include "features/enrollments/policy.hpp"

#include <algorithm>
#include <cmath>

namespace enrollments {
namespace {

double percent(double part, double whole) {
    // A hair is added first: 0.29 * 10'000 is 2'899.9999999999995 in binary.
    return std::clamp(std::floor(part / whole * 10'000 + 1e-6) / 100, 0.0, 100.0);
}

void join_shortest_gap(Intervals& list) {
    std::size_t best = 1;
    for (std::size_t i = 2; i < list.size(); ++i)
        if (list[i][0] - list[i - 1][1] < list[best][0] - list[best - 1][1]) best = i;
    list[best - 1][1] = list[best][1];
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(best));
}

}  // namespace

std::vector<double> flat(const Intervals& intervals) {
    std::vector<double> out;
    for (const auto& one : intervals) out.insert(out.end(), one.begin(), one.end());
    return out;
}

Intervals paired(const std::vector<double>& stored) {
    Intervals out;
    for (std::size_t i = 1; i < stored.size(); i += 2) out.push_back({stored[i - 1], stored[i]});
    return out;
}

bool are_intervals(const Intervals& list) {
    return std::all_of(list.begin(), list.end(), [](const auto& one) {
        return one.size() == 2 && std::isfinite(one[0]) && std::isfinite(one[1]) && one[0] >= 0 && one[0] <= one[1];
    });
}

Intervals cut(const Intervals& list, double end_s) {
    Intervals out;
    for (const auto& one : list)
        if (one.size() == 2 && one[0] < end_s) out.push_back({one[0], std::min(one[1], end_s)});
    return out;
}

Intervals merged(const Intervals& before, const Intervals& now) {
    Intervals all;
    for (const auto* list : {&before, &now})
        for (const auto& one : *list)
            if (one.size() == 2 && one[0] < one[1]) all.push_back(one);
    std::sort(all.begin(), all.end());
    Intervals out;
    for (auto& one : all) {
        if (!out.empty() && one[0] - out.back()[1] <= joined_gap_s)
            out.back()[1] = std::max(out.back()[1], one[1]);
        else
            out.push_back(std::move(one));
    }
    while (out.size() > most_intervals) join_shortest_gap(out);
    return out;
}

double counted_duration(std::optional<double> known_s, double longest_reported_s) {
    if (known_s && *known_s > 0) return *known_s;
    return std::max(longest_reported_s, shortest_guess_s);
}

double watched_percent(const Intervals& list, double duration_s) {
    if (duration_s <= 0) return 0;
    double covered = 0;
    for (const auto& one : cut(list, duration_s)) covered += one[1] - one[0];
    return percent(covered, duration_s);
}

double course_percent(double before, std::int64_t completed, std::int64_t lessons) {
    if (lessons <= 0) return before;
    return std::max(before, percent(static_cast<double>(completed), static_cast<double>(lessons)));
}

}  // namespace enrollments
