#pragma once
// What everybody is told when the disk is full, whichever file did not fit.
#include "base/failure.hpp"

namespace store {

inline base::Failure disk_is_full() {
    base::Failure out{base::Fault::out_of_space, "The disk is full: everything can be read, nothing written."};
    out.retry_after_s = 60;
    return out;
}

}  // namespace store
