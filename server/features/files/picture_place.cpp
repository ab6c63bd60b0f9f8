// The site's own place: a blob of the file's own id.
#include "features/files/picture_place.hpp"

#include "features/files/parts.hpp"
#include "schema/files.hpp"
#include "store/blobs.hpp"

namespace files {

KeptPicture OwnPlace::keep(const MediaFile& file, const std::filesystem::path& clean, media::Kind kind) {
    const auto& facts = media::facts(kind);
    auto settled = blobs_.settle_file(clean, FileId{file._id.value});
    const auto bytes = settled.bytes;
    return {schema::file_address(file._id.value), bytes,
            [this, settled = std::move(settled), id = file._id, type = std::string{facts.type},
             name = part_name(file._id, "picture." + std::string{facts.extension})] {
                blobs_.name(settled, FileId{id.value}, name, type);
            }};
}

}  // namespace files
