#pragma once
// Scrap: files that go again unless the work on them ends well; and the first bytes of a file.
#include <filesystem>
#include <string>
#include <vector>

namespace media {

class Scrap {
public:
    explicit Scrap(std::filesystem::path file) { add(std::move(file)); }
    Scrap() = default;
    ~Scrap();
    Scrap(const Scrap&) = delete;
    Scrap& operator=(const Scrap&) = delete;
    void add(std::filesystem::path file) { files_.push_back(std::move(file)); }
    void keep() { files_.clear(); }

private:
    std::vector<std::filesystem::path> files_;
};

/// As many as kind_of wants; fewer when there are no more, none when it cannot be read.
std::string first_bytes(const std::filesystem::path&);

}  // namespace media
