// Courses: the catalogue, and what creators do with their courses.
#include "features/courses/courses.hpp"

#include "features/courses/standing.hpp"
#include "features/markdown/markdown.hpp"
#include "features/memberships/standing.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace courses {

using base::Fault, base::require;

namespace {

constexpr auto& by_newest = schema::indexes<Course>[3];
constexpr auto& by_popular = schema::indexes<Course>[4];
constexpr auto& by_rated = schema::indexes<Course>[5];
constexpr auto& by_community = schema::indexes<Course>[6];
constexpr auto& by_creator = schema::indexes<Course>[7];
constexpr int most_rounds = 8;  ///< reads for one page: what the caller may not see leaves gaps

std::vector<Can> rights(const Seat& at) {
    std::vector<Can> can;
    if (may_enroll(at)) can.push_back(Can::enroll);
    if (at.enrollment) can.push_back(Can::leave);
    if (may_watch(at)) can.push_back(Can::watch);
    if (may_review(at)) can.push_back(Can::review);
    if (may_edit(at)) {
        can.insert(can.end(), {Can::edit, Can::remove, Can::grant});
        if (at.course.isPublished)
            can.push_back(Can::unpublish);
        else if (!unready(at.course))
            can.push_back(Can::publish);
    }
    return can;
}

CourseView view(store::Documents& documents, const Standing& standing) {
    const auto& course = standing.course;
    const users::People people{documents, std::span{&course.creator, 1}};
    CourseView out{course, markdown::to_html(course.description), people[course.creator]};
    out.viewer = {is_creator(standing), standing.enrollment.has_value(), std::nullopt, rights(standing)};
    if (standing.enrollment) out.viewer.progress = standing.enrollment->progress;
    return out;
}

schema::Listing<Card> cards(store::Documents& documents, const std::vector<Course>& items,
                            std::optional<std::string> next) {
    std::vector<UserId> creators;
    for (const auto& course : items) creators.push_back(course.creator);
    const users::People people{documents, creators};
    schema::Listing<Card> out{{}, std::move(next)};
    for (const auto& course : items) out.data.push_back(card(course, people[course.creator]));
    return out;
}

/// One page of the courses that the caller may see; `fetch` reads so many after a position.
template <class Fetch>
schema::Listing<Card> visible(store::Documents& documents, const auth::Caller& caller, const schema::Paging& paging,
                              Fetch fetch) {
    Doors doors{documents, caller};
    std::vector<Course> items;
    auto after = paging.after;
    for (int round = 0; round < most_rounds; ++round) {
        auto page = fetch(after, paging.limit - static_cast<int>(items.size()));
        for (auto& course : page.items)
            if (doors.may_see(course)) items.push_back(std::move(course));
        after = std::move(page.next);
        if (!after || static_cast<int>(items.size()) >= paging.limit) break;
    }
    return cards(documents, items, std::move(after));
}

const schema::Index* order(Sort sort) {
    switch (sort) {
        case Sort::popular: return &by_popular;
        case Sort::rated: return &by_rated;
        default: return &by_newest;
    }
}

store::Filter filters(const Catalogue& wanted) {
    store::Filter out;
    if (wanted.category) out.push_back(store::eq<&Course::category>(*wanted.category));
    if (wanted.level) out.push_back(store::eq<&Course::level>(*wanted.level));
    if (wanted.tag) out.push_back(store::eq<&Course::tags>(*wanted.tag));
    if (wanted.free) out.push_back(*wanted.free ? store::lte<&Course::price>(0) : store::gt<&Course::price>(0));
    return out;
}

}  // namespace

schema::Listing<Card> Courses::catalogue(const auth::Caller& caller, const schema::Query<Catalogue>& query,
                                         const schema::Paging& paging) {
    const auto& wanted = query.value;
    auto also = filters(wanted);
    const bool own = wanted.creator && caller.signed_in() && (caller.owner || *wanted.creator == caller.user);
    const bool by_one = wanted.creator && wanted.sort == Sort::newest && !wanted.search;
    if (wanted.creator && !by_one) also.push_back(store::eq<&Course::creator>(*wanted.creator));
    if (!own && (by_one || wanted.search)) also.push_back(store::eq<&Course::isPublished>(true));
    const auto courses = store::of<Course>(documents_);
    return visible(documents_, caller, paging, [&](const std::optional<std::string>& after, int limit) {
        if (wanted.search)
            return courses.search({.text = *wanted.search, .also = also, .after = after, .limit = limit});
        if (by_one)
            return courses.list({.by = &by_creator,
                                 .where = {store::eq<&Course::creator>(*wanted.creator)},
                                 .also = also,
                                 .after = after,
                                 .limit = limit});
        return courses.list({.by = order(wanted.sort),
                             .where = {store::eq<&Course::isPublished>(true)},
                             .also = also,
                             .after = after,
                             .limit = limit});
    });
}

schema::Listing<Card> Courses::of_community(const auth::Caller& caller, CommunityId community,
                                            const schema::Paging& paging) {
    memberships::enter(documents_, caller, community);
    store::Filter where{store::eq<&Course::community>(community)};
    if (!may_create(caller)) where.push_back(store::eq<&Course::isPublished>(true));
    return visible(documents_, caller, paging, [&](const std::optional<std::string>& after, int limit) {
        return store::of<Course>(documents_)
            .list({.by = &by_community, .where = where, .after = after, .limit = limit});
    });
}

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
    enter_to_edit(documents_, caller, id);
    const bool there = patch.empty() || store::of<Course>(documents_).update(id, store::changes(patch));
    require(there, Fault::not_found, "there is no such course");
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
        if (const char* missing = published ? unready(course) : nullptr) throw base::Failure{Fault::conflict, missing};
        store::Change change{store::set<&Course::isPublished>(published)};
        if (published && !course.publishedAt) change.push_back(store::set<&Course::publishedAt>(base::now()));
        store::of<Course>(documents).update(id, std::move(change));
    });
    return read(caller, id);
}

}  // namespace courses
