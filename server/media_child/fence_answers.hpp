#pragma once
// Fence answers: what opening a file gives where the kernel lets nothing be opened.
#include <vector>

#include "media_child/fence.hpp"

namespace media_child {

/// From here on the calls that a filter traps are answered from these files, in a signal's handler. False: it cannot
/// be set up.
bool answer_for(std::vector<OpenFile> files);

}  // namespace media_child
