#pragma once
// Copying whole files: with their sums, durably, and with a share of the work that can be shown and stopped.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/dump_files.hpp"

namespace base {
class Sha256;
}

namespace app {

/// Called with the share done, 0 to 1, of all there is to do; false stops it.
using Share = std::function<bool(double)>;
/// Thrown when it was stopped.
struct Stopped {};

/// Shows a part of the work as a part of the whole.
struct Part {
    const Share& share;
    double from = 0, to = 1;
    void operator()(double done) const {
        if (share && !share(from + done * (to - from))) throw Stopped{};
    }
};

/// Failure unavailable with what errno says.
[[noreturn]] void fail_on(const char* what, const std::filesystem::path&);
/// With open(2)'s flags; a new file is its owner's only.
File open_file(const std::filesystem::path&, int flags);
void write(std::FILE*, std::string_view);
/// Reads `size` bytes and, where `to` is given, writes them there; adds them to the sums and calls `read` with how many
/// they are.
void pass(std::FILE* from, std::uint64_t size, std::FILE* to, const std::vector<base::Sha256*>& sums,
          const std::function<void(std::uint64_t)>& read);
/// Returns when it is durable.
void sync(std::FILE*, const std::filesystem::path&);
void sync_directory(const std::filesystem::path&);

/// What is not finished goes again, folders with all that is in them, however the work ends.
class Unfinished {
public:
    explicit Unfinished(std::vector<std::filesystem::path> paths) : paths_{std::move(paths)} {}
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void finish() { paths_.clear(); }

private:
    std::vector<std::filesystem::path> paths_;
};

}  // namespace app
