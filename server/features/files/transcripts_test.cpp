// Tests of the cues that a search shows.
#include "features/files/transcripts.hpp"

#include <gtest/gtest.h>

namespace files {
namespace {

std::vector<std::string> found(std::string_view search) {
    const std::vector<media::Cue> cues{{0, 1, "Knead the <b>dough</b>.", {}, {}},
                                       {1, 2, "Let it rest.", {}, {}},
                                       {2, 3, "The dough is at r\xC3\xA9st.", {}, {}}};
    std::vector<std::string> out;
    for (const auto& cue : cues_with(cues, search)) out.push_back(cue.text);
    return out;
}

TEST(Sayings, AreTheCuesWithMostOfTheWords) {
    EXPECT_EQ(found("knead"), std::vector<std::string>{"Knead the <b>dough</b>."});
    EXPECT_EQ(found("dough rest"), std::vector<std::string>{"The dough is at r\xC3\xA9st."});
    EXPECT_EQ(found("REST").size(), 2u) << "without accents and capitals";
    EXPECT_EQ(found("dou").size(), 2u) << "the last word may be begun";
    EXPECT_EQ(found("dou knead").size(), 1u) << "no other may";
    EXPECT_TRUE(found("b").empty()) << "markup is not said";
    EXPECT_TRUE(found("").empty());
}

TEST(Sayings, AreInTextsThatHoldAllWords) {
    const std::string text = "Knead the dough. Let it r\xC3\xA9st.";
    for (const char* search : {"dough rest", "REST", "knead dou", "dough it"})
        EXPECT_TRUE(holds(text, search)) << search;
    for (const char* search : {"dou knead", "dough rise", "ough"}) EXPECT_FALSE(holds(text, search)) << search;
}

TEST(Sayings, AreNotEndless) {
    const std::vector<media::Cue> cues(100, {0, 1, "again", {}, {}});
    EXPECT_EQ(cues_with(cues, "again").size(), most_cues_shown);
}

}  // namespace
}  // namespace files
