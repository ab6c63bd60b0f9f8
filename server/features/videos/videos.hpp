#pragma once
// Videos: a course's lessons. Their order is dense, 0 … n-1, and kept so by every change.
#include "features/removal.hpp"
#include "features/videos/policy.hpp"
#include "schema/input.hpp"

namespace jobs {
class Queue;
}

namespace videos {

enum class Can { watch, edit, remove };

/// What the viewer may do with a lesson, and has watched of it.
struct VideoViewer {
    double progress = 0;  ///< percent
    double position = 0;  ///< seconds: where to resume
    bool completed = false;
    std::vector<Can> can;
};

/// A lesson in its course's outline.
struct Lesson {
    Video video;
    std::optional<std::string> descriptionHtml;       ///< where the viewer gets the description
    std::optional<files::PictureCard> thumbnailCard;  ///< of one that was uploaded here
    VideoViewer viewer;
};

struct VideoView {
    Video video;
    std::string descriptionHtml;
    std::optional<files::PictureCard> thumbnailCard;  ///< of one that was uploaded here
    std::optional<VideoId> previousVideo;
    std::optional<VideoId> nextVideo;
    VideoViewer viewer;
};

struct NewOrder {
    std::vector<VideoId> videos;  ///< all of the course's, each once
};

class Videos {
public:
    Videos(store::Documents& documents, Remove remove, jobs::Queue& queue)
        : documents_{documents}, remove_{std::move(remove)}, queue_{queue} {}

    schema::Listing<Lesson> outline(const auth::Caller&, CourseId, const schema::Paging&);
    /// Adds a lesson at the end.
    schema::Created<VideoView> add(const auth::Caller&, CourseId, schema::Draft<Video>);
    /// Failure invalid unless it names every lesson of the course once.
    schema::Listing<Lesson> reorder(const auth::Caller&, CourseId, const schema::Draft<NewOrder>&);
    VideoView read(const auth::Caller&, VideoId);
    /// A lesson has one film, here or elsewhere: naming one lets go of the other. See film.hpp.
    VideoView edit(const auth::Caller&, VideoId, const schema::Patch<Video>&);
    /// What students have earned stays; a job settles what the rest is worth. Failure conflict for the last lesson of a
    /// published course.
    void remove(const auth::Caller&, VideoId);

private:
    store::Documents& documents_;
    Remove remove_;
    jobs::Queue& queue_;
};

}  // namespace videos

namespace schema {

template <>
inline constexpr auto fields<videos::VideoViewer> = std::array{
    field<&videos::VideoViewer::progress>(),
    field<&videos::VideoViewer::position>(),
    field<&videos::VideoViewer::completed>(),
    field<&videos::VideoViewer::can>(),
};

template <>
inline constexpr auto fields<videos::Lesson> = std::array{
    field<&videos::Lesson::video>({.flatten = true}),
    field<&videos::Lesson::descriptionHtml>(),
    field<&videos::Lesson::thumbnailCard>(),
    field<&videos::Lesson::viewer>(),
};

template <>
inline constexpr auto fields<videos::VideoView> = std::array{
    field<&videos::VideoView::video>({.flatten = true}),
    field<&videos::VideoView::descriptionHtml>(),
    field<&videos::VideoView::thumbnailCard>(),
    field<&videos::VideoView::previousVideo>(),
    field<&videos::VideoView::nextVideo>(),
    field<&videos::VideoView::viewer>(),
};

template <>
inline constexpr auto fields<videos::NewOrder> = std::array{
    field<&videos::NewOrder::videos>({.required = true, .max = videos::most_lessons}),
};

}  // namespace schema
