#pragma once
// Wanted: what the address of a picture may ask for.
#include <optional>
#include <string>

#include "schema/table.hpp"

namespace files {

struct Wanted {
    std::optional<std::string> tr;
    std::optional<std::string> invitation;
};

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::Wanted> = std::array{
    field<&files::Wanted::tr>(
        {.max = 200, .about = "A variant, in ImageKit's words: w-400,h-300,c-at_max,q-80,f-auto", .example = "w-400"}),
    field<&files::Wanted::invitation>(
        {.max = 64, .about = "The code of an invitation: shows the cover of the community that it leads to"}),
};

}  // namespace schema
