#pragma once
// Fence: which system calls are left once the input is looked at.
#include <string>
#include <vector>

namespace media_child {

/// From here on: memory, threads, time, and the descriptors that are open. No file can be opened, nothing be sent,
/// started or signalled. False: the kernel has no such filter.
bool raise_fence();

/// A file that was opened for reading before there was a fence.
struct OpenFile {
    std::string path;
    int descriptor;
};

/// The same, for libraries that open a font only when a letter needs it: who opens one of exactly these paths for
/// reading gets a copy of the descriptor that is open already. Nothing is looked for on the disk; every other path
/// fails. To be called once.
bool raise_fence_around(std::vector<OpenFile> files);

}  // namespace media_child
