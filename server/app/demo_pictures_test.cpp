// The table of pictures names what the demo's texts have, and leaves nobody out.
#include "app/demo_pictures.hpp"

#include <gtest/gtest.h>

#include <set>

#include "app/demo_texts.hpp"

namespace {

std::set<std::string> keys(std::string_view collection) {
    std::set<std::string> out;
    for (const auto& picture : app::demo_pictures())
        if (picture.collection == collection) out.insert(picture.key);
    return out;
}

const std::array communities{&app::garden_text, &app::code_text, &app::lens_text, &app::running_text};

TEST(DemoPictures, EveryCommunityCourseAndLessonHasOne) {
    std::set<std::string> slugs, titles, lessons;
    for (const auto* text : communities) slugs.emplace(text->slug);
    for (const auto& course : app::course_texts()) {
        titles.emplace(course.title);
        for (const auto& lesson : course.lessons) lessons.emplace(lesson.title);
    }
    EXPECT_EQ(keys("communities"), slugs);
    EXPECT_EQ(keys("courses"), titles);
    EXPECT_EQ(keys("videos"), lessons);
    EXPECT_EQ(app::demo_films().size(), lessons.size());
}

TEST(DemoPictures, EveryPersonHasOne) {
    std::set<std::string> addresses{"owner@example.org", "ada@example.org", "sam@example.org"};
    for (const auto& person : app::person_texts()) {
        auto address = std::string{person.first} + '.' + std::string{person.last} + "@example.org";
        for (auto& c : address) c = static_cast<char>(std::tolower(c));
        addresses.insert(address);
    }
    EXPECT_EQ(keys("users"), addresses);
}

TEST(DemoPictures, PostsThatHaveOneAreThere) {
    std::set<std::string_view> titles;
    for (const auto* text : communities)
        for (const auto& post : text->posts) titles.insert(post.title);
    for (const auto& title : keys("posts")) EXPECT_TRUE(titles.contains(title)) << title;
    EXPECT_GE(keys("posts").size(), 25u);
}

TEST(DemoPictures, FilesAreToldApartAndTheirBytesRepeat) {
    const auto pictures = app::demo_pictures();
    std::set<std::string> files;
    for (const auto& picture : pictures) files.insert(picture.file.hex());
    for (const auto& film : app::demo_films()) files.insert(film.file.hex());
    EXPECT_EQ(files.size(), pictures.size() + app::demo_films().size());
    EXPECT_EQ(pictures.front().file, app::demo_pictures().front().file);
    EXPECT_EQ(pictures.back().bytes(), app::demo_pictures().back().bytes());
    EXPECT_TRUE(pictures.back().bytes().starts_with("\xff\xd8"));
}

}  // namespace
