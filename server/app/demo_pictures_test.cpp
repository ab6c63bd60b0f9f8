// The table of pictures names what the demo's texts have, and leaves nobody out.
#include "app/demo_pictures.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
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

TEST(DemoFilms, WithoutAnFfmpegThereAreNoneAndALineSaysSo) {
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nonexistent", 1);
    testing::internal::CaptureStderr();
    EXPECT_EQ(app::render_demo_films("/nonexistent", 2, [](auto&, auto&) { FAIL(); }), 0u);
    EXPECT_NE(testing::internal::GetCapturedStderr().find("no ffmpeg"), std::string::npos);
    setenv("PATH", path.c_str(), 1);
}

TEST(DemoFilms, AreHandedOverAsFilesUntilItIsToldToStop) {
    if (!art::films_available()) GTEST_SKIP() << "no ffmpeg on the PATH";
    const auto folder = std::filesystem::temp_directory_path() / ("demo-films-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    std::atomic<bool> go_on = true;
    const auto made = app::render_demo_films(
        folder, 1,
        [&](const app::DemoFilm& film, const std::filesystem::path& path) {
            EXPECT_EQ(path.filename(), film.filename);
            EXPECT_GT(std::filesystem::file_size(path), 10'000u);
            go_on = false;
        },
        [&] { return go_on.load(); });
    EXPECT_EQ(made, 1u);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{folder}, {}), 1);
    std::filesystem::remove_all(folder);
}

}  // namespace
