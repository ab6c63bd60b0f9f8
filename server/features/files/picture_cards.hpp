#pragma once
// The cards of many pictures at once, for lists.
#include <unordered_map>
#include <vector>

#include "base/id.hpp"
#include "features/files/picture_card.hpp"

namespace store {
class Documents;
}

namespace files {

/// Which of our own files some members name: gathered first, then read in one query.
class NamedPictures {
public:
    void add(const std::optional<std::string>& address);
    void add(const std::vector<std::string>& addresses);
    const std::vector<base::ObjectId>& ids() const { return ids_; }

private:
    void add_one(const std::string& address);
    std::vector<base::ObjectId> ids_{};
};

/// Nothing is read where nothing of ours is named. A picture elsewhere has no card, nor one that is not ready or gone.
class PictureCards {
public:
    PictureCards() = default;
    PictureCards(store::Documents&, const NamedPictures&);

    std::optional<PictureCard> operator[](const std::optional<std::string>& address) const;
    /// Those that there are, in the order of the addresses.
    std::vector<PictureCard> operator[](const std::vector<std::string>& addresses) const;

private:
    std::unordered_map<std::string, PictureCard> by_address_{};
};

/// The card of one.
std::optional<PictureCard> picture_card(store::Documents&, const std::optional<std::string>& address);

}  // namespace files
