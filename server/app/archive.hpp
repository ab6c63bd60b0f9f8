#pragma once
// An archive: a tar file of files with their sums in its last member, SHA256SUMS, so that `tar` and `sha256sum -c` read
// it too. Source: POSIX.1-2017, pax, "ustar Interchange Format"; sizes from 8 GB on as GNU tar writes them.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "app/dump_files.hpp"

namespace app {

/// Hears of bytes as they pass.
using Passed = std::function<void(std::uint64_t bytes)>;

/// Writes one; nothing in it depends on when and where it was made.
class ArchiveWriter {
public:
    explicit ArchiveWriter(const std::filesystem::path&);
    /// Adds all of the file and gives its SHA-256.
    std::string add(const std::string& name, std::FILE* from, std::uint64_t size, const Passed&);
    /// Takes back what was added last.
    void take_back();
    /// Durable when it returns.
    void finish();

private:
    std::filesystem::path path_;
    File file_;
    off_t begin_of_last_ = 0;
    std::size_t sums_before_last_ = 0;
    std::string sums_{};
};

/// Where the bytes of a member go; nullptr: nowhere. The stream is not used any more when the next member begins.
using Unpack = std::function<std::FILE*(const std::string& name)>;
/// Hears of a member when all its bytes were read.
using Unpacked = std::function<void(const std::string& name, const std::string& sha256)>;

/// Reads a whole archive and gives the SHA-256 of the file. Failure invalid, with `what` at its beginning, when a byte
/// of it is not as it was written.
std::string read_archive(const std::filesystem::path&, const std::string& what, const Passed&, const Unpack&,
                         const Unpacked&);

}  // namespace app
