#pragma once
// A community's card: what lists show of it.
#include "features/communities/viewer.hpp"
#include "features/files/picture_cards.hpp"
#include "features/markdown/markdown.hpp"
#include "features/memberships/standing.hpp"

namespace communities {

struct CommunityCard {
    CommunityId _id;
    std::string name;
    std::optional<std::string> slug;
    std::string summary;  ///< the description's first words, without markup
    Type type = Type::public_;
    std::optional<std::string> coverImage;
    std::optional<files::PictureCard> coverCard;  ///< of one that was uploaded here
    std::int64_t memberCount = 0;
    base::Instant createdAt{};
    CommunityViewer viewer;
};

inline CommunityCard card(const memberships::Standing& at, const files::PictureCards& pictures) {
    const auto& community = at.community;
    return {community._id,
            community.name,
            community.slug,
            markdown::to_text(community.description, 200),
            community.type,
            community.coverImage,
            pictures[community.coverImage],
            community.memberCount,
            community.createdAt,
            viewer_of(at)};
}

}  // namespace communities

namespace schema {

template <>
inline constexpr auto fields<communities::CommunityCard> = std::array{
    field<&communities::CommunityCard::_id>(),
    field<&communities::CommunityCard::name>(),
    field<&communities::CommunityCard::slug>(),
    field<&communities::CommunityCard::summary>({.about = "The description's first words, without markup"}),
    field<&communities::CommunityCard::type>(),
    field<&communities::CommunityCard::coverImage>(),
    field<&communities::CommunityCard::coverCard>(),
    field<&communities::CommunityCard::memberCount>(),
    field<&communities::CommunityCard::createdAt>(),
    field<&communities::CommunityCard::viewer>(),
};

}  // namespace schema
