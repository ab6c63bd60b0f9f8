#pragma once
// Files for other programs, in a folder of this process's own: unlike the embedded engine's, the data directory may
// serve several processes at once.
#include <filesystem>

namespace store::mongo {

class GridScratch {
public:
    /// Below blobs/scratch in the data directory. Folders of processes that are gone, go.
    explicit GridScratch(const std::filesystem::path& data);
    ~GridScratch();
    GridScratch(const GridScratch&) = delete;
    GridScratch& operator=(const GridScratch&) = delete;
    /// A new name.
    std::filesystem::path fresh() const;

private:
    std::filesystem::path path_;
    int lock_;
};

}  // namespace store::mongo
