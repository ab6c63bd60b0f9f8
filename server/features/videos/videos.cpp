// Videos: a course's lessons. Every change of their number or order is one transaction.
#include "features/videos/videos.hpp"

#include <algorithm>

#include "features/courses/standing.hpp"
#include "features/enrollments/earned.hpp"
#include "features/markdown/markdown.hpp"
#include "store/collection.hpp"

namespace videos {

using base::Fault, base::require, courses::Standing;

namespace {

constexpr auto& by_order = schema::indexes<Video>[0];

struct Opened {
    Video video;
    Standing standing;
};

/// The lesson, for who may watch it; not_found for everybody else.
Opened open(store::Documents& documents, const auth::Caller& caller, VideoId id) {
    auto video = store::of<Video>(documents).find(id);
    auto standing = video ? courses::look(documents, caller, video->course) : std::nullopt;
    require(standing && may_watch(*standing, *video), Fault::not_found, "there is no such video");
    return {*std::move(video), *std::move(standing)};
}

Opened open_to_edit(store::Documents& documents, const auth::Caller& caller, VideoId id) {
    auto opened = open(documents, caller, id);
    require(courses::may_edit(opened.standing), Fault::forbidden, "only the course's creator may do this");
    return opened;
}

std::vector<Video> lessons(store::Documents& documents, CourseId course) {
    return store::of<Video>(documents)
        .list({.by = &by_order, .where = {store::eq<&Video::course>(course)}, .limit = store::most_listed})
        .items;
}

std::optional<VideoId> at_order(store::Documents& documents, CourseId course, std::int64_t order) {
    const auto found =
        store::of<Video>(documents).find({store::eq<&Video::course>(course), store::eq<&Video::order>(order)});
    return found ? std::optional{found->_id} : std::nullopt;
}

/// What the viewer has watched of these lessons of one course.
std::vector<VideoWatch> watches(store::Documents& documents, const Standing& at, const std::vector<Video>& lessons) {
    if (!at.enrollment || lessons.empty()) return {};
    std::vector<VideoId> ids;
    for (const auto& lesson : lessons) ids.push_back(lesson._id);
    return store::of<VideoWatch>(documents)
        .list(
            {.by = &schema::indexes<VideoWatch>[2],
             .where = {store::eq<&VideoWatch::course>(at.course._id), store::eq<&VideoWatch::student>(at.caller.user)},
             .also = {store::in<&VideoWatch::video>(ids)},
             .limit = store::most_listed})
        .items;
}

VideoViewer viewer(const Standing& at, const Video& video, const std::vector<VideoWatch>& watched) {
    VideoViewer out;
    for (const auto& watch : watched)
        if (watch.video == video._id) out.progress = watch.progress, out.position = watch.position;
    if (at.enrollment) {
        const auto& done = at.enrollment->completedVideos;
        out.completed = std::find(done.begin(), done.end(), video._id) != done.end();
    }
    if (may_watch(at, video)) out.can.push_back(Can::watch);
    if (courses::may_edit(at)) out.can.insert(out.can.end(), {Can::edit, Can::remove});
    return out;
}

}  // namespace

schema::Listing<Lesson> Videos::outline(const auth::Caller& caller, CourseId course, const schema::Paging& paging) {
    const auto standing = courses::enter(documents_, caller, course);
    auto page = store::of<Video>(documents_)
                    .list({.by = &by_order,
                           .where = {store::eq<&Video::course>(course)},
                           .after = paging.after,
                           .limit = paging.limit});
    const auto watched = watches(documents_, standing, page.items);
    schema::Listing<Lesson> out{{}, std::move(page.next)};
    for (auto& video : page.items) {
        auto mine = viewer(standing, video, watched);
        out.data.push_back({outlined(standing, std::move(video)), std::move(mine)});
    }
    return out;
}

schema::Created<VideoView> Videos::add(const auth::Caller& caller, CourseId course, schema::Draft<Video> draft) {
    auto& video = draft.value;
    video.course = course;
    documents_.transact([&](store::Documents& documents) {
        courses::enter_to_edit(documents, caller, course);
        const auto videos = store::of<Video>(documents);
        video.order = videos.count({store::eq<&Video::course>(course)});
        require(video.order < most_lessons, Fault::conflict, "a course has at most 500 videos");
        videos.insert(video);
    });
    return {read(caller, video._id)};
}

schema::Listing<Lesson> Videos::reorder(const auth::Caller& caller, CourseId course,
                                        const schema::Draft<NewOrder>& draft) {
    const auto& wanted = draft.value.videos;
    documents_.transact([&](store::Documents& documents) {
        courses::enter_to_edit(documents, caller, course);
        std::vector<VideoId> present;
        for (const auto& lesson : lessons(documents, course)) present.push_back(lesson._id);
        if (!is_permutation(wanted, present))
            throw base::Failure{Fault::invalid,
                                "The order must name every video of the course once.",
                                {{"videos", "must name every video of the course once"}}};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i] != present[i])
                store::of<Video>(documents).touch({store::eq<&Video::_id>(wanted[i])},
                                                  {store::set<&Video::order>(static_cast<std::int64_t>(i))});
    });
    return outline(caller, course, {.limit = most_lessons});
}

VideoView Videos::read(const auth::Caller& caller, VideoId id) {
    auto [video, standing] = open(documents_, caller, id);
    const auto watched = watches(documents_, standing, {video});
    VideoView out{video, video.description ? markdown::to_html(*video.description) : ""};
    if (video.order > 0) out.previousVideo = at_order(documents_, video.course, video.order - 1);
    out.nextVideo = at_order(documents_, video.course, video.order + 1);
    out.viewer = viewer(standing, video, watched);
    return out;
}

VideoView Videos::edit(const auth::Caller& caller, VideoId id, const schema::Patch<Video>& patch) {
    documents_.transact([&](store::Documents& documents) {
        const auto video = open_to_edit(documents, caller, id).video;
        const bool timed = patch.has<&Video::duration>() || patch.removes<&Video::duration>();
        require(!timed || !video.videoFileId, Fault::conflict, "the server measures the duration of an uploaded video");
        if (!patch.empty()) store::of<Video>(documents).update(id, store::changes(patch));
    });
    return read(caller, id);
}

void Videos::remove(const auth::Caller& caller, VideoId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto [video, standing] = open_to_edit(documents, caller, id);
        const auto all = lessons(documents, video.course);
        require(!standing.course.isPublished || all.size() > 1, Fault::conflict,
                "a published course keeps at least one video; make it a draft first");
        remove_(documents, schema::collection<Video>, id.value);
        const auto videos = store::of<Video>(documents);
        for (const auto& lesson : all)
            if (lesson.order > video.order)
                videos.touch({store::eq<&Video::_id>(lesson._id)}, {store::inc<&Video::order>(-1)});
        enrollments::forget_lesson(documents, standing.course, id);
    });
}

Stream Videos::stream(const auth::Caller& caller, VideoId id) {
    const auto video = open(documents_, caller, id).video;
    return {std::nullopt, video.videoUrl, video.thumbnail, {}};
}

}  // namespace videos
