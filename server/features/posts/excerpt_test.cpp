// Excerpts: where a long text is cut.
#include "features/posts/excerpt.hpp"

#include <gtest/gtest.h>

namespace posts {
namespace {

TEST(Excerpt, LeavesAShortTextAlone) {
    EXPECT_EQ(excerpt("", 10), "");
    EXPECT_EQ(excerpt("one\n\ntwo", 8), "one\n\ntwo");
    EXPECT_EQ(excerpt("äöü", 3), "äöü");
}

TEST(Excerpt, EndsAtTheLastBlankLine) {
    EXPECT_EQ(excerpt("one\n\ntwo\n\nthree", 12), "one\n\ntwo");
    EXPECT_EQ(excerpt("one\r\n\r\ntwo three", 10), "one\r");
}

TEST(Excerpt, EndsAfterAWordWhenTheFirstBlockIsTooLong) {
    EXPECT_EQ(excerpt("one two three", 9), "one two");
    EXPECT_EQ(excerpt("\n\none two three", 9), "\n\none");
}

TEST(Excerpt, NeverCutsACharacter) { EXPECT_EQ(excerpt("äöüß", 2), "äö"); }

}  // namespace
}  // namespace posts
