#pragma once
// What a viewer has to do with a course: enrolled or not, how far, and what they may do.
#include <optional>
#include <vector>

#include "schema/table.hpp"

namespace courses {

enum class Can { enroll, leave, watch, review, edit, publish, unpublish, remove, grant };

struct CourseViewer {
    bool isCreator = false;
    bool enrolled = false;
    std::optional<double> progress{};  ///< percent, when enrolled
    std::vector<Can> can{};            ///< what would work now: a paid course is not enrolled in without a grant
};

}  // namespace courses

namespace schema {

template <>
inline constexpr auto fields<courses::CourseViewer> = std::array{
    field<&courses::CourseViewer::isCreator>(),
    field<&courses::CourseViewer::enrolled>(),
    field<&courses::CourseViewer::progress>(),
    field<&courses::CourseViewer::can>(),
};

}  // namespace schema
