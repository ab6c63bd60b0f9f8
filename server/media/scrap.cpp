// Scrap: removed at the end.
#include "media/scrap.hpp"

#include <fstream>

#include "media/kind.hpp"

namespace media {

Scrap::~Scrap() {
    std::error_code none;
    for (const auto& file : files_) std::filesystem::remove(file, none);
}

std::string first_bytes(const std::filesystem::path& path) {
    std::string bytes(kind_bytes, '\0');
    std::ifstream file{path, std::ios::binary};
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

}  // namespace media
