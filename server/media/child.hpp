#pragma once
// Child: another program, run within limits. What it makes of hostile bytes stays in it.
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace media {

/// Nothing here is unlimited. The child can neither open a socket nor leave its process group, sees no file descriptor
/// of ours and an environment of three variables.
struct ChildLimits {
    std::uint64_t memory_bytes = 1'024ull << 20;  ///< of address space
    std::uint64_t file_bytes = 256ull << 20;      ///< of each file that it writes
    std::uint64_t open_files = 64;
    std::uint64_t cpu_s = 60;
    std::chrono::milliseconds deadline{120'000};  ///< by the clock on the wall
    std::size_t output_bytes = 1u << 20;          ///< of standard output; of one line, when lines are followed
    std::size_t error_bytes = 16u << 10;          ///< of standard error; what is more is dropped
    int niceness = 10;
};

struct ChildResult {
    int status = 0;          ///< its exit status; 128 + the number of the signal that ended it
    bool timed_out = false;  ///< it was ended at its deadline, or had used up its processor time
    bool killed = false;     ///< a signal ended it: ours, the kernel's, or its own fault
    bool stopped = false;    ///< on_line said so
    bool flooded = false;    ///< it wrote more than output_bytes
    std::string output, errors;
};

/// Asked with each line of the child's standard output, and at least five times a second with an empty one.
/// False: stop it.
using OnLine = std::function<bool(std::string_view line)>;

/// Runs argv[0] (a path, or a name to find in PATH) and waits for its end; then all that it started is ended too. If
/// this thread or process dies, the child does. With on_line, `output` stays empty.
/// Failure unavailable: there is no such program, or it cannot be started within limits here.
ChildResult run_child(const std::vector<std::string>& argv, const ChildLimits&, const OnLine& on_line = {});

/// Where PATH has a program of this name; nothing when it has none.
std::optional<std::string> program_path(const std::string& name);

}  // namespace media
