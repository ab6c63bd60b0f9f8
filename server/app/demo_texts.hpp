#pragma once
// The words of the small demo: communities with what their members write, courses with their lessons, events.
#include <array>
#include <span>
#include <string_view>

namespace app {

struct TopicText {
    std::string_view key, name, color;
};
struct PostText {
    std::string_view topic, title, content;
};
struct EventText {
    std::string_view title, description, rule;  ///< an RRULE; empty: once
    int in_days, hour, minutes;                 ///< from today; UTC
};
struct CommunityText {
    std::string_view name, slug, description;
    bool is_private;
    std::span<const TopicText> topics;
    std::span<const std::string_view> questions;
    std::span<const PostText> posts;  ///< oldest first; the first one is pinned
    std::span<const std::string_view> comments;
    std::span<const EventText> events;
};

struct LessonText {
    std::string_view title, description;
    int minutes;
};
struct CourseText {
    std::string_view title, description, category, level, tags;  ///< tags: separated by commas
    int community;                                               ///< which one; -1: none
    double price;
    std::span<const LessonText> lessons;
    std::span<const std::string_view> reviews;
};

struct PersonText {
    std::string_view first, last, bio;
};

extern const CommunityText garden_text, code_text, lens_text, running_text;
std::span<const CourseText> course_texts();
std::span<const PersonText> person_texts();  ///< 37 of them: besides the three who log in

}  // namespace app
