// Videos: a course's lessons. Every change of their number or order is one transaction.
#include "features/videos/videos.hpp"

#include <algorithm>
#include <map>

#include "features/enrollments/earned.hpp"
#include "features/files/picture_cards.hpp"
#include "features/markdown/markdown.hpp"
#include "features/videos/film.hpp"
#include "features/videos/standing.hpp"
#include "store/collection.hpp"

namespace videos {

using base::Fault, base::require, courses::Standing;

namespace {

constexpr auto& by_order = schema::indexes<Video>[0];

std::vector<Video> lessons(store::Documents& documents, CourseId course) {
    return store::of<Video>(documents)
        .list({.by = &by_order, .where = {store::eq<&Video::course>(course)}, .limit = store::most_listed})
        .items;
}

/// The lesson that stands before (backwards) or after this one. Imported lessons may leave gaps or share an order.
std::optional<VideoId> beside(store::Documents& documents, const Video& video, bool backwards) {
    const auto bound = backwards ? store::lte<&Video::order>(video.order) : store::gte<&Video::order>(video.order);
    for (const int limit : {2, store::most_listed}) {
        const auto near = store::of<Video>(documents)
                              .list({.by = &by_order,
                                     .where = {store::eq<&Video::course>(video.course), bound},
                                     .backwards = backwards,
                                     .limit = limit})
                              .items;
        const auto here = std::ranges::find(near, video._id, &Video::_id);
        if (here != near.end() && here + 1 != near.end()) return (here + 1)->_id;
        if (static_cast<int>(near.size()) < limit) break;
    }
    return std::nullopt;
}

/// Gives the lessons the orders 0 … n-1, as they stand here.
void write_order(store::Documents& documents, const std::vector<Video>& lessons) {
    for (std::size_t i = 0; i < lessons.size(); ++i)
        if (const auto order = static_cast<std::int64_t>(i); lessons[i].order != order)
            store::of<Video>(documents).touch({store::eq<&Video::_id>(lessons[i]._id)},
                                              {store::set<&Video::order>(order)});
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
    files::NamedPictures thumbnails;
    for (const auto& video : page.items) thumbnails.add(video.thumbnail);
    const files::PictureCards pictures{documents_, thumbnails};
    schema::Listing<Lesson> out{{}, std::move(page.next)};
    for (auto& video : page.items) {
        auto mine = viewer(standing, video, watched);
        auto picture = pictures[video.thumbnail];
        Lesson lesson{outlined(standing, std::move(video)), std::nullopt, std::move(picture), std::move(mine)};
        if (lesson.video.description) lesson.descriptionHtml = markdown::to_html(*lesson.video.description);
        out.data.push_back(std::move(lesson));
    }
    return out;
}

schema::Created<VideoView> Videos::add(const auth::Caller& caller, CourseId course, schema::Draft<Video> draft) {
    auto& video = draft.value;
    video._id = VideoId::make();
    video.course = course;
    documents_.transact([&](store::Documents& documents) {
        courses::enter_to_edit(documents, caller, course);
        const auto present = lessons(documents, course);
        if (present.size() >= most_lessons)
            throw base::Failure{Fault::conflict, "a course has at most " + std::to_string(most_lessons) + " videos"};
        write_order(documents, present);
        video.order = static_cast<std::int64_t>(present.size());
        take_film(documents, video);
        store::of<Video>(documents).insert(video);
    });
    return {read(caller, video._id)};
}

schema::Listing<Lesson> Videos::reorder(const auth::Caller& caller, CourseId course,
                                        const schema::Draft<NewOrder>& draft) {
    const auto& wanted = draft.value.videos;
    documents_.transact([&](store::Documents& documents) {
        courses::enter_to_edit(documents, caller, course);
        auto all = lessons(documents, course);
        std::vector<VideoId> present;
        for (const auto& lesson : all) present.push_back(lesson._id);
        if (!is_permutation(wanted, present))
            throw base::Failure{Fault::invalid,
                                "The order must name every video of the course once.",
                                {{"videos", "must name every video of the course once"}}};
        std::map<VideoId, std::size_t> places;
        for (std::size_t i = 0; i < wanted.size(); ++i) places[wanted[i]] = i;
        std::ranges::sort(all, {}, [&](const Video& lesson) { return places.at(lesson._id); });
        write_order(documents, all);
    });
    return outline(caller, course, {.limit = most_lessons});
}

VideoView Videos::read(const auth::Caller& caller, VideoId id) {
    auto [video, standing] = open(documents_, caller, id);
    const auto watched = watches(documents_, standing, {video});
    VideoView out{video, video.description ? markdown::to_html(*video.description) : ""};
    out.thumbnailCard = files::picture_card(documents_, video.thumbnail);
    out.previousVideo = beside(documents_, video, true);
    out.nextVideo = beside(documents_, video, false);
    out.viewer = viewer(standing, video, watched);
    return out;
}

VideoView Videos::edit(const auth::Caller& caller, VideoId id, const schema::Patch<Video>& patch) {
    documents_.transact([&](store::Documents& documents) {
        const auto video = open_to_edit(documents, caller, id).video;
        if (patch.empty()) return;
        store::of<Video>(documents).update(id, store::changes(with_film(documents, video, patch)));
    });
    return read(caller, id);
}

void Videos::remove(const auth::Caller& caller, VideoId id) {
    documents_.transact([&](store::Documents& documents) {
        const auto [video, standing] = open_to_edit(documents, caller, id);
        auto all = lessons(documents, video.course);
        require(!standing.course.isPublished || all.size() > 1, Fault::conflict,
                "a published course keeps at least one video; make it a draft first");
        remove_(documents, schema::collection<Video>, id.value);
        std::erase_if(all, [&](const Video& lesson) { return lesson._id == id; });
        write_order(documents, all);
        enrollments::settle_later(documents, queue_, standing.course._id);
    });
}

}  // namespace videos
