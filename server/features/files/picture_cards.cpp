// The cards of pictures, read at once.
#include "features/files/picture_cards.hpp"

#include <algorithm>

#include "features/files/media_file.hpp"
#include "schema/files.hpp"
#include "store/collection.hpp"

namespace files {

void NamedPictures::add_one(const std::string& address) {
    const auto file = schema::file_at(address);
    if (file && std::ranges::find(ids_, *file) == ids_.end()) ids_.push_back(*file);
}

void NamedPictures::add(const std::optional<std::string>& address) {
    if (address) add_one(*address);
}

void NamedPictures::add(const std::vector<std::string>& addresses) {
    for (const auto& address : addresses) add_one(address);
}

PictureCards::PictureCards(store::Documents& documents, const NamedPictures& named) {
    std::vector<MediaFileId> ids;
    for (const auto& id : named.ids()) ids.push_back({id});
    for (std::size_t at = 0; at < ids.size(); at += store::most_alternatives) {
        const auto group = std::span{ids}.subspan(at, std::min<std::size_t>(store::most_alternatives, ids.size() - at));
        for (auto& file : store::of<MediaFile>(documents).get_all(group)) {
            if (file.state != State::ready || !file.width || !file.height) continue;
            auto url = schema::file_address(file._id.value);
            PictureCard card{url, *file.width, *file.height, std::move(file.colour), std::move(file.blurhash)};
            by_address_.emplace(std::move(url), std::move(card));
        }
    }
}

std::optional<PictureCard> PictureCards::operator[](const std::optional<std::string>& address) const {
    if (!address) return std::nullopt;
    const auto found = by_address_.find(*address);
    return found == by_address_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<PictureCard> PictureCards::operator[](const std::vector<std::string>& addresses) const {
    std::vector<PictureCard> out;
    if (by_address_.empty()) return out;
    for (const auto& address : addresses)
        if (const auto found = by_address_.find(address); found != by_address_.end()) out.push_back(found->second);
    return out;
}

std::optional<PictureCard> picture_card(store::Documents& documents, const std::optional<std::string>& address) {
    NamedPictures named;
    named.add(address);
    return PictureCards{documents, named}[address];
}

}  // namespace files
