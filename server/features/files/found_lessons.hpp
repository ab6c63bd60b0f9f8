#pragma once
// Found lessons: those of a community that hold searched words, in their title or in what is said in them.
#include "features/files/captions.hpp"
#include "features/videos/videos.hpp"

namespace files {

/// Cues that are answered of one found lesson.
inline constexpr std::size_t most_cues_found = 3;

struct LessonSearch {
    std::optional<std::string> search;
};

/// Where the words are said.
struct Said {
    std::string language;
    std::vector<SpokenCue> cues;
};

struct FoundLesson {
    VideoId video;
    std::string title;
    CourseId course;
    std::string courseTitle;
    std::optional<double> duration;
    bool inTitle = false;
    std::optional<Said> said;
    std::vector<videos::Can> can;
};

class FoundLessons {
public:
    explicit FoundLessons(store::Documents& documents) : documents_{documents} {}

    /// Of the courses that the caller sees, each lesson once: first those whose title holds the words, then those in
    /// which they are said, each newest first. What is said is found only where the caller may watch. Nothing without
    /// words.
    schema::Listing<FoundLesson> search(const auth::Caller&, CommunityId, const schema::Query<LessonSearch>&,
                                        const schema::Paging&);

private:
    store::Documents& documents_;
};

}  // namespace files

namespace schema {

template <>
inline constexpr auto fields<files::LessonSearch> = std::array{
    field<&files::LessonSearch::search>(
        {.max = 200, .format = Format::line, .about = "Words of the title, or that are said in the lesson"}),
};

template <>
inline constexpr auto fields<files::Said> = std::array{
    field<&files::Said::language>({.about = "Of the captions, as en, de-CH or zh-Hans"}),
    field<&files::Said::cues>({.about = "The first of those with most of the words"}),
};

template <>
inline constexpr auto fields<files::FoundLesson> = std::array{
    field<&files::FoundLesson::video>(),
    field<&files::FoundLesson::title>(),
    field<&files::FoundLesson::course>(),
    field<&files::FoundLesson::courseTitle>(),
    field<&files::FoundLesson::duration>({.about = "Seconds"}),
    field<&files::FoundLesson::inTitle>({.about = "Whether the title holds the words"}),
    field<&files::FoundLesson::said>({.about = "Where they are said; only of a lesson that the caller may watch"}),
    field<&files::FoundLesson::can>(),
};

}  // namespace schema
