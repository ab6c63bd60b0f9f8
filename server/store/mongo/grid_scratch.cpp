// Whoever lives holds a lock on their folder (flock(2)), which the kernel takes away with the process.
#include "store/mongo/grid_scratch.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/random.hpp"
#include "store/folder/files.hpp"

namespace store::mongo {
namespace {

namespace fs = std::filesystem;

/// A descriptor of the folder, locked; -1: somebody else has it, or it is gone.
int locked(const fs::path& folder) {
    const int out = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (out >= 0 && ::flock(out, LOCK_EX | LOCK_NB) == 0 && fs::exists(folder)) return out;
    if (out >= 0) ::close(out);
    return -1;
}

void remove_those_of_the_dead(const fs::path& all) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{all, ignored}) {
        const int lock = locked(entry.path());
        if (lock < 0) continue;
        fs::remove_all(entry.path(), ignored);
        ::close(lock);
    }
}

}  // namespace

GridScratch::GridScratch(const fs::path& data) : lock_{-1} {
    const auto blobs = data / "blobs", all = blobs / "scratch";
    for (const auto* folder : {&data, &blobs, &all}) folder::make_directory(*folder);
    remove_those_of_the_dead(all);
    constexpr int most_tried = 10;
    for (int tried = 0; lock_ < 0; ++tried) {  // another process that begins may take it for a dead one's
        if (tried == most_tried) folder::fail("lock", path_);
        path_ = all / base::random_token(9);
        folder::make_directory(path_);
        lock_ = locked(path_);
    }
}

GridScratch::~GridScratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    ::close(lock_);
}

fs::path GridScratch::fresh() const { return path_ / base::random_token(18); }

}  // namespace store::mongo
