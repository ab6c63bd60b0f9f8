// Who may upload what, and what suits a purpose.
#include "features/files/policy.hpp"

#include <gtest/gtest.h>

namespace files {
namespace {

const auth::Caller visitor, student{.user = UserId::make()}, creator{.user = UserId::make(), .creator = true},
    owner{.user = UserId::make(), .owner = true};

TEST(Uploading, PicturesIsEverybodysFilmsAreForThoseWhoTeach) {
    for (const auto purpose : {Purpose::avatar, Purpose::cover, Purpose::post, Purpose::thumbnail}) {
        EXPECT_FALSE(may_upload(visitor, purpose));
        EXPECT_TRUE(may_upload(student, purpose));
        EXPECT_TRUE(may_upload(creator, purpose));
    }
    EXPECT_FALSE(may_upload(visitor, Purpose::video));
    EXPECT_FALSE(may_upload(student, Purpose::video));
    EXPECT_TRUE(may_upload(creator, Purpose::video));
    EXPECT_TRUE(may_upload(owner, Purpose::video));
}

TEST(Uploading, HasRoomByRole) {
    const Limits limits{.quota_bytes = 1, .creator_quota_bytes = 2};
    EXPECT_EQ(quota_of(limits, student), 1u);
    EXPECT_EQ(quota_of(limits, creator), 2u);
    EXPECT_EQ(quota_of(limits, owner), 2u);
}

TEST(Suiting, IsFoundFromTheKindAlone) {
    using media::Kind;
    EXPECT_EQ(unsuitable(Purpose::avatar, Kind::png), "");
    EXPECT_EQ(unsuitable(Purpose::video, Kind::webm), "");
    EXPECT_NE(unsuitable(Purpose::avatar, Kind::mp4), "");
    EXPECT_NE(unsuitable(Purpose::video, Kind::gif), "");
    EXPECT_NE(unsuitable(Purpose::video, Kind::vtt), "");
    EXPECT_NE(unsuitable(Purpose::post, std::nullopt), "");
}

TEST(Crop, IsFourWholeNumbers) {
    const auto crop = read_crop("10,0,300,200");
    ASSERT_TRUE(crop);
    EXPECT_EQ(crop->x, 10);
    EXPECT_EQ(crop->y, 0);
    EXPECT_EQ(crop->width, 300);
    EXPECT_EQ(crop->height, 200);
    for (const auto* wrong :
         {"", "1,2,3", "1,2,3,4,5", "1,2,0,4", "-1,2,3,4", "1,2,3,4 ", "1;2;3;4", "99999999999,0,1,1"})
        EXPECT_FALSE(read_crop(wrong)) << wrong;
}

}  // namespace
}  // namespace files
