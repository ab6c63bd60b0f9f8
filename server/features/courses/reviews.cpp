// Reviews: what enrolled students say of a course, one each. The store keeps the course's average.
#include "features/courses/reviews.hpp"

#include "features/courses/standing.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace courses {

using base::Fault, base::require;

namespace {

constexpr auto& reviews_by_newest = schema::indexes<CourseReview>[1];

store::Filter mine(UserId student, CourseId course) {
    return {store::eq<&CourseReview::course>(course), store::eq<&CourseReview::student>(student)};
}

ReviewView view(const Seat& at, CourseReview review, const users::People& people) {
    ReviewView out{std::move(review), people[review.student], {}};
    if (may_edit(at, out.review)) out.viewer.can.push_back(ReviewCan::edit);
    if (may_remove(at, out.review)) out.viewer.can.push_back(ReviewCan::remove);
    return out;
}

}  // namespace

schema::Listing<ReviewView> Reviews::list(const auth::Caller& caller, CourseId course, const schema::Paging& paging) {
    const auto standing = enter(documents_, caller, course);
    auto page = store::of<CourseReview>(documents_)
                    .list({.by = &reviews_by_newest,
                           .where = {store::eq<&CourseReview::course>(course)},
                           .after = paging.after,
                           .limit = paging.limit});
    std::vector<UserId> students;
    for (const auto& review : page.items) students.push_back(review.student);
    const users::People people{documents_, students};
    schema::Listing<ReviewView> out{{}, std::move(page.next)};
    for (auto& review : page.items) out.data.push_back(view(standing, std::move(review), people));
    return out;
}

ReviewView Reviews::write(const auth::Caller& caller, CourseId id, const schema::Draft<CourseReview>& draft) {
    CourseReview review;
    std::optional<Standing> standing;
    documents_.transact([&](store::Documents& documents) {
        standing = enter(documents, caller, id);
        require(may_review(*standing), Fault::forbidden, "only students of the course may review it");
        const auto reviews = store::of<CourseReview>(documents);
        if (auto before = reviews.find(mine(caller.user, id))) {
            review = *before;
            review.rating = draft.value.rating;
            review.comment = draft.value.comment;
            review.editedAt = base::now();
            reviews.update(review._id, {store::set<&CourseReview::rating>(review.rating),
                                        store::set<&CourseReview::comment>(review.comment),
                                        store::set<&CourseReview::editedAt>(review.editedAt)});
            return;
        }
        review = {.course = id, .student = caller.user, .rating = draft.value.rating, .comment = draft.value.comment};
        reviews.insert(review);
    });
    const users::People people{documents_, std::span{&review.student, 1}};
    return view(*standing, std::move(review), people);
}

void Reviews::remove(const auth::Caller& caller, CourseId course) { remove_of(caller, course, caller.user); }

void Reviews::remove_of(const auth::Caller& caller, CourseId course, UserId student) {
    documents_.transact([&](store::Documents& documents) {
        const auto standing = enter(documents, caller, course);
        require(may_remove(standing, {.student = student}), Fault::forbidden,
                "a review is removed by its author or by the site's owner");
        store::of<CourseReview>(documents).remove(mine(student, course));
    });
}

}  // namespace courses
