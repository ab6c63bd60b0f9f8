#pragma once
// The work: from the bytes of one file to those of another.
#include <string>
#include <string_view>

#include "media_child/command.hpp"

namespace media_child {

struct Made {
    std::string file;
    std::string facts;  ///< one line; empty for a variant
};

/// Refusal: the picture is not acceptable.
Made work(const Command&, std::string_view bytes);

}  // namespace media_child
