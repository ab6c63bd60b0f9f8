#pragma once
// Fence: which system calls are left once the input is looked at.

namespace media_child {

/// From here on: memory, threads, time, and the descriptors that are open. No file can be opened, nothing be sent,
/// started or signalled. False: the kernel has no such filter.
bool raise_fence();

}  // namespace media_child
