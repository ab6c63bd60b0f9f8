#pragma once
// Sections: one list of courses read from several places, one after the other, without what the caller may not see.
#include <functional>

#include "features/courses/standing.hpp"
#include "features/sections.hpp"

namespace courses {

using Stretch = sections::Stretch<Course>;
using sections::most_passed_over;

/// Reads at most so many courses after a position. Those of the communities in `without` are left out.
using Section =
    std::function<Stretch(const std::optional<std::string>& after, int limit, const std::vector<CommunityId>& without)>;

/// So many closed communities are left out by the store, so that their courses need not be passed over one by one.
inline constexpr std::size_t most_left_out = 8;

/// One page of those of the sections' courses that the caller may see, in their order. At most 9 sections.
Stretch visible(const std::vector<Section>&, Doors&, const schema::Paging&);

}  // namespace courses
