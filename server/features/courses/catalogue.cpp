// The catalogue, and a community's courses.
#include <algorithm>
#include <charconv>

#include "features/courses/courses.hpp"
#include "features/courses/sections.hpp"
#include "features/memberships/standing.hpp"
#include "features/users/people.hpp"
#include "store/collection.hpp"

namespace courses {

using base::Fault, memberships::Membership;
using store::eq, store::of;

namespace {

constexpr auto& by_newest = schema::indexes<Course>[3];
constexpr auto& by_popular = schema::indexes<Course>[4];
constexpr auto& by_rated = schema::indexes<Course>[5];
constexpr auto& by_community = schema::indexes<Course>[6];
constexpr auto& by_creator = schema::indexes<Course>[7];
constexpr int most_first = 16;  ///< communities whose courses come first: those that were joined last

schema::Listing<Card> cards(store::Documents& documents, Doors& doors, Stretch page) {
    std::vector<UserId> creators;
    files::NamedPictures thumbnails;
    for (const auto& course : page.items) {
        creators.push_back(course.creator);
        thumbnails.add(course.thumbnail);
    }
    const users::People people{documents, creators};
    const files::PictureCards pictures{documents, thumbnails};
    const auto mine = enrollments_of(documents, doors.caller().user, page.items);
    schema::Listing<Card> out{{}, std::move(page.next)};
    for (const auto& course : page.items) {
        enrollments::Maybe enrollment;
        if (const auto found = mine.find(course._id.value); found != mine.end()) enrollment = found->second;
        const Seat seat{doors.caller(), course, enrollment, doors.open(course.community)};
        out.data.push_back(card(course, people[course.creator], pictures, viewer_of(seat)));
    }
    return out;
}

bool has_words(const std::optional<std::string>& search) { return search && !search->empty(); }

store::Filter filters(const Catalogue& wanted) {
    store::Filter out;
    if (wanted.category) out.push_back(eq<&Course::category>(*wanted.category));
    if (wanted.level) out.push_back(eq<&Course::level>(*wanted.level));
    if (wanted.tag) out.push_back(eq<&Course::tags>(*wanted.tag));
    if (wanted.free) out.push_back(*wanted.free ? store::lte<&Course::price>(0) : store::gt<&Course::price>(0));
    if (wanted.maxPrice) out.push_back(store::lte<&Course::price>(*wanted.maxPrice));
    return out;
}

store::Filter but(store::Filter also, const std::vector<CommunityId>& without) {
    for (const auto community : without) also.push_back(store::ne<&Course::community>(community));
    return also;
}

Stretch stretch(store::PageOf<Course> page) { return {std::move(page.items), std::move(page.next)}; }

/// A section in the order of one index.
Section along(store::Documents& documents, const schema::Index& by, store::Filter where, store::Filter also) {
    return [&documents, &by, where = std::move(where), also = std::move(also)](const auto& after, int limit,
                                                                               const auto& without) {
        return stretch(of<Course>(documents).list(
            {.by = &by, .where = where, .also = but(also, without), .after = after, .limit = limit}));
    };
}

Section found(store::Documents& documents, const std::string& text, store::Filter also) {
    return [&documents, text, also = std::move(also)](const auto& after, int limit, const auto& without) {
        return stretch(
            of<Course>(documents).search({.text = text, .also = but(also, without), .after = after, .limit = limit}));
    };
}

/// A course's place in the order newest first, as a position of `merged`.
struct Moment {
    base::Instant at;
    CourseId id;
};

std::string text_of(const Course& course) {
    return course._id.hex() + std::to_string(course.createdAt.time_since_epoch().count());
}

Moment moment_of(const std::string& text) {
    const auto id = base::ObjectId::parse(std::string_view{text}.substr(0, 24));
    std::int64_t ms = 0;
    const auto* end = text.data() + text.size();
    if (!id || std::from_chars(text.data() + 24, end, ms).ptr != end)
        throw base::Failure{Fault::invalid, "The query is not valid.", {{"cursor", "is none of this list's"}}};
    return {base::Instant{std::chrono::milliseconds{ms}}, {*id}};
}

/// Adds a community's published courses after a moment, newest first, until there are `most`.
void add_newest(store::Documents& documents, CommunityId community, const store::Filter& also,
                const std::optional<Moment>& after, std::size_t most, std::vector<Course>& out) {
    const store::Filter all{eq<&Course::community>(community), eq<&Course::isPublished>(true)};
    std::vector<store::Filter> parts{all};
    if (after) {
        parts.push_back(all);
        parts[0].push_back(eq<&Course::createdAt>(after->at));
        parts[0].push_back(store::lt<&Course::_id>(after->id));
        parts[1].push_back(store::lt<&Course::createdAt>(after->at));
    }
    most += out.size();
    for (auto& part : parts) {
        store::Query query{.by = &by_community, .where = std::move(part), .also = also};
        do {
            if (out.size() >= most) return;
            query.limit = static_cast<int>(most - out.size());
            auto page = of<Course>(documents).list(query);
            std::ranges::move(page.items, std::back_inserter(out));
            query.after = std::move(page.next);
        } while (query.after);
    }
}

/// The published courses of several communities as one list, newest first.
Section merged(store::Documents& documents, const std::vector<CommunityId>& communities, store::Filter also) {
    return [&documents, communities, also = std::move(also)](const auto& after, int limit, const auto&) {
        const auto most = static_cast<std::size_t>(limit);
        const auto moment = after ? std::optional{moment_of(*after)} : std::nullopt;
        Stretch out;
        for (const auto one : communities) add_newest(documents, one, also, moment, most + 1, out.items);
        std::ranges::sort(out.items, std::greater{}, [](const Course& c) { return std::pair{c.createdAt, c._id}; });
        if (out.items.size() <= most) return out;
        out.items.resize(most);
        out.next = text_of(out.items.back());
        return out;
    };
}

std::vector<CommunityId> communities_of(store::Documents& documents, const auth::Caller& caller) {
    std::vector<CommunityId> out;
    if (!caller.signed_in()) return out;
    const store::Query query{
        .by = &schema::indexes<Membership>[3],
        .where = {eq<&Membership::user>(caller.user), eq<&Membership::status>(memberships::Status::active)},
        .limit = most_first};
    for (const auto& one : of<Membership>(documents).list(query).items) out.push_back(one.community);
    return out;
}

std::vector<Section> everything(store::Documents& documents, const auth::Caller& caller, Sort sort,
                                store::Filter also) {
    const store::Filter published{eq<&Course::isPublished>(true)};
    if (sort == Sort::popular) return {along(documents, by_popular, published, std::move(also))};
    if (sort == Sort::rated) return {along(documents, by_rated, published, std::move(also))};
    const auto mine = sort == Sort::mine ? communities_of(documents, caller) : std::vector<CommunityId>{};
    std::vector<Section> out;
    if (!mine.empty()) out.push_back(merged(documents, mine, also));
    out.push_back(along(documents, by_newest, published, but(also, mine)));
    return out;
}

}  // namespace

schema::Listing<Card> Courses::catalogue(const auth::Caller& caller, const schema::Query<Catalogue>& query,
                                         const schema::Paging& paging) {
    const auto& wanted = query.value;
    const bool searches = has_words(wanted.search);
    const bool by_date = wanted.sort == Sort::mine || wanted.sort == Sort::newest;
    if (searches && !by_date)
        throw base::Failure{Fault::invalid,
                            "A search is not sorted: its newest matches come first.",
                            {{"sort", "must be left out with search"}}};
    auto also = filters(wanted);
    const bool own = wanted.creator && caller.signed_in() && (caller.owner || *wanted.creator == caller.user);
    const bool by_one = wanted.creator && by_date && !searches;
    if (wanted.creator && !by_one) also.push_back(eq<&Course::creator>(*wanted.creator));
    if (!own && (by_one || searches)) also.push_back(eq<&Course::isPublished>(true));
    std::vector<Section> sections;
    if (searches)
        sections.push_back(found(documents_, *wanted.search, std::move(also)));
    else if (by_one)
        sections.push_back(along(documents_, by_creator, {eq<&Course::creator>(*wanted.creator)}, std::move(also)));
    else
        sections = everything(documents_, caller, wanted.sort, std::move(also));
    Doors doors{documents_, caller};
    return cards(documents_, doors, visible(sections, doors, paging));
}

schema::Listing<Card> Courses::of_community(const auth::Caller& caller, CommunityId community,
                                            const schema::Query<CourseSearch>& query, const schema::Paging& paging) {
    memberships::enter(documents_, caller, community);
    const auto section = [&](bool published, store::Filter also) {
        store::Filter where{eq<&Course::community>(community), eq<&Course::isPublished>(published)};
        if (!has_words(query->search)) return along(documents_, by_community, std::move(where), std::move(also));
        also.insert(also.end(), where.begin(), where.end());
        return found(documents_, *query->search, std::move(also));
    };
    std::vector<Section> sections;
    if (caller.signed_in()) {
        store::Filter own;
        if (!caller.owner) own.push_back(eq<&Course::creator>(caller.user));
        sections.push_back(section(false, std::move(own)));
    }
    sections.push_back(section(true, {}));
    Doors doors{documents_, caller};
    return cards(documents_, doors, visible(sections, doors, paging));
}

}  // namespace courses
