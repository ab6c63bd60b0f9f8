// Courses: what creators do with their courses.
#include "features/courses/courses.hpp"

#include "features/courses/standing.hpp"
#include "features/markdown/markdown.hpp"
#include "features/memberships/standing.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace courses {

using base::Fault, base::require;

namespace {

CourseView view(store::Documents& documents, const Standing& standing) {
    const auto& course = standing.course;
    const users::People people{documents, std::span{&course.creator, 1}};
    return {course, markdown::to_html(course.description), files::picture_card(documents, course.thumbnail),
            people[course.creator], viewer_of(standing)};
}

}  // namespace

schema::Created<CourseView> Courses::create(const auth::Caller& caller, schema::Draft<Course> draft) {
    require(may_create(caller), Fault::forbidden, "only creators may make courses");
    auto& course = draft.value;
    course.creator = caller.user;
    documents_.transact([&](store::Documents& documents) {
        if (course.community) memberships::enter_to_take_part(documents, caller, *course.community);
        store::of<Course>(documents).insert(course);
    });
    return {read(caller, course._id)};
}

CourseView Courses::read(const auth::Caller& caller, CourseId id) {
    return view(documents_, enter(documents_, caller, id));
}

CourseView Courses::edit(const auth::Caller& caller, CourseId id, const schema::Patch<Course>& patch) {
    documents_.transact([&](store::Documents& documents) {
        enter_to_edit(documents, caller, id);
        if (!patch.empty()) store::of<Course>(documents).update(id, store::changes(patch));
    });
    return read(caller, id);
}

void Courses::remove(const auth::Caller& caller, CourseId id) {
    documents_.transact([&](store::Documents& documents) {
        enter_to_edit(documents, caller, id);
        remove_(documents, schema::collection<Course>, id.value);
    });
}

CourseView Courses::publish(const auth::Caller& caller, CourseId id) { return set_published(caller, id, true); }
CourseView Courses::unpublish(const auth::Caller& caller, CourseId id) { return set_published(caller, id, false); }

CourseView Courses::set_published(const auth::Caller& caller, CourseId id, bool published) {
    documents_.transact([&](store::Documents& documents) {
        const auto course = enter_to_edit(documents, caller, id).course;
        if (course.isPublished == published) return;
        if (auto missing = published ? unready(course) : base::Problems{}; !missing.empty())
            throw base::Failure{Fault::conflict,
                                "a course is published with a title, a description and at least one video",
                                std::move(missing)};
        store::Change change{store::set<&Course::isPublished>(published)};
        if (published && !course.publishedAt) change.push_back(store::set<&Course::publishedAt>(base::now()));
        store::of<Course>(documents).update(id, std::move(change));
    });
    return read(caller, id);
}

}  // namespace courses
