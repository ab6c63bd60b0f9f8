// Names and lists of parts.
#include "features/files/parts.hpp"

namespace files {

std::string part_name(MediaFileId file, std::string_view what) {
    return std::string{part_prefix}.append(file.hex()).append(1, '/').append(what);
}

std::optional<MediaFileId> owner_of_part(std::string_view name) {
    if (!name.starts_with(part_prefix)) return std::nullopt;
    name.remove_prefix(part_prefix.size());
    const auto id = base::ObjectId::parse(name.substr(0, name.find('/')));
    return id ? std::optional{MediaFileId{*id}} : std::nullopt;
}

std::vector<FileId> parts_of(const MediaFile& file) {
    std::vector<FileId> out{FileId{file._id.value}};
    for (const auto& part : {file.original, file.mp4, file.poster})
        if (part && *part != out.front()) out.push_back(*part);
    for (const auto& rung : file.rungs) out.push_back(rung.file);
    return out;
}

}  // namespace files
