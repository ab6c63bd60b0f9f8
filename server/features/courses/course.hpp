#pragma once
// A course: lessons that one creator teaches, with its reviews. Collection courses.
#include "features/communities/community.hpp"
#include "features/users/user.hpp"

namespace courses {

enum class Level { beginner, intermediate, advanced };

/// An element of the seed's `reviews`; the truth is CourseReview.
struct Review {
    UserId student;
    std::int64_t rating = 0;
    std::optional<std::string> comment;
    base::Instant createdAt{};
};

struct Course {
    CourseId _id;
    std::string title;
    std::string description;
    std::optional<std::string> thumbnail;
    UserId creator;
    std::optional<CommunityId> community;
    double price = 0;
    std::optional<Level> level;
    std::optional<std::string> category;
    std::vector<std::string> tags;
    std::vector<UserId> enrolledStudents;
    std::int64_t enrollmentCount = 0;
    double rating = 0;
    std::vector<Review> reviews;
    bool isPublished = false;
    base::Instant createdAt{};
    base::Instant updatedAt{};
    // Beside the seed's fields:
    std::string currency = "USD";              ///< of the price
    std::optional<base::Instant> publishedAt;  ///< the first time
    std::int64_t videoCount = 0;
    std::int64_t ratingSum = 0;  ///< with ratingCount: keeps `rating` exact
    std::int64_t ratingCount = 0;
};

/// One student's opinion of one course.
struct CourseReview {
    base::Id<"coursereviews"> _id;
    CourseId course;
    UserId student;
    std::int64_t rating = 0;
    std::optional<std::string> comment;
    base::Instant createdAt{};
    std::optional<base::Instant> editedAt;
};

}  // namespace courses

namespace schema {

template <>
inline constexpr auto fields<courses::Review> = std::array{
    field<&courses::Review::student>({.required = true}),
    field<&courses::Review::rating>({.required = true, .min = 1, .max = 5}),
    field<&courses::Review::comment>(),
    field<&courses::Review::createdAt>(),
};

template <>
inline constexpr auto fields<courses::Course> = std::array{
    field<&courses::Course::_id>({.access = Access::server}),
    field<&courses::Course::title>(
        {.required = true, .max = 200, .format = Format::line, .example = "Bread from scratch"}),
    field<&courses::Course::description>(
        {.required = true, .max = 20'000, .format = Format::markdown, .example = "Flour, water, **time**."}),
    field<&courses::Course::thumbnail>({.max = 2'000, .format = Format::url, .file = FilePurpose::thumbnail}),
    field<&courses::Course::creator>({.required = true, .access = Access::server}),
    // settled: by courses::withdraw, because the course of a private community must not become public.
    field<&courses::Course::community>({.access = Access::initial,
                                        .orphan = Orphan::settled,
                                        .about = "Its members see the course first; a private one's members only"}),
    field<&courses::Course::price>({.min = 0, .max = 1'000'000, .about = "In `currency`; 0: free", .example = "0"}),
    field<&courses::Course::level>({.example = "beginner"}),
    field<&courses::Course::category>({.min = 1, .max = 60, .format = Format::line, .example = "Baking"}),
    field<&courses::Course::tags>({.max = 20, .each_max = 40, .format = Format::line}),
    field<&courses::Course::enrolledStudents>({.access = Access::derived}),
    field<&courses::Course::enrollmentCount>({.access = Access::derived}),
    field<&courses::Course::rating>({.access = Access::derived, .about = "The reviews' mean; 0 without reviews"}),
    field<&courses::Course::reviews>({.access = Access::derived}),
    field<&courses::Course::isPublished>({.access = Access::server}),
    field<&courses::Course::createdAt>({.access = Access::server}),
    field<&courses::Course::updatedAt>({.access = Access::server}),
    field<&courses::Course::currency>({.min = 3, .max = 3, .format = Format::currency, .example = "USD"}),
    field<&courses::Course::publishedAt>({.access = Access::server}),
    field<&courses::Course::videoCount>({.access = Access::derived}),
    field<&courses::Course::ratingSum>({.access = Access::derived}),
    field<&courses::Course::ratingCount>({.access = Access::derived}),
};

template <>
inline constexpr auto fields<courses::CourseReview> = std::array{
    field<&courses::CourseReview::_id>({.access = Access::server}),
    field<&courses::CourseReview::course>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&courses::CourseReview::student>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&courses::CourseReview::rating>({.required = true, .min = 1, .max = 5, .example = "5"}),
    field<&courses::CourseReview::comment>({.max = 5'000, .example = "I bake every Sunday now."}),
    field<&courses::CourseReview::createdAt>({.access = Access::server}),
    field<&courses::CourseReview::editedAt>({.access = Access::server}),
};

template <>
inline constexpr auto indexes<courses::Course> = std::array{
    index({asc<&courses::Course::creator>}),
    index({asc<&courses::Course::community>}),
    seed_only(index({asc<&courses::Course::category>, asc<&courses::Course::level>})),
    index({asc<&courses::Course::isPublished>, desc<&courses::Course::createdAt>, desc<&courses::Course::_id>}),
    index({asc<&courses::Course::isPublished>, desc<&courses::Course::enrollmentCount>, desc<&courses::Course::_id>}),
    index({asc<&courses::Course::isPublished>, desc<&courses::Course::rating>, desc<&courses::Course::_id>}),
    index({asc<&courses::Course::community>, asc<&courses::Course::isPublished>, desc<&courses::Course::createdAt>,
           desc<&courses::Course::_id>}),
    index({asc<&courses::Course::creator>, desc<&courses::Course::createdAt>, desc<&courses::Course::_id>}),
};
template <>
inline constexpr auto indexes<courses::CourseReview> = std::array{
    unique({asc<&courses::CourseReview::course>, asc<&courses::CourseReview::student>}),
    index({asc<&courses::CourseReview::course>, desc<&courses::CourseReview::createdAt>,
           desc<&courses::CourseReview::_id>}),
    index({asc<&courses::CourseReview::student>}),
};

template <>
inline constexpr auto searched<courses::Course> = std::array{
    name_of_member<&courses::Course::title>,
    name_of_member<&courses::Course::description>,
};

template <>
inline constexpr Collection collection<courses::Course>{.name = "courses",
                                                        .table = &table_of<courses::Course>,
                                                        .indexes = indexes<courses::Course>,
                                                        .searched = searched<courses::Course>,
                                                        .search_scope = name_of_member<&courses::Course::community>};

template <>
inline constexpr auto derived<courses::CourseReview> = [] {
    using courses::Course, courses::CourseReview, courses::Review;
    return std::array{
        average<&CourseReview::course, &CourseReview::rating, &Course::rating, &Course::ratingSum,
                &Course::ratingCount>(),
        list<&CourseReview::course, &Course::reviews>(
            100,
            {taken<&CourseReview::student, &Review::student>, taken<&CourseReview::rating, &Review::rating>,
             taken<&CourseReview::comment, &Review::comment>, taken<&CourseReview::createdAt, &Review::createdAt>}),
    };
}();
template <>
inline constexpr Collection collection<courses::CourseReview>{.name = "coursereviews",
                                                              .table = &table_of<courses::CourseReview>,
                                                              .indexes = indexes<courses::CourseReview>,
                                                              .derived = derived<courses::CourseReview>};

}  // namespace schema
