// Reminders on the embedded store, with a clock of our own: who gets them, when, and that nobody gets one twice.
#include "features/events/reminders.hpp"

#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "features/events/letter.hpp"
#include "features/events/occurrence.hpp"
#include "features/mail/outbox.hpp"
#include "features/memberships/membership.hpp"
#include "jobs/job.hpp"
#include "jobs/queue.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace events {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using memberships::Membership;
using store::eq, store::of, store::set;

const schema::Collection* const all[] = {
    &schema::collection<users::User>,        &schema::collection<communities::Community>,
    &schema::collection<Membership>,         &schema::collection<Event>,
    &schema::collection<EventAttendee>,      &schema::collection<EventOccurrence>,
    &schema::collection<OccurrenceAttendee>, &schema::collection<mail::Mail>,
    &schema::collection<jobs::Job>,
};

base::Instant at(std::string_view text) { return base::parse_instant(text).value(); }

class RemindersTest : public testing::Test {
protected:
    RemindersTest() { of<communities::Community>(documents).insert(community); }
    ~RemindersTest() override {
        opened.reset();
        fs::remove_all(folder);
    }

    /// A member whose address is verified.
    UserId member(const std::string& name, bool wants = true) {
        users::User user{.email = name + "@example.org", .firstName = name, .lastName = "Tester"};
        user.emailVerifiedAt = at("2026-01-01T00:00:00Z");
        user.eventReminders = wants;
        of<users::User>(documents).insert(user);
        Membership made{.user = user._id, .community = community._id};
        of<Membership>(documents).insert(made);
        return user._id;
    }
    Event plan(const std::string& start, const std::string& rule = "") {
        Event event{.title = "Seed swap",
                    .startDate = at(start),
                    .endDate = at(start) + 90min,
                    .community = community._id,
                    .isRecurring = !rule.empty(),
                    .updatedAt = at("2026-01-01T00:00:00Z"),
                    .timeZone = "Europe/Berlin"};
        if (!rule.empty()) event.recurrencePattern = rule;
        of<Event>(documents).insert(event);
        return event;
    }
    void answer(const Event& event, UserId user, Status status = Status::going) {
        EventAttendee made{.community = event.community, .event = event._id, .user = user, .status = status};
        of<EventAttendee>(documents).insert(made);
    }
    void answer_once(const Event& event, UserId user, const std::string& start, Status status) {
        EventOccurrence occurrence{.community = event.community, .event = event._id, .startDate = at(start)};
        of<EventOccurrence>(documents).insert(occurrence);
        OccurrenceAttendee made{.community = event.community,
                                .event = event._id,
                                .occurrence = occurrence._id,
                                .startDate = at(start),
                                .user = user,
                                .status = status};
        of<OccurrenceAttendee>(documents).insert(made);
    }
    /// Runs the job at a time, as a server would that has just started. The new letters' receivers, and how many each.
    std::map<std::string, int> run(base::Instant now) {
        Reminders{documents, outbox, "https://example.org"}.send_due(now);
        std::map<std::string, int> out;
        store::Query query{.limit = 1'000};
        do {
            const auto page = of<mail::Mail>(documents).list(query);
            for (const auto& one : page.items) {
                ++out[one.to.substr(0, one.to.find('@'))];
                text = one.text;
                of<mail::Mail>(documents).remove({eq<&mail::Mail::_id>(one._id)});
            }
            query.after = page.next;
        } while (query.after);
        return out;
    }
    std::map<std::string, int> run(std::string_view now) { return run(at(now)); }
    /// Every ten minutes from one time to another: "to time" of each letter.
    std::string run_between(std::string_view from, std::string_view to) {
        std::string out;
        for (auto now = at(from); now <= at(to); now += 10min)
            for (const auto& [name, count] : run(now))
                out += (out.empty() ? "" : " ") + name + "*" + std::to_string(count) + "@" +
                       base::to_text(now).substr(8, 8);
        return out;
    }

    using Sent = std::map<std::string, int>;
    fs::path folder = fs::temp_directory_path() / ("lyceum-reminders-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    store::Documents& documents = opened->documents();
    jobs::Queue queue;
    mail::Outbox outbox{documents, queue, mail::Delivery{{.folder = folder / "outbox"}}, {"School", "s@example.org"}};
    communities::Community community{.name = "Gardeners", .description = "x"};
    std::string text;  ///< of the last letter
};

TEST_F(RemindersTest, GoADayAndAnHourBeforeToThoseWhoCome) {
    const auto event = plan("2027-03-01T18:00:00Z");
    answer(event, member("going"));
    answer(event, member("maybe"), Status::maybe);
    answer(event, member("not"), Status::not_going);
    answer(event, member("off", false));
    EXPECT_EQ(run("2027-02-28T17:59:00Z"), Sent{});
    EXPECT_EQ(run("2027-02-28T18:00:00Z"), (Sent{{"going", 1}, {"maybe", 1}}));
    EXPECT_EQ(run("2027-02-28T18:00:10Z"), Sent{});
    EXPECT_EQ(run("2027-03-01T17:00:00Z"), (Sent{{"going", 1}}));
    EXPECT_EQ(run("2027-03-01T17:30:00Z"), Sent{});
    EXPECT_EQ(of<Event>(documents).get(event._id).reminding->at, never);
}

TEST_F(RemindersTest, OnlyForVerifiedActiveMembers) {
    const auto event = plan("2027-03-01T18:00:00Z");
    const auto unverified = member("unverified"), blocked = member("blocked"), owner = member("owner");
    for (const auto user : {unverified, blocked, owner}) answer(event, user);
    of<users::User>(documents).update(unverified, {store::unset<&users::User::emailVerifiedAt>()});
    of<users::User>(documents).update(owner, {set<&users::User::isOwner>(true)});
    of<Membership>(documents).remove({eq<&Membership::user>(owner), eq<&Membership::community>(community._id)});
    of<Membership>(documents).update({eq<&Membership::user>(blocked), eq<&Membership::community>(community._id)},
                                     {set<&Membership::status>(memberships::Status::blocked)});
    EXPECT_EQ(run("2027-02-28T18:00:00Z"), (Sent{{"owner", 1}}));
}

TEST_F(RemindersTest, ComeOnceHoweverManyRunsItTakes) {
    const auto event = plan("2027-03-01T18:00:00Z");
    const int many = Reminders::most_answers_a_run + 150;
    documents.transact([&](store::Documents&) {
        for (int i = 0; i < many; ++i) answer(event, member("u" + std::to_string(i)));
    });
    Sent sent;
    for (int i = 0; i < 3; ++i)
        for (const auto& [name, count] : run(at("2027-02-28T18:00:00Z") + i * 10s)) sent[name] += count;
    EXPECT_EQ(int(sent.size()), many);
    EXPECT_TRUE(std::ranges::all_of(sent, [](const auto& one) { return one.second == 1; }));
}

TEST_F(RemindersTest, OfManyEventsAtOneTimeGoInOneRun) {
    const auto ann = member("ann");
    for (int i = 0; i < 60; ++i) answer(plan("2027-03-01T18:00:00Z"), ann);
    EXPECT_EQ(run("2027-02-28T18:00:00Z"), (Sent{{"ann", 60}}));
}

TEST_F(RemindersTest, KnowTheAnswersToOneOccurrence) {
    const auto event = plan("2027-03-01T18:00:00Z", "FREQ=WEEKLY");  // Monday, 19:00
    const auto ann = member("ann"), bob = member("bob");
    answer(event, ann);
    answer_once(event, ann, "2027-03-08T18:00:00Z", Status::not_going);
    answer_once(event, bob, "2027-03-15T18:00:00Z", Status::maybe);
    EXPECT_EQ(run_between("2027-02-27T00:00:00Z", "2027-03-02T00:00:00Z"), "ann*1@28T18:00 ann*1@01T17:00");
    EXPECT_EQ(run_between("2027-03-02T00:00:00Z", "2027-03-09T00:00:00Z"), "");
    EXPECT_EQ(run_between("2027-03-09T00:00:00Z", "2027-03-16T00:00:00Z"),
              "ann*1@14T18:00 bob*1@14T18:00 ann*1@15T17:00");
}

TEST_F(RemindersTest, KeepWallTimeOverClockChanges) {
    const auto spring = plan("2027-03-26T18:00:00Z", "FREQ=DAILY;COUNT=4");  // 19:00; 18 and 17 hours UTC
    answer(spring, member("ann"));
    // The day before the change has 23 hours: two reminders at one moment, for two occurrences.
    EXPECT_EQ(run_between("2027-03-25T00:00:00Z", "2027-03-30T00:00:00Z"),
              "ann*1@25T18:00 ann*1@26T17:00 ann*1@26T18:00 ann*2@27T17:00 ann*1@28T16:00 ann*1@28T17:00 "
              "ann*1@29T16:00");
    const auto autumn = plan("2027-10-30T17:00:00Z", "FREQ=DAILY;COUNT=2");  // 19:00; 17 and 18 hours UTC
    answer(autumn, member("bob"));
    EXPECT_EQ(run_between("2027-10-29T00:00:00Z", "2027-11-01T00:00:00Z"),
              "bob*1@29T17:00 bob*1@30T16:00 bob*1@30T18:00 bob*1@31T17:00");
    EXPECT_NE(text.find("Sunday, 31 October 2027, 19:00–20:30 (Europe/Berlin)"), std::string::npos) << text;
}

TEST_F(RemindersTest, AreLateOrNotAtAllAfterASleep) {
    const auto event = plan("2027-03-01T18:00:00Z", "FREQ=DAILY");
    answer(event, member("ann"));
    EXPECT_EQ(run("2027-02-27T00:00:00Z"), Sent{});
    EXPECT_EQ(run("2027-03-01T10:00:00Z"), (Sent{{"ann", 1}}));  // late, but still hours before
    EXPECT_EQ(run("2027-03-20T17:30:00Z"), (Sent{{"ann", 1}}));  // this evening's; nothing of the days that were slept
    EXPECT_EQ(run("2027-03-20T18:00:00Z"), (Sent{{"ann", 1}}));  // tomorrow's
}

TEST_F(RemindersTest, FollowWhatIsMovedCancelledAndDeleted) {
    auto event = plan("2027-03-01T18:00:00Z", "FREQ=DAILY");
    answer(event, member("ann"));
    EXPECT_EQ(run("2027-02-28T18:00:00Z"), (Sent{{"ann", 1}}));
    const auto change = [&](const store::Change& steps) {
        of<Event>(documents).touch({eq<&Event::_id>(event._id)}, steps);
    };
    change({set<&Event::startDate>(at("2027-03-02T08:00:00Z")), set<&Event::endDate>(at("2027-03-02T09:00:00Z")),
            set<&Event::updatedAt>(at("2027-02-28T18:05:00Z")), store::unset<&Event::reminding>()});
    EXPECT_EQ(run_between("2027-02-28T18:10:00Z", "2027-03-01T20:00:00Z"), "ann*1@01T08:00");
    change({store::add_to_set<&Event::cancelledOccurrences>(at("2027-03-02T08:00:00Z"))});
    EXPECT_EQ(run_between("2027-03-01T20:00:00Z", "2027-03-02T09:00:00Z"), "ann*1@02T08:00");
    of<Event>(documents).remove({eq<&Event::_id>(event._id)});
    EXPECT_EQ(run_between("2027-03-02T09:00:00Z", "2027-03-03T09:00:00Z"), "");
}

TEST_F(RemindersTest, SayWhenInTheEventsZoneAndWhere) {
    auto event = plan("2027-03-29T17:00:00Z");
    event.title = "Seed\r\nswap";
    event.meetingLink = "https://meet.example.org/1";
    const auto letter = reminder_letter(event, {event.startDate, event.endDate}, community, "https://example.org/e");
    EXPECT_EQ(letter.subject, "Reminder: Seed  swap");
    EXPECT_EQ(letter.expiresAt, event.startDate);
    EXPECT_TRUE(
        letter.text.starts_with("Seed  swap\n\nMonday, 29 March 2027, 19:00–20:30 (Europe/Berlin)\n\n"
                                "In Gardeners.\n\nMeeting: https://meet.example.org/1\n\n"))
        << letter.text;
    EXPECT_NE(letter.text.find("switch off event reminders"), std::string::npos);
    const Occurrence night{at("2027-03-01T23:00:00Z"), at("2027-03-02T06:00:00Z")};
    EXPECT_EQ(spoken_time(night, "America/New_York"),
              "Monday, 1 March 2027, 18:00 to Tuesday, 2 March 2027, 01:00 (America/New_York)");
    EXPECT_EQ(spoken_time(night, "Mars/Olympus"), "Monday, 1 March 2027, 23:00 to Tuesday, 2 March 2027, 06:00 (UTC)");
}

}  // namespace
}  // namespace events
