#pragma once
// Parts: the blobs that a file consists of. Their names in fs.files say whose they are, so that none can be forgotten.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/files/media_file.hpp"

namespace files {

/// What the names of all parts begin with. Files that were imported have other names, and are nobody's business here.
inline constexpr std::string_view part_prefix = "media/";
/// The first name behind them.
inline constexpr std::string_view after_parts = "media0";

/// "media/<file>/720.mp4"
std::string part_name(MediaFileId file, std::string_view what);
/// Nullopt: it is no part's name.
std::optional<MediaFileId> owner_of_part(std::string_view name);
/// All blobs that the document names, and the one of its own id.
std::vector<FileId> parts_of(const MediaFile&);

}  // namespace files
