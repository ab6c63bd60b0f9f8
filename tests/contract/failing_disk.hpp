#pragma once
// A disk that fails when it is told to: the writing system calls of this whole program, with a switch.
#include <atomic>

namespace contract {

/// For files in the directories that the tests make; everything else is written as ever.
struct FailingDisk {
    std::atomic<int> write_error = 0;    ///< errno of every write while it is not 0
    std::atomic<int> failing_syncs = 0;  ///< so many of the next syncs fail with EIO
};
FailingDisk& disk();

/// Writes and syncs again, whatever happens.
struct HealedDisk {
    ~HealedDisk() { disk().write_error = disk().failing_syncs = 0; }
};

}  // namespace contract
