// Names below blobs/. Folders of two digits hold the blobs, so that no folder becomes too long.
#include "store/folder/places.hpp"

#include <algorithm>
#include <vector>

#include "base/random.hpp"
#include "base/sha256.hpp"
#include "store/folder/files.hpp"

namespace store::folder {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> sorted(const fs::path& folder, bool folders) {
    std::vector<fs::path> out;
    std::error_code failed;
    for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed))
        if (at->is_directory(failed) == folders) out.push_back(at->path());
    std::ranges::sort(out);
    return out;
}

bool holds_blobs(const fs::path& folder) {
    const auto name = folder.filename().string();
    return name.size() == 2 && name.find_first_not_of("0123456789abcdef") == name.npos;
}

}  // namespace

void Places::prepare() const {
    for (const auto* folder : {&blobs_, &incoming_, &scratch_}) make_directory(*folder);
    for (const auto& file : sorted(scratch_, false)) remove_file(file);
}

fs::path Places::new_scratch() const { return scratch_ / base::random_token(18); }

bool Places::is_inside(const fs::path& path) const {
    const auto inner = fs::weakly_canonical(path), outer = fs::weakly_canonical(data_);
    return std::ranges::mismatch(outer, inner).in1 == outer.end();
}

void Places::each_blob(const Visit& visit) const {
    for (const auto& folder : sorted(blobs_, true)) {
        if (!holds_blobs(folder)) continue;
        for (const auto& file : sorted(folder, false)) {
            const auto name = file.filename().string();
            const bool is_blob = base::is_sha256(name) && name.starts_with(folder.filename().string());
            if (!visit(file, is_blob ? name : std::string{})) return;
        }
    }
}

void Places::each_incoming(const std::function<void(const fs::path&)>& visit) const {
    for (const auto& file : sorted(incoming_, false)) visit(file);
}

}  // namespace store::folder
