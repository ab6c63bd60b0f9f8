#pragma once
// Refusal: the picture is not acceptable. Its text is for people: what is wrong, and what to do.
#include <stdexcept>

namespace media_child {

struct Refusal : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace media_child
