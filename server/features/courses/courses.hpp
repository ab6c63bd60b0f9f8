#pragma once
// Courses: the catalogue, and what creators do with their courses.
#include "features/courses/card.hpp"
#include "features/courses/policy.hpp"
#include "features/removal.hpp"
#include "schema/input.hpp"

namespace courses {

/// `mine`: the courses of the caller's own communities first, then all others, each newest first.
enum class Sort { mine, newest, popular, rated };

/// Filters of the catalogue. Without words `search` is as if not given.
struct Catalogue {
    std::optional<std::string> category;
    std::optional<Level> level;
    std::optional<std::string> tag;
    std::optional<UserId> creator;
    std::optional<bool> free;
    std::optional<double> maxPrice;
    std::optional<std::string> search;
    Sort sort = Sort::mine;
};

/// Without words it is as if not given.
struct CourseSearch {
    std::optional<std::string> search;
};

struct CourseView {
    Course course;
    std::string descriptionHtml;
    std::optional<files::PictureCard> thumbnailCard;  ///< of one that was uploaded here
    users::Person creatorCard;
    CourseViewer viewer;
};

class Courses {
public:
    Courses(store::Documents& documents, Remove remove) : documents_{documents}, remove_{std::move(remove)} {}

    /// Published courses; a creator who asks for their own also gets the drafts. Failure invalid for popular or rated
    /// together with a search.
    schema::Listing<Card> catalogue(const auth::Caller&, const schema::Query<Catalogue>&, const schema::Paging&);
    /// A community's courses, newest first; before them the drafts, each for its creator and the site's owner.
    schema::Listing<Card> of_community(const auth::Caller&, CommunityId, const schema::Query<CourseSearch>&,
                                       const schema::Paging&);
    schema::Created<CourseView> create(const auth::Caller&, schema::Draft<Course>);
    CourseView read(const auth::Caller&, CourseId);
    CourseView edit(const auth::Caller&, CourseId, const schema::Patch<Course>&);
    /// With its lessons, reviews, enrollments and what was watched. Certificates stay.
    void remove(const auth::Caller&, CourseId);
    /// Failure conflict while title, description or lessons are missing.
    CourseView publish(const auth::Caller&, CourseId);
    CourseView unpublish(const auth::Caller&, CourseId);

private:
    CourseView set_published(const auth::Caller&, CourseId, bool published);

    store::Documents& documents_;
    Remove remove_;
};

}  // namespace courses

namespace schema {

inline constexpr Rules course_words{
    .max = 200, .format = Format::line, .about = "Words in title and description; newest matches first"};

template <>
inline constexpr auto fields<courses::Catalogue> = std::array{
    field<&courses::Catalogue::category>({.max = 60, .format = Format::line}),
    field<&courses::Catalogue::level>(),
    field<&courses::Catalogue::tag>({.max = 40, .format = Format::line}),
    field<&courses::Catalogue::creator>({.about = "Who made them; your own id also lists your drafts"}),
    field<&courses::Catalogue::free>({.about = "true: only free ones; false: only paid ones"}),
    field<&courses::Catalogue::maxPrice>({.min = 0, .about = "At most this price, each in its own currency"}),
    field<&courses::Catalogue::search>(course_words),
    field<&courses::Catalogue::sort>(
        {.about = "mine: courses of your communities first, then all others, each newest first. Not with `search`"}),
};

template <>
inline constexpr auto fields<courses::CourseSearch> = std::array{field<&courses::CourseSearch::search>(course_words)};

template <>
inline constexpr auto fields<courses::CourseView> = std::array{
    field<&courses::CourseView::course>({.flatten = true}),
    field<&courses::CourseView::descriptionHtml>(),
    field<&courses::CourseView::thumbnailCard>(),
    field<&courses::CourseView::creatorCard>(),
    field<&courses::CourseView::viewer>(),
};

}  // namespace schema
