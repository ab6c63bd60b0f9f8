// Found lessons: titles and captions are searched one after the other, and every hit becomes the card of its lesson.
#include "features/files/found_lessons.hpp"

#include <algorithm>

#include "features/courses/standing.hpp"
#include "features/files/transcripts.hpp"
#include "features/memberships/standing.hpp"
#include "features/sections.hpp"
#include "features/videos/policy.hpp"
#include "store/collection.hpp"
#include "store/words.hpp"

namespace files {

using courses::Course, videos::Video;
using store::eq, store::in, store::of;

namespace {

constexpr auto& by_preview = schema::indexes<Video>[1];

/// A lesson whose title has the words, or the captions of one that have them.
struct Hit {
    VideoId video;
    std::optional<std::string> language{};
};

using Hits = sections::Stretch<Hit>;

/// What is searched, where.
class Searched {
public:
    Searched(store::Documents& documents, const auth::Caller& caller, CommunityId community, std::string words)
        : documents_{documents}, words_{std::move(words)}, seen_{courses::seen_in(documents, caller, community)} {}

    static constexpr std::size_t sections = 3;

    /// Titles; what is said in courses that are watched whole; what is said in the previews of the others.
    Hits read(std::size_t section, const std::optional<std::string>& after, int limit) {
        if (section == 0) return titles(after, limit);
        if (section == 1) return captions({in<&Caption::course>(seen_.watched)}, after, limit);
        const auto& open = previews();
        return captions({in<&Caption::course>(seen_.others), in<&Caption::video>(open)}, after, limit);
    }

private:
    Hits titles(const std::optional<std::string>& after, int limit) {
        auto all = seen_.watched;
        all.insert(all.end(), seen_.others.begin(), seen_.others.end());
        auto page =
            of<Video>(documents_)
                .search_ids({.text = words_, .also = {in<&Video::course>(all)}, .after = after, .limit = limit});
        Hits out{{}, std::move(page.next)};
        for (const auto id : page.items) out.items.push_back({id});
        return out;
    }

    Hits captions(store::Filter also, const std::optional<std::string>& after, int limit) {
        auto page =
            of<Caption>(documents_).search({.text = words_, .also = std::move(also), .after = after, .limit = limit});
        Hits out{{}, std::move(page.next)};
        for (auto& caption : page.items) out.items.push_back({caption.video, std::move(caption.language)});
        return out;
    }

    const std::vector<VideoId>& previews() {
        if (previews_) return *previews_;
        if (seen_.others.empty()) return previews_.emplace();
        const store::Filter where{in<&Video::course>(seen_.others), eq<&Video::isPreview>(true)};
        return previews_.emplace(
            of<Video>(documents_).list_ids({.by = &by_preview, .where = where, .limit = store::most_listed}).items);
    }

    store::Documents& documents_;
    std::string words_;
    courses::Seen seen_;
    std::optional<std::vector<VideoId>> previews_{};
};

template <class T>
const T* with_id(const std::vector<T>& all, const decltype(T::_id)& id) {
    const auto found = std::ranges::find(all, id, &T::_id);
    return found == all.end() ? nullptr : &*found;
}

std::vector<videos::Can> can_of(const courses::Seat& at, bool watches) {
    if (courses::may_edit(at)) return {videos::Can::watch, videos::Can::edit};
    return watches ? std::vector{videos::Can::watch} : std::vector<videos::Can>{};
}

/// Shows hits: what one stretch of them needs is read at once.
class Showing {
public:
    Showing(store::Documents& documents, const auth::Caller& caller, const std::string& words)
        : documents_{documents}, doors_{documents, caller}, words_{words} {}

    std::vector<FoundLesson> show(const std::vector<Hit>& hits) {
        std::vector<VideoId> ids;
        for (const auto& hit : hits) ids.push_back(hit.video);
        lessons_ = of<Video>(documents_).get_all(ids);
        std::vector<CourseId> course_ids;
        for (const auto& lesson : lessons_) course_ids.push_back(lesson.course);
        courses_ = of<Course>(documents_).get_all(course_ids);
        const auto mine = courses::enrollments_of(documents_, doors_.caller().user, courses_);
        std::vector<FoundLesson> out;
        for (const auto& hit : hits) {
            const auto* lesson = with_id(lessons_, hit.video);
            const auto* course = lesson ? with_id(courses_, lesson->course) : nullptr;
            if (!course) continue;
            enrollments::Maybe enrollment;
            if (const auto found = mine.find(course->_id.value); found != mine.end()) enrollment = found->second;
            const courses::Seat at{doors_.caller(), *course, enrollment, doors_.open(course->community)};
            if (auto card = shown(hit, *lesson, at)) out.push_back(*std::move(card));
        }
        return out;
    }

private:
    /// Nothing for what is shown at another hit, or not at all.
    std::optional<FoundLesson> shown(const Hit& hit, const Video& lesson, const courses::Seat& at) {
        const bool watches = videos::may_watch(at, lesson);
        if (!courses::may_see(at) || (hit.language && (!watches || holds(lesson.title, words_)))) return std::nullopt;
        const auto caption = watches ? said_in(lesson._id, hit) : std::nullopt;
        if (hit.language && (!caption || caption->language != *hit.language)) return std::nullopt;
        FoundLesson out{.video = lesson._id,
                        .title = lesson.title,
                        .course = at.course._id,
                        .courseTitle = at.course.title,
                        .duration = lesson.duration,
                        .inTitle = !hit.language,
                        .said = {},
                        .can = can_of(at, watches)};
        if (!caption) return out;
        auto cues = cues_with(media::parse_captions(caption->text), words_);
        if (cues.size() > most_cues_found) cues.resize(most_cues_found);
        out.said = {caption->language, spoken(cues)};
        return out;
    }

    /// Of several languages in which the words are said, the first one stands for the lesson.
    std::optional<Caption> said_in(VideoId video, const Hit& hit) {
        for (auto& caption : captions_of(documents_, video))
            if (caption.language == hit.language || holds(caption.words, words_)) return std::move(caption);
        return std::nullopt;
    }

    store::Documents& documents_;
    courses::Doors doors_;
    const std::string& words_;
    std::vector<Video> lessons_{};
    std::vector<Course> courses_{};
};

}  // namespace

schema::Listing<FoundLesson> FoundLessons::search(const auth::Caller& caller, CommunityId community,
                                                  const schema::Query<LessonSearch>& query,
                                                  const schema::Paging& paging) {
    memberships::enter(documents_, caller, community);
    const auto words = query->search.value_or("");
    const auto folded = store::folded(words);
    if (store::words_of(folded, 1).empty()) return {};
    Searched searched{documents_, caller, community, words};
    Showing showing{documents_, caller, words};
    auto page = sections::page<FoundLesson>(
        Searched::sections, paging,
        [&](std::size_t section, const auto& after, int limit) { return searched.read(section, after, limit); },
        [&](const std::vector<Hit>& hits) { return showing.show(hits); });
    return {std::move(page.items), std::move(page.next)};
}

}  // namespace files
