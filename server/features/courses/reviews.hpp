#pragma once
// Reviews: what enrolled students say of a course, one each.
#include "features/courses/policy.hpp"
#include "schema/input.hpp"

namespace store {
class Documents;
}

namespace courses {

enum class ReviewCan { edit, remove };

struct ReviewViewer {
    std::vector<ReviewCan> can;
};

struct ReviewView {
    CourseReview review;
    users::Person studentCard;
    ReviewViewer viewer;
};

class Reviews {
public:
    explicit Reviews(store::Documents& documents) : documents_{documents} {}

    /// Newest first.
    schema::Listing<ReviewView> list(const auth::Caller&, CourseId, const schema::Paging&);
    /// Writes mine, or replaces it.
    ReviewView write(const auth::Caller&, CourseId, const schema::Draft<CourseReview>&);
    void remove(const auth::Caller&, CourseId);
    /// Removes somebody's: by themselves or by the site's owner.
    void remove_of(const auth::Caller&, CourseId, UserId student);

private:
    store::Documents& documents_;
};

}  // namespace courses

namespace schema {

template <>
inline constexpr auto fields<courses::ReviewViewer> = std::array{
    field<&courses::ReviewViewer::can>(),
};

template <>
inline constexpr auto fields<courses::ReviewView> = std::array{
    field<&courses::ReviewView::review>({.flatten = true}),
    field<&courses::ReviewView::studentCard>(),
    field<&courses::ReviewView::viewer>(),
};

}  // namespace schema
