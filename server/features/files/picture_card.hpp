#pragma once
// What stands for a picture of ours until it is there, beside the member that names it.
#include "schema/table.hpp"

namespace files {

struct PictureCard {
    std::string url;  ///< as the member has it
    std::int64_t width = 0, height = 0;
    std::optional<std::string> colour, blurhash;
};

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::PictureCard> = std::array{
    field<&files::PictureCard::url>(),
    field<&files::PictureCard::width>({.about = "Pixels"}),
    field<&files::PictureCard::height>({.about = "Pixels"}),
    field<&files::PictureCard::colour>({.about = "#rrggbb, until the picture is there"}),
    field<&files::PictureCard::blurhash>({.about = "What it looks like, in a few characters: blurha.sh"}),
};

}  // namespace schema
