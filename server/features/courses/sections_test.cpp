// Sections: pages over what a caller may see.
#include "features/courses/sections.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "store/open.hpp"

namespace courses {
namespace {

const schema::Collection* const all[] = {&schema::collection<communities::Community>};

class SectionsTest : public testing::Test {
protected:
    ~SectionsTest() override {
        opened.reset();
        std::filesystem::remove_all(folder);
    }

    /// A section with a course for each letter, titled by it; small ones are drafts of somebody else.
    Section of(const std::string& letters) {
        return [this, letters](const std::optional<std::string>& after, int limit, const auto&) {
            ++reads;
            Stretch out;
            std::size_t at = after ? std::stoul(*after) : 0;
            for (; at < letters.size() && static_cast<int>(out.items.size()) < limit; ++at) {
                auto& course = out.items.emplace_back();
                course.title = letters[at];
                course.isPublished = letters[at] < 'a';
            }
            if (at < letters.size()) out.next = std::to_string(at);
            return out;
        };
    }

    /// The pages, one text each, and whether each full one but the last has a next.
    std::vector<std::string> pages(const std::vector<Section>& sections, int limit) {
        std::vector<std::string> out;
        schema::Paging paging{.limit = limit};
        do {
            Doors doors{opened->documents(), visitor};
            auto page = visible(sections, doors, paging);
            auto& text = out.emplace_back();
            for (const auto& course : page.items) text += course.title;
            paging.after = std::move(page.next);
        } while (paging.after);
        return out;
    }

    using Pages = std::vector<std::string>;
    const auth::Caller visitor{};
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("lyceum-sections-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    int reads = 0;
};

TEST_F(SectionsTest, HaveNoTraceOfWhatIsHidden) {
    EXPECT_EQ(pages({of("")}, 2), (Pages{""}));
    EXPECT_EQ(pages({of("ab")}, 2), (Pages{""}));
    EXPECT_EQ(pages({of("AB")}, 2), (Pages{"AB"}));
    EXPECT_EQ(pages({of("ABC")}, 2), (Pages{"AB", "C"}));
    EXPECT_EQ(pages({of("aAbBcCd")}, 2), (Pages{"AB", "C"}));
    EXPECT_EQ(pages({of("ABcdefghijklmnop")}, 2), (Pages{"AB"}));
    EXPECT_EQ(pages({of("AbcdefghijklmnopBCqrstD")}, 1), (Pages{"A", "B", "C", "D"}));
}

TEST_F(SectionsTest, FollowEachOther) {
    for (const auto& one : std::vector<std::vector<Section>>{{of("AB"), of("CDE")},
                                                             {of(""), of("ABCDE")},
                                                             {of("ABCDE"), of("")},
                                                             {of("ABC"), of("ab"), of("DE")},
                                                             {of("aAB"), of("bCc"), of("DEd")}}) {
        EXPECT_EQ(pages(one, 1), (Pages{"A", "B", "C", "D", "E"}));
        EXPECT_EQ(pages(one, 2), (Pages{"AB", "CD", "E"}));
        EXPECT_EQ(pages(one, 3), (Pages{"ABC", "DE"}));
        EXPECT_EQ(pages(one, 5), (Pages{"ABCDE"}));
        EXPECT_EQ(pages(one, 9), (Pages{"ABCDE"}));
    }
}

TEST_F(SectionsTest, EndWhereTooMuchIsHidden) {
    const std::string hidden(most_passed_over, 'x');
    EXPECT_EQ(pages({of("A" + hidden.substr(1) + "B")}, 1), (Pages{"A", "B"}));
    EXPECT_EQ(pages({of("A" + hidden + "B")}, 1), (Pages{"A"}));
    reads = 0;
    EXPECT_EQ(pages({of(hidden + hidden + "B")}, 1), (Pages{""}));
    EXPECT_LE(reads, most_passed_over);
}

TEST_F(SectionsTest, LeaveOutClosedCommunitiesOnceTheyAreKnown) {
    const auto closed = CommunityId::make();
    int given = 0;
    const Section section = [&](const std::optional<std::string>& after, int limit, const auto& without) {
        Stretch out;
        int at = after ? std::stoi(*after) : 0;
        for (; at < 5 * most_passed_over && static_cast<int>(out.items.size()) < limit; ++at) {
            const bool last = at == 5 * most_passed_over - 1;
            if (!last && !without.empty()) continue;
            auto& course = out.items.emplace_back();
            course.isPublished = true;
            if (!last) course.community = closed;
            ++given;
        }
        if (at < 5 * most_passed_over) out.next = std::to_string(at);
        return out;
    };
    Doors doors{opened->documents(), visitor};
    const auto page = visible({section}, doors, {.limit = 3});
    EXPECT_EQ(page.items.size(), 1);
    EXPECT_FALSE(page.next);
    EXPECT_LE(given, 4);
}

TEST_F(SectionsTest, RefuseCursorsThatAreNotTheirs) {
    Doors doors{opened->documents(), visitor};
    for (const char* wrong : {"", "9", "x", "\xff"})
        EXPECT_THROW(visible({of("A")}, doors, {.limit = 1, .after = wrong}), base::Failure) << wrong;
}

}  // namespace
}  // namespace courses
