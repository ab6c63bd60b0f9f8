#pragma once
// A course's card: what lists show of it.
#include "features/courses/course.hpp"
#include "features/courses/viewer.hpp"
#include "features/files/picture_cards.hpp"
#include "features/markdown/markdown.hpp"

namespace courses {

struct Card {
    CourseId _id;
    std::string title;
    std::string summary;  ///< the description's first words, without markup
    std::optional<std::string> thumbnail;
    std::optional<files::PictureCard> thumbnailCard;  ///< of one that was uploaded here
    UserId creator;
    users::Person creatorCard;
    std::optional<CommunityId> community;
    double price = 0;
    std::string currency;
    std::optional<Level> level;
    std::optional<std::string> category;
    std::vector<std::string> tags;
    std::int64_t enrollmentCount = 0;
    double rating = 0;
    std::int64_t ratingCount = 0;
    std::int64_t videoCount = 0;
    bool isPublished = false;
    std::optional<base::Instant> publishedAt;
    base::Instant createdAt{};
    CourseViewer viewer;
};

inline Card card(const Course& course, users::Person creator, const files::PictureCards& pictures,
                 CourseViewer viewer) {
    return {course._id,
            course.title,
            markdown::to_text(course.description, 200),
            course.thumbnail,
            pictures[course.thumbnail],
            course.creator,
            std::move(creator),
            course.community,
            course.price,
            course.currency,
            course.level,
            course.category,
            course.tags,
            course.enrollmentCount,
            course.rating,
            course.ratingCount,
            course.videoCount,
            course.isPublished,
            course.publishedAt,
            course.createdAt,
            std::move(viewer)};
}

}  // namespace courses

namespace schema {

template <>
inline constexpr auto fields<courses::Card> = std::array{
    field<&courses::Card::_id>(),           field<&courses::Card::title>(),
    field<&courses::Card::summary>(),       field<&courses::Card::thumbnail>(),
    field<&courses::Card::thumbnailCard>(), field<&courses::Card::creator>(),
    field<&courses::Card::creatorCard>(),   field<&courses::Card::community>(),
    field<&courses::Card::price>(),         field<&courses::Card::currency>(),
    field<&courses::Card::level>(),         field<&courses::Card::category>(),
    field<&courses::Card::tags>(),          field<&courses::Card::enrollmentCount>(),
    field<&courses::Card::rating>(),        field<&courses::Card::ratingCount>(),
    field<&courses::Card::videoCount>(),    field<&courses::Card::isPublished>(),
    field<&courses::Card::publishedAt>(),   field<&courses::Card::createdAt>(),
    field<&courses::Card::viewer>(),
};

}  // namespace schema
