// Reviews: what enrolled students say of a course, one each. The store keeps the course's average.
#include "features/courses/reviews.hpp"

#include "features/courses/standing.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace courses {

using base::Fault, base::require;

namespace {

constexpr auto& by_newest = schema::indexes<CourseReview>[1];

store::Filter mine(UserId student, CourseId course) {
    return {store::eq<&CourseReview::course>(course), store::eq<&CourseReview::student>(student)};
}

}  // namespace

schema::Listing<ReviewView> Reviews::list(const auth::Caller& caller, CourseId course, const schema::Paging& paging) {
    enter(documents_, caller, course);
    auto page = store::of<CourseReview>(documents_)
                    .list({.by = &by_newest,
                           .where = {store::eq<&CourseReview::course>(course)},
                           .after = paging.after,
                           .limit = paging.limit});
    std::vector<UserId> students;
    for (const auto& review : page.items) students.push_back(review.student);
    const users::People people{documents_, students};
    schema::Listing<ReviewView> out{{}, std::move(page.next)};
    for (auto& review : page.items) out.data.push_back({std::move(review), people[review.student]});
    return out;
}

ReviewView Reviews::write(const auth::Caller& caller, CourseId id, const schema::Draft<CourseReview>& draft) {
    CourseReview review;
    documents_.transact([&](store::Documents& documents) {
        const auto standing = enter(documents, caller, id);
        require(may_review(standing), Fault::forbidden, "only students of the course may review it");
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
    return {review, people[review.student]};
}

void Reviews::remove(const auth::Caller& caller, CourseId course) {
    enter(documents_, caller, course);
    store::of<CourseReview>(documents_).remove(mine(caller.user, course));
}

}  // namespace courses
