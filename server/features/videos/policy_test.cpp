// Truth tables of what is allowed with a lesson.
#include "features/videos/policy.hpp"

#include <gtest/gtest.h>

namespace videos {
namespace {

const UserId maker = UserId::make(), somebody = UserId::make();

TEST(VideoPolicy, watching) {
    struct Case {
        const char* who;
        auth::Caller caller;
        bool enrolled, published, lesson, preview;
    };
    const auth::Caller visitor{}, student{.user = somebody}, creator{.user = maker},
        owner{.user = somebody, .owner = true};
    for (const auto& one : std::vector<Case>{{"visitor", visitor, false, true, false, true},
                                             {"student", student, false, true, false, true},
                                             {"enrolled", student, true, true, true, true},
                                             {"enrolled, draft", student, true, false, true, true},
                                             {"visitor, draft", visitor, false, false, false, false},
                                             {"creator", creator, false, true, true, true},
                                             {"creator, draft", creator, false, false, true, true},
                                             {"owner, draft", owner, false, false, true, true}}) {
        SCOPED_TRACE(one.who);
        enrollments::Maybe enrollment;
        if (one.enrolled) enrollment.emplace();
        courses::Course course;
        course.creator = maker;
        course.isPublished = one.published;
        const courses::Seat at{one.caller, course, enrollment};
        Video video;
        video.videoUrl = "https://films.example/1";
        video.videoFileId = FileId::make();
        video.description = "Secret";
        EXPECT_EQ(may_watch(at, video), one.lesson);
        EXPECT_EQ(outlined(at, video).videoUrl.has_value(), one.lesson);
        EXPECT_EQ(outlined(at, video).videoFileId.has_value(), one.lesson);
        EXPECT_EQ(outlined(at, video).description.has_value(), one.lesson);
        video.isPreview = true;
        EXPECT_EQ(may_watch(at, video), one.preview);
        EXPECT_EQ(outlined(at, video).videoUrl.has_value(), one.preview);
    }
}

TEST(VideoPolicy, order_names_each_once) {
    const auto a = VideoId::make(), b = VideoId::make(), c = VideoId::make();
    const std::vector<VideoId> present{a, b};
    const auto is = [&](std::vector<VideoId> wanted) { return is_permutation(wanted, present); };
    EXPECT_TRUE(is({a, b}));
    EXPECT_TRUE(is({b, a}));
    EXPECT_FALSE(is({a}));
    EXPECT_FALSE(is({a, a}));
    EXPECT_FALSE(is({a, c}));
    EXPECT_FALSE(is({a, b, c}));
    EXPECT_FALSE(is({}));
    EXPECT_TRUE(is_permutation({}, {}));
}

}  // namespace
}  // namespace videos
