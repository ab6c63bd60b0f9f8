// Answering: counts of an occurrence follow the answers to it and to the whole, and what becomes of who leaves.
#include "features/events/answering.hpp"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "features/events/answers.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace events {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using store::eq, store::of;

const schema::Collection* const all[] = {
    &schema::collection<users::User>,     &schema::collection<communities::Community>,
    &schema::collection<Event>,           &schema::collection<EventAttendee>,
    &schema::collection<EventOccurrence>, &schema::collection<OccurrenceAttendee>};

class AnsweringTest : public testing::Test {
protected:
    ~AnsweringTest() override {
        opened.reset();
        fs::remove_all(folder);
    }

    Event plan(base::Instant start, CommunityId where, bool weekly = false) {
        Event event{.startDate = start, .endDate = start + 1h, .community = where, .isRecurring = weekly};
        if (weekly) event.recurrencePattern = "FREQ=WEEKLY";
        of<Event>(documents).insert(event);
        return event;
    }
    /// Who comes, as counted and as listed: these must be the same.
    std::size_t going(const Event& event, std::optional<base::Instant> start = {}) {
        const auto listed = answers(documents, {.event = event._id, .start = start, .status = Status::going}).items;
        auto counted = of<Event>(documents).get(event._id).goingCount;
        if (start)
            if (const auto found = of<EventOccurrence>(documents).find(
                    {eq<&EventOccurrence::event>(event._id), eq<&EventOccurrence::startDate>(*start)}))
                counted += found->goingCount - found->goingReplaced;
        EXPECT_EQ(listed.size(), static_cast<std::size_t>(counted));
        return listed.size();
    }

    fs::path folder = fs::temp_directory_path() / ("lyceum-answers-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
    CommunityId here = CommunityId::make(), elsewhere = CommunityId::make();
    UserId ann = UserId::make(), bob = UserId::make();
    base::Instant next = std::chrono::floor<std::chrono::seconds>(base::now()) + 48h;
};

TEST_F(AnsweringTest, AnOccurrenceCountsItsOwnAnswersAndTheRestOfTheWhole) {
    const auto event = plan(next, here, true);
    for (const auto user : {ann, bob}) put_whole(documents, event, user, Status::going);
    put_own(documents, event, next, ann, Status::not_going);
    EXPECT_EQ(going(event), 2u);
    EXPECT_EQ(going(event, next), 1u);
    put_own(documents, event, next, ann, Status::maybe);
    put_whole(documents, event, ann, Status::maybe);
    EXPECT_EQ(going(event, next), 1u);
    put_own(documents, event, next, ann, Status::going);
    EXPECT_EQ(going(event, next), 2u);
    remove_whole(documents, event._id, ann);
    EXPECT_EQ(going(event, next), 2u);
    remove_own(documents, event._id, next, ann);
    EXPECT_EQ(going(event, next), 1u);
    EXPECT_EQ(going(event, next + 24h * 7), 1u);
}

TEST_F(AnsweringTest, PagesAreWholeWhereverTheyAreCut) {
    const auto event = plan(next, here, true);
    std::vector<UserId> expected;
    for (int i = 0; i < 40; ++i) {
        const auto user = UserId::make();
        if (i % 3 != 0) put_whole(documents, event, user, i % 2 == 0 ? Status::going : Status::maybe);
        if (i % 4 == 0) put_own(documents, event, next, user, Status::going);
        if (i % 4 == 1) put_own(documents, event, next, user, Status::not_going);
        if (i % 4 == 0 || (i % 4 == 2 && i % 3 != 0)) expected.push_back(user);
    }
    std::ranges::sort(expected);
    for (const int limit : {1, 2, 3, 7, 40, 100}) {
        std::vector<UserId> seen;
        AnswerQuery query{.event = event._id, .start = next, .status = Status::going, .limit = limit};
        do {
            const auto page = answers(documents, query);
            EXPECT_LE(int(page.items.size()), limit);
            for (const auto& one : page.items) seen.push_back(one.user);
            query.after = page.next;
        } while (query.after);
        EXPECT_EQ(seen, expected) << limit;
    }
}

TEST_F(AnsweringTest, WhoLeavesIsForgottenExceptInWhatHasBegun) {
    const auto past = plan(next - 96h, here), future = plan(next, here), other = plan(next, elsewhere);
    const auto series = plan(next - 24h * 14, here, true);
    for (const auto& event : {past, future, other, series})
        for (const auto user : {ann, bob}) put_whole(documents, event, user, Status::going);
    for (const auto start : {next - 24h * 7, next}) put_own(documents, series, start, ann, Status::going);
    forget_answers(documents, here, ann);
    EXPECT_EQ(going(past), 2u);
    EXPECT_EQ(going(future), 1u);
    EXPECT_EQ(going(other), 2u);
    EXPECT_EQ(going(series), 1u);
    EXPECT_EQ(going(series, next), 1u);
    EXPECT_EQ(going(series, next - 24h * 7), 2u);
    forget_answers(documents, here, ann);
    EXPECT_EQ(going(past), 2u);
}

}  // namespace
}  // namespace events
