// Sections: the courses that the caller may see, and no more of closed communities than it takes to know them.
#include "features/courses/sections.hpp"

#include <algorithm>

namespace courses {

Stretch visible(const std::vector<Section>& all, Doors& doors, const schema::Paging& paging) {
    std::vector<CommunityId> closed;
    const auto is_hidden = [&](const Course& course) {
        if (doors.may_see(course)) return false;
        if (course.community && !doors.open(course.community) && closed.size() < most_left_out &&
            std::ranges::find(closed, *course.community) == closed.end())
            closed.push_back(*course.community);
        return true;
    };
    const auto read = [&](std::size_t section, const auto& after, int limit) {
        return all[section](after, limit, closed);
    };
    const auto keep = [&](std::vector<Course> found) {
        std::erase_if(found, is_hidden);
        return found;
    };
    return sections::page<Course>(all.size(), paging, read, keep);
}

}  // namespace courses
