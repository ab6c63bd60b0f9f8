#pragma once
// Files for tests: a folder that goes again, and what ffmpeg's own sources make in it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/failure.hpp"
#include "media/child.hpp"

namespace media {

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A new empty folder for each test.
class Folder {
public:
    Folder() : path_{testing::TempDir() + "media-" + std::to_string(getpid())} {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_ / "out");
    }
    ~Folder() {
        std::error_code none;
        std::filesystem::remove_all(path_, none);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    std::filesystem::path out(const std::string& name) const { return path_ / "out" / name; }
    bool out_is_empty() const { return std::filesystem::is_empty(path_ / "out"); }

    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream{path_ / name, std::ios::binary} << bytes;
        return path_ / name;
    }
    /// What ffmpeg makes of these words, which may name files of this folder as @name.
    std::filesystem::path make(const std::string& name, const std::string& words) const {
        std::vector<std::string> all{"ffmpeg", "-nostdin", "-v", "error", "-y", "-threads", "1"};
        for (std::size_t from = 0; from < words.size();) {
            auto word = words.substr(from, words.find(' ', from) - from);
            from += word.size() + 1;
            if (word.starts_with('@')) word = (path_ / word.substr(1)).string();
            all.push_back(word);
        }
        all.push_back((path_ / name).string());
        ChildLimits limits;
        limits.memory_bytes = 3'072ull << 20;
        const auto result = run_child(all, limits);
        EXPECT_EQ(result.status, 0) << words << '\n' << result.errors;
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

/// How the work fails; its message is kept for what follows.
template <class Work>
base::Failure failure_of(Work work) {
    try {
        work();
    } catch (const base::Failure& failure) {
        return failure;
    }
    return {base::Fault::conflict, "it did not fail"};
}

inline std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 255);
    return bytes;
}

/// Where ffmpeg is missing, its tests say so.
#define NEEDS_FFMPEG() \
    if (!program_path("ffmpeg") || !program_path("ffprobe")) GTEST_SKIP() << "ffmpeg and ffprobe are not installed"

}  // namespace media
