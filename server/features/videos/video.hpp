#pragma once
// A video: one lesson of a course, and what each student watched of it. Collections videos and videowatches.
#include "features/courses/course.hpp"

namespace videos {

/// An element of the seed's `watchedBy`; the truth is VideoWatch.
struct WatchedBy {
    UserId student;
    base::Instant watchedAt{};
    double progress = 0;
};

struct Video {
    VideoId _id;
    std::string title;
    std::optional<std::string> description;
    CourseId course;
    std::optional<FileId> videoFileId;
    std::optional<std::string> videoUrl;
    std::optional<std::string> thumbnail;
    std::optional<double> duration;  ///< seconds
    std::int64_t order = 0;          ///< 0 … n-1 within its course
    bool isPreview = false;          ///< open to all who see the course
    std::vector<WatchedBy> watchedBy;
    base::Instant createdAt{};
    base::Instant updatedAt{};
};

/// What one student has really watched of one lesson.
struct VideoWatch {
    base::Id<"videowatches"> _id;
    CourseId course;
    VideoId video;
    UserId student;
    base::Instant watchedAt{};      ///< the last time
    double progress = 0;            ///< percent; never lowered
    double position = 0;            ///< seconds: where to resume
    std::vector<double> intervals;  ///< from, to, from, to, …: seconds, ascending, apart; as played, never cut
    double longestReported = 0;     ///< seconds: the longest duration that the student's players saw
};

/// Lessons of one course: so many that a reorder is one short transaction.
inline constexpr int most_lessons = 500;

}  // namespace videos

namespace schema {

template <>
inline constexpr auto fields<videos::WatchedBy> = std::array{
    field<&videos::WatchedBy::student>({.required = true}),
    field<&videos::WatchedBy::watchedAt>(),
    field<&videos::WatchedBy::progress>(),
};

template <>
inline constexpr auto fields<videos::Video> = std::array{
    field<&videos::Video::_id>({.access = Access::server}),
    field<&videos::Video::title>({.required = true, .max = 200, .format = Format::line, .example = "Kneading"}),
    field<&videos::Video::description>({.max = 20'000, .format = Format::markdown}),
    field<&videos::Video::course>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&videos::Video::videoFileId>(
        {.file = FilePurpose::video, .about = "The film, uploaded here. It takes the place of videoUrl"}),
    field<&videos::Video::videoUrl>({.max = 2'000,
                                     .format = Format::url,
                                     .about = "A film that is kept elsewhere. It takes the place of videoFileId"}),
    field<&videos::Video::thumbnail>({.max = 2'000, .format = Format::url, .file = FilePurpose::thumbnail}),
    field<&videos::Video::duration>({.min = 0, .max = 172'800, .about = "Seconds; the server finds it for uploads"}),
    field<&videos::Video::order>({.access = Access::server}),
    field<&videos::Video::isPreview>(),
    field<&videos::Video::watchedBy>({.access = Access::derived}),
    field<&videos::Video::createdAt>({.access = Access::server}),
    field<&videos::Video::updatedAt>({.access = Access::server}),
};

template <>
inline constexpr auto fields<videos::VideoWatch> = std::array{
    field<&videos::VideoWatch::_id>({.access = Access::server}),
    field<&videos::VideoWatch::course>({.required = true, .access = Access::server}),
    field<&videos::VideoWatch::video>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&videos::VideoWatch::student>({.required = true, .access = Access::server, .orphan = Orphan::remove}),
    field<&videos::VideoWatch::watchedAt>({.access = Access::server}),
    field<&videos::VideoWatch::progress>({.min = 0, .max = 100, .access = Access::server}),
    field<&videos::VideoWatch::position>({.min = 0, .access = Access::server}),
    field<&videos::VideoWatch::intervals>({.max = 400, .access = Access::server}),
    field<&videos::VideoWatch::longestReported>({.min = 0, .access = Access::server}),
};

template <>
inline constexpr auto indexes<videos::Video> = std::array{
    index({asc<&videos::Video::course>, asc<&videos::Video::order>}),
    index({asc<&videos::Video::course>, asc<&videos::Video::isPreview>}),
};
template <>
inline constexpr auto searched<videos::Video> = std::array{name_of_member<&videos::Video::title>};
template <>
inline constexpr auto indexes<videos::VideoWatch> = std::array{
    unique({asc<&videos::VideoWatch::student>, asc<&videos::VideoWatch::video>}),
    index({asc<&videos::VideoWatch::video>, asc<&videos::VideoWatch::watchedAt>}),
    index({asc<&videos::VideoWatch::course>, asc<&videos::VideoWatch::student>}),
};

template <>
inline constexpr auto derived<videos::Video> = std::array{
    count<&videos::Video::course, &courses::Course::videoCount>(),
};
template <>
inline constexpr Collection collection<videos::Video>{.name = "videos",
                                                      .table = &table_of<videos::Video>,
                                                      .indexes = indexes<videos::Video>,
                                                      .derived = derived<videos::Video>,
                                                      .searched = searched<videos::Video>,
                                                      .search_scope = name_of_member<&videos::Video::course>};

template <>
inline constexpr auto derived<videos::VideoWatch> = [] {
    using videos::Video, videos::VideoWatch, videos::WatchedBy;
    return std::array{
        list<&VideoWatch::video, &Video::watchedBy>(200, {taken<&VideoWatch::student, &WatchedBy::student>,
                                                          taken<&VideoWatch::watchedAt, &WatchedBy::watchedAt>,
                                                          taken<&VideoWatch::progress, &WatchedBy::progress>}),
    };
}();
template <>
inline constexpr Collection collection<videos::VideoWatch>{.name = "videowatches",
                                                           .table = &table_of<videos::VideoWatch>,
                                                           .indexes = indexes<videos::VideoWatch>,
                                                           .derived = derived<videos::VideoWatch>};

}  // namespace schema
