// Progress: what students watch of lessons, and what that earns them, in one transaction.
#include "features/enrollments/progress.hpp"

#include <algorithm>

#include "features/courses/standing.hpp"
#include "features/enrollments/earned.hpp"
#include "features/videos/policy.hpp"
#include "store/collection.hpp"

namespace enrollments {

using base::Fault, base::require, courses::Standing, videos::Video, videos::VideoWatch;
using store::eq, store::of, store::set;

namespace {

/// The student's watch of the lesson with the report added, stored.
VideoWatch add(store::Documents& documents, const Standing& at, const Video& video, const Watched& report) {
    const auto watches = of<VideoWatch>(documents);
    const auto before = watches.find({eq<&VideoWatch::student>(at.caller.user), eq<&VideoWatch::video>(video._id)});
    const VideoWatch none{.course = video.course, .video = video._id, .student = at.caller.user};
    auto watch = before.value_or(none);
    watch.longestReported = std::max(watch.longestReported, report.duration);
    const double duration_s = counted_duration(video.duration, watch.longestReported);
    const double end_s = std::max(duration_s, report.duration);  // what is kept outlasts a duration that is edited
    const auto watched = merged(paired(watch.intervals), cut(report.intervals, end_s));
    watch.intervals = flat(watched);
    watch.progress = std::max(watch.progress, watched_percent(watched, duration_s));
    if (report.position) watch.position = std::min(*report.position, end_s);
    watch.watchedAt = base::now();
    if (!before) {
        watches.insert(watch);
        return watch;
    }
    watches.update(watch._id, {set<&VideoWatch::intervals>(watch.intervals), set<&VideoWatch::progress>(watch.progress),
                               set<&VideoWatch::position>(watch.position), set<&VideoWatch::watchedAt>(watch.watchedAt),
                               set<&VideoWatch::longestReported>(watch.longestReported)});
    return watch;
}

bool contains(const std::vector<VideoId>& list, VideoId id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

Recorded Progress::record(const auth::Caller& caller, VideoId id, const schema::Draft<Watched>& draft) {
    if (!are_intervals(draft.value.intervals))
        throw base::Failure{Fault::invalid,
                            "The intervals are not valid.",
                            {{"intervals", "must be pairs [from, to] of seconds, from not after to"}}};
    Recorded out;
    documents_.transact([&](store::Documents& documents) {
        const auto video = of<Video>(documents).find(id);
        const auto at = video ? courses::look(documents, caller, video->course) : std::nullopt;
        require(at && videos::may_watch(*at, *video), Fault::not_found, "there is no such video");
        require(at->enrollment.has_value(), Fault::forbidden, "enroll in the course to keep your progress");
        auto enrollment = *at->enrollment;
        const auto watch = add(documents, *at, *video, draft.value);
        store::Change change{set<&Enrollment::lastAccessedAt>(watch.watchedAt)};
        const bool completes = watch.progress >= complete_percent && !contains(enrollment.completedVideos, id);
        if (completes) {
            enrollment.completedVideos.push_back(id);
            change.push_back(store::add_to_set<&Enrollment::completedVideos>(id));
        }
        of<Enrollment>(documents).update(enrollment._id, std::move(change));
        const bool lacks_certificate = enrollment.progress >= 100 && !enrollment.certificateIssued;
        if (completes || lacks_certificate) settle(documents, enrollment, at->course);
        out = {{id, watch.progress, watch.position, paired(watch.intervals), contains(enrollment.completedVideos, id)},
               {enrollment._id, enrollment.course, enrollment.progress, completed_count(documents, enrollment),
                enrollment.certificateIssued, enrollment.certificateCode}};
    });
    return out;
}

}  // namespace enrollments
