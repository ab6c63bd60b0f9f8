// Kept: what is found again, and until when.
#include "base/kept.hpp"

#include <string>

#include <gtest/gtest.h>

namespace base {
namespace {

const ObjectId bread = ObjectId::derived("bread"), milk = ObjectId::derived("milk");

struct KeptTest : testing::Test {
    Stamps stamps;
    Kept<std::string> kept{64};

    Sources from(const ObjectId& id) {
        Sources sources{&stamps};
        sources.add("notes", id);
        return sources;
    }
    void change(const ObjectId& id) { stamps.changed(Stamps::place_of("notes", id)); }
};

TEST_F(KeptTest, IsFoundUntilASourceChanges) {
    EXPECT_FALSE(kept.find(&stamps, bread));
    EXPECT_EQ(*kept.put(bread, from(bread), "a loaf"), "a loaf");
    ASSERT_TRUE(kept.find(&stamps, bread));
    EXPECT_EQ(*kept.find(&stamps, bread), "a loaf");
    change(bread);
    EXPECT_FALSE(kept.find(&stamps, bread));
    kept.put(bread, from(bread), "two loaves");
    EXPECT_EQ(*kept.find(&stamps, bread), "two loaves");
}

TEST_F(KeptTest, AChangeBetweenNamingAndKeepingCounts) {
    auto sources = from(bread);
    change(bread);
    kept.put(bread, std::move(sources), "old");
    EXPECT_FALSE(kept.find(&stamps, bread));
}

TEST_F(KeptTest, EverySourceCounts) {
    auto sources = from(bread);
    sources.add("notes", milk);
    kept.put(bread, std::move(sources), "breakfast");
    change(milk);
    EXPECT_FALSE(kept.find(&stamps, bread));
}

TEST_F(KeptTest, WithoutStampsNothingIsKept) {
    EXPECT_EQ(*kept.put(bread, Sources{nullptr}, "a loaf"), "a loaf");
    EXPECT_FALSE(kept.find(&stamps, bread));
    kept.put(bread, from(bread), "a loaf");
    EXPECT_FALSE(kept.find(nullptr, bread));
}

TEST_F(KeptTest, HoldsNoMoreThanItMay) {
    const auto id = [](int n) { return ObjectId::derived(std::to_string(n)); };
    for (int n = 0; n < 1'000; ++n) kept.put(id(n), from(id(n)), std::to_string(n));
    int found = 0;
    for (int n = 0; n < 1'000; ++n) {
        const auto value = kept.find(&stamps, id(n));
        found += value != nullptr;
        EXPECT_TRUE(!value || *value == std::to_string(n));
    }
    EXPECT_LE(found, 64);
    EXPECT_TRUE(kept.find(&stamps, id(999))) << "the newest has its place";
}

TEST_F(KeptTest, AValueOutlivesItsPlace) {
    const auto value = kept.put(bread, from(bread), "a loaf");
    kept.put(bread, from(bread), "two loaves");
    EXPECT_EQ(*value, "a loaf");
}

}  // namespace
}  // namespace base
