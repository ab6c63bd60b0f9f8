#pragma once
// A file that is there for another program, and goes with its object.
#include "store/blobs.hpp"

namespace store::folder {

class ScratchPath : public BlobPath {
public:
    explicit ScratchPath(std::filesystem::path path) : path_{std::move(path)} {}
    ~ScratchPath() override {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    ScratchPath(const ScratchPath&) = delete;
    ScratchPath& operator=(const ScratchPath&) = delete;
    const std::filesystem::path& path() const override { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace store::folder
