#pragma once
// Scratch: a folder of its own for one piece of work, which goes with it.
#include <filesystem>

#include "base/random.hpp"

namespace files {

/// Where all of them lie in a data directory: emptied at each start.
inline std::filesystem::path scratch_of(const std::filesystem::path& data) { return data / "scratch"; }

class Scratch {
public:
    explicit Scratch(const std::filesystem::path& in) : path_{in / base::random_token(12)} {
        std::filesystem::create_directories(path_);
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path operator/(const char* name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace files
