// Standing: read from the store.
#include "features/courses/standing.hpp"

#include <algorithm>

#include "features/memberships/standing.hpp"
#include "store/collection.hpp"

namespace courses {

using base::Fault, base::require, enrollments::Enrollment;

bool Doors::open(const std::optional<CommunityId>& community) {
    if (!community || caller_.owner) return true;
    const auto [at, is_new] = known_.try_emplace(community->value, false);
    if (is_new) {
        const auto place = memberships::look(documents_, caller_, *community);
        at->second = place && memberships::may_see(*place);
    }
    return at->second;
}

bool Doors::may_see(const Course& course) {
    const enrollments::Maybe nobody;
    return courses::may_see({caller_, course, nobody, open(course.community)});
}

enrollments::Maybe enrollment_of(store::Documents& documents, UserId student, CourseId course) {
    if (!student) return std::nullopt;
    return store::of<Enrollment>(documents).find(
        {store::eq<&Enrollment::student>(student), store::eq<&Enrollment::course>(course)});
}

std::unordered_map<base::ObjectId, Enrollment> enrollments_of(store::Documents& documents, UserId student,
                                                              const std::vector<Course>& courses) {
    std::unordered_map<base::ObjectId, Enrollment> out;
    if (!student || courses.empty()) return out;
    std::vector<CourseId> ids;
    for (const auto& course : courses) ids.push_back(course._id);
    const store::Query query{.by = &schema::indexes<Enrollment>[0],
                             .where = {store::eq<&Enrollment::student>(student), store::in<&Enrollment::course>(ids)},
                             .limit = store::most_listed};
    for (auto& one : store::of<Enrollment>(documents).list(query).items) out.emplace(one.course.value, std::move(one));
    return out;
}

Seen seen_in(store::Documents& documents, const auth::Caller& caller, CommunityId community) {
    const auto courses = store::of<Course>(documents);
    const auto ids = [&](bool published) {
        const store::Filter where{store::eq<&Course::community>(community), store::eq<&Course::isPublished>(published)};
        return courses.list_ids({.by = &schema::indexes<Course>[6], .where = where, .limit = most_looked_into}).items;
    };
    auto published = ids(true);
    if (!caller.signed_in()) return {{}, std::move(published)};
    auto all = ids(false);
    all.insert(all.end(), published.begin(), published.end());
    if (caller.owner || all.empty()) return {std::move(all), {}};
    const store::Query own{.where = {store::in<&Course::_id>(all)},
                           .also = {store::eq<&Course::creator>(caller.user)},
                           .limit = store::most_listed};
    Seen out{courses.list_ids(own).items, {}};
    const store::Query mine{
        .by = &schema::indexes<Enrollment>[0],
        .where = {store::eq<&Enrollment::student>(caller.user), store::in<&Enrollment::course>(all)},
        .limit = store::most_listed};
    for (const auto& one : store::of<Enrollment>(documents).list(mine).items) out.watched.push_back(one.course);
    std::ranges::sort(out.watched);
    std::ranges::copy_if(published, std::back_inserter(out.others),
                         [&](CourseId id) { return !std::ranges::binary_search(out.watched, id); });
    return out;
}

std::optional<Standing> look(store::Documents& documents, const auth::Caller& caller, CourseId id) {
    auto course = store::of<Course>(documents).find(id);
    if (!course) return std::nullopt;
    const bool open = Doors{documents, caller}.open(course->community);
    return Standing{caller, *std::move(course), enrollment_of(documents, caller.user, id), open};
}

Standing enter(store::Documents& documents, const auth::Caller& caller, CourseId id) {
    auto standing = look(documents, caller, id);
    require(standing && may_see(*standing), Fault::not_found, "there is no such course");
    return *std::move(standing);
}

Standing enter_to_edit(store::Documents& documents, const auth::Caller& caller, CourseId id) {
    auto standing = enter(documents, caller, id);
    require(caller.signed_in(), Fault::unauthenticated, "sign in first");
    require(may_edit(standing), Fault::forbidden, "only the course's creator may do this");
    return standing;
}

}  // namespace courses
