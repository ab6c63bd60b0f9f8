#pragma once
// Sections: one list of courses read from several places, one after the other, without what the caller may not see.
#include <functional>

#include "features/courses/standing.hpp"
#include "schema/input.hpp"

namespace courses {

/// Courses that were read, and the position where reading goes on; none when that was the end.
struct Stretch {
    std::vector<Course> items;
    std::optional<std::string> next{};
};

/// Reads at most so many courses after a position. Those of the communities in `without` are left out.
using Section =
    std::function<Stretch(const std::optional<std::string>& after, int limit, const std::vector<CommunityId>& without)>;

/// So many courses that the caller may not see are passed over for one page; a list with more in a row ends there.
inline constexpr int most_passed_over = 1'000;
/// So many closed communities are left out by the store, so that their courses need not be passed over one by one.
inline constexpr std::size_t most_left_out = 8;

/// One page of the sections' courses, in their order. `next` stands on the last course that was given out, and is there
/// only when one follows that the caller may see: neither tells of hidden ones. At most 9 sections.
Stretch visible(const std::vector<Section>&, Doors&, const schema::Paging&);

}  // namespace courses
