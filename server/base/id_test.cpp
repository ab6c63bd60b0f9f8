// ObjectIds: new ones are distinct and ascend within a second; text in and out.
#include "base/id.hpp"

#include <set>

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(ObjectIds, TextInAndOut) {
    const auto id = ObjectId::parse("0123456789abcdefABCDEF01");
    ASSERT_TRUE(id);
    EXPECT_EQ(id->hex(), "0123456789abcdefabcdef01");
    EXPECT_EQ(ObjectId::from_bytes(id->view()), *id);
    for (const char* text : {"", "0123456789abcdefabcdef0", "0123456789abcdefabcdef012", "0123456789abcdefabcdef0g",
                             "0x23456789abcdefabcdef01"})
        EXPECT_FALSE(ObjectId::parse(text)) << text;
    EXPECT_FALSE(ObjectId::from_bytes("short"));
    EXPECT_FALSE(ObjectId{});
}

TEST(ObjectIds, NewOnesAreDistinct) {
    std::set<ObjectId> made;
    for (int i = 0; i < 10'000; ++i) made.insert(ObjectId::make());
    EXPECT_EQ(made.size(), 10'000u);
    const auto one = ObjectId::make(), two = ObjectId::make();
    EXPECT_EQ(one.view().substr(4, 5), two.view().substr(4, 5)) << "one process";
}

TEST(ObjectIds, DerivedOnesAreAlwaysTheSame) {
    EXPECT_EQ(ObjectId::derived("a"), ObjectId::derived("a"));
    EXPECT_NE(ObjectId::derived("a"), ObjectId::derived("b"));
    EXPECT_EQ(ObjectId::derived("").hex(), "e3b0c44298fc1c149afbf4c8") << "the front of SHA-256";
}

TEST(ObjectIds, KnowTheirCollection) {
    using PostId = Id<"posts">;
    EXPECT_EQ(PostId::collection, "posts");
    EXPECT_FALSE((std::is_same_v<PostId, Id<"users">>));
    EXPECT_FALSE((std::is_convertible_v<PostId, Id<"users">>));
}

}  // namespace
}  // namespace base
