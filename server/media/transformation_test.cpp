// Transformations: truth tables of their texts, of what a viewer gets, and of where pixels come from.
#include "media/transformation.hpp"

#include <gtest/gtest.h>

#include "base/failure.hpp"

namespace media {
namespace {

TEST(Transformation, HasOneTextForEachPicture) {
    const std::pair<const char*, const char*> table[] = {
        {"w-400", "w-400"},
        {"h-300,w-400", "w-400,h-300"},
        {"w-400,h-300,c-at_max,q-80,f-auto", "w-400,h-300,c-at_max"},
        {"f-webp,q-60,c-force,h-64,w-64", "w-64,h-64,c-force,q-60,f-webp"},
        {"w-400,h-300,fo-top_left", "w-400,h-300,fo-top_left"},
        {"w-400,h-300,c-maintain_ratio,fo-center", "w-400,h-300"},
        {"w-400,h-300,c-at_max,fo-top", "w-400,h-300,c-at_max"},
        {"w-400,c-at_max", "w-400"},
        {"w-400,c-force,fo-left", "w-400"},
        {"w-400,ar-16-9,fo-top", "w-400,ar-16-9,fo-top"},
        {"f-auto", ""},
        {"f-jpg", "f-jpg"},
    };
    for (const auto& [text, key] : table) {
        const auto read = parse_transformation(text);
        EXPECT_EQ(canonical(read), key) << text;
        EXPECT_EQ(parse_canonical(key), read) << text;
    }
}

TEST(Transformation, ThatIsNotAllowedSaysWhatIs) {
    const std::pair<const char*, const char*> table[] = {
        {"", "w-400,f-auto"},
        {"w-401", "w- takes one of 32, 48"},
        {"w-0400", "not '0400'"},
        {"w-", "not ''"},
        {"w--400", "not '-400'"},
        {"w-400px", "not '400px'"},
        {"w-99999999999999999999", "w- takes one of"},
        {"h-5000", "h- takes one of"},
        {"q-100", "q- takes one of 40, 50"},
        {"c-pad_resize", "maintain_ratio, force, at_max, at_least"},
        {"fo-face", "fo- takes one of center"},
        {"f-gif", "auto, webp, avif, jpg, png"},
        {"f-jpeg", "not 'jpeg'"},
        {"ar-16-10,w-400", "ar- takes one of"},
        {"ar-16-9", "exactly one"},
        {"ar-16-9,w-400,h-300", "exactly one"},
        {"w-400,w-400", "twice"},
        {"w-400,", "none of"},
        {"w-400,,h-300", "none of"},
        {"w-400:h-300", "not '400:h-300'"},
        {"bl-10", "'bl' is none of w- h-"},
        {"W-400", "none of"},
        {" w-400", "none of"},
        {"l-image,i-logo.png,l-end", "none of"},
    };
    for (const auto& [text, words] : table) {
        try {
            parse_transformation(text);
            ADD_FAILURE() << text;
        } catch (const base::Failure& failure) {
            EXPECT_EQ(failure.fault, base::Fault::invalid);
            EXPECT_NE(std::string{failure.what()}.find(words), std::string::npos) << text << ": " << failure.what();
            ASSERT_EQ(failure.problems.size(), 1u);
            EXPECT_EQ(failure.problems[0].path, "tr");
        }
    }
}

TEST(Transformation, AutomaticFormatFollowsTheAcceptHeader) {
    struct Row {
        const char* accept;
        bool alpha, animated;
        Kind kind;
    };
    const Row table[] = {
        {"image/avif,image/webp,image/apng,*/*;q=0.8", false, false, Kind::avif},
        {"image/avif,image/webp,*/*", true, false, Kind::avif},
        {"image/avif,image/webp,*/*", false, true, Kind::webp},
        {"image/webp,*/*", false, false, Kind::webp},
        {"text/html, image/webp;q=0.5", true, false, Kind::webp},
        {"image/avif;q=0, image/webp", false, false, Kind::webp},
        {"image/avif;q=0.000,image/webp;q=0.001", false, false, Kind::webp},
        {"image/avif ; q=0.9", false, false, Kind::avif},
        {"image/avifs,image/webpx", false, false, Kind::jpeg},
        {"*/*", false, false, Kind::jpeg},
        {"*/*", true, false, Kind::png},
        {"image/*", true, true, Kind::png},
        {"", false, false, Kind::jpeg},
        {",,;q=,", false, false, Kind::jpeg},
    };
    for (const auto& row : table)
        EXPECT_EQ(kind_for(Format::automatic, row.accept, row.alpha, row.animated), row.kind) << row.accept;
    EXPECT_EQ(kind_for(Format::jpeg, "image/avif", true), Kind::jpeg);
    EXPECT_EQ(kind_for(Format::png, "", false), Kind::png);
    EXPECT_EQ(kind_for(Format::webp, "", false), Kind::webp);
    EXPECT_EQ(kind_for(Format::avif, "", false), Kind::avif);
}

TEST(Transformation, PlacesPixels) {
    struct Row {
        const char* text;
        int width, height;
        Placement place;
    };
    const Row table[] = {
        {"f-auto", 1000, 500, {1000, 500, 0, 0, 1000, 500}},
        {"w-400", 1000, 500, {400, 200, 0, 0, 400, 200}},
        {"h-400", 1000, 500, {800, 400, 0, 0, 800, 400}},
        {"w-400", 200, 100, {200, 100, 0, 0, 200, 100}},
        {"w-400,h-400", 1000, 500, {800, 400, 200, 0, 400, 400}},
        {"w-400,h-400,fo-left", 1000, 500, {800, 400, 0, 0, 400, 400}},
        {"w-400,h-400,fo-bottom_right", 1000, 500, {800, 400, 400, 0, 400, 400}},
        {"w-400,h-400,fo-top", 500, 1000, {400, 800, 0, 0, 400, 400}},
        {"w-400,h-400,fo-bottom", 500, 1000, {400, 800, 0, 400, 400, 400}},
        {"w-400,h-400", 200, 100, {200, 100, 50, 0, 100, 100}},
        {"w-400,h-400,c-force", 200, 100, {100, 100, 0, 0, 100, 100}},
        {"w-64,h-96,c-force", 200, 100, {64, 96, 0, 0, 64, 96}},
        {"w-400,h-400,c-at_max", 1000, 500, {400, 200, 0, 0, 400, 200}},
        {"w-400,h-400,c-at_max", 100, 50, {100, 50, 0, 0, 100, 50}},
        {"w-400,h-400,c-at_least", 1000, 500, {800, 400, 0, 0, 800, 400}},
        {"w-400,h-400,c-at_least", 300, 200, {300, 200, 0, 0, 300, 200}},
        {"w-480,ar-16-9", 1000, 1000, {480, 480, 0, 105, 480, 270}},
        {"h-480,ar-1-1", 1000, 500, {960, 480, 240, 0, 480, 480}},
        {"w-32", 20000, 1, {32, 1, 0, 0, 32, 1}},
    };
    for (const auto& row : table)
        EXPECT_EQ(place(parse_transformation(row.text), row.width, row.height), row.place)
            << row.text << ' ' << row.width << 'x' << row.height;
}

TEST(Transformation, NeverReachesOutsideOfWhatItScaled) {
    for (const int side : allowed_sides)
        for (const int width : {1, 2, 3, 7, 33, 401, 1'999, 20'000})
            for (const int height : {1, 2, 5, 31, 402, 2'001, 20'000})
                for (const Mode mode : {Mode::maintain_ratio, Mode::force, Mode::at_max, Mode::at_least}) {
                    const auto at = place({.width = side, .height = 96, .mode = mode}, width, height);
                    ASSERT_GE(at.left, 0);
                    ASSERT_GE(at.top, 0);
                    ASSERT_GE(at.width, 1);
                    ASSERT_LE(at.left + at.width, at.scaled_width);
                    ASSERT_LE(at.top + at.height, at.scaled_height);
                    ASSERT_TRUE(mode == Mode::at_least || at.width <= side);
                }
}

}  // namespace
}  // namespace media
