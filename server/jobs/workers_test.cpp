// Workers: jobs run once, failures come back, schedules go on.
#include "jobs/workers.hpp"

#include <array>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "jobs/backlog.hpp"
#include "jobs/expiry.hpp"
#include "store/collection.hpp"
#include "store/open.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;

const schema::Collection* const all[] = {&schema::collection<Job>, &schema::collection<Server>};

class WorkersTest : public testing::Test {
protected:
    ~WorkersTest() override {
        opened.reset();
        std::filesystem::remove_all(folder);
    }
    store::Documents& documents() { return opened->documents(); }
    std::vector<Job> kept() { return store::of<Job>(documents()).list({}).items; }
    bool soon(auto holds) {
        for (int i = 0; i < 500 && !holds(); ++i) std::this_thread::sleep_for(10ms);
        return holds();
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("lyceum-jobs-" + base::random_token(9));
    std::unique_ptr<store::Store> opened = store::open(folder, all);
    Queue queue;
};

TEST_F(WorkersTest, DoAJobOnceAndForgetIt) {
    Workers workers{documents(), queue};
    std::string done;
    workers.on("greet", [&](const std::string& payload) { done += payload; });
    queue.add(documents(), "greet", "Ada");
    EXPECT_EQ(workers.run_due(), 1);
    EXPECT_EQ(workers.run_due(), 0);
    EXPECT_EQ(done, "Ada");
    EXPECT_TRUE(kept().empty());
}

TEST_F(WorkersTest, StartAtOnceWhenAJobIsAdded) {
    Workers workers{documents(), queue};
    std::atomic<int> done = 0;
    workers.on("count", [&](const std::string&) { ++done; });
    workers.start(2);
    std::this_thread::sleep_for(50ms);
    documents().transact([&](store::Documents& inside) {
        for (int i = 0; i < 20; ++i) queue.add(inside, "count", "");
    });
    EXPECT_TRUE(soon([&] { return done == 20; }));
    workers.stop();
    EXPECT_EQ(done, 20);
    EXPECT_TRUE(kept().empty());
}

TEST_F(WorkersTest, KeepAFailedJobWithItsErrorForLater) {
    Workers workers{documents(), queue};
    workers.on("fail", [](const std::string&) { throw std::runtime_error{"no such host"}; });
    queue.add(documents(), "fail", "");
    EXPECT_EQ(workers.run_due(), 1);
    const auto job = kept().at(0);
    EXPECT_EQ(job.lastError, "no such host");
    EXPECT_EQ(job.attempts, 1);
    EXPECT_GT(job.dueAt, base::now());
    EXPECT_EQ(workers.run_due(), 0);
}

TEST_F(WorkersTest, BuryAJobThatFailedTenTimes) {
    Workers workers{documents(), queue};
    workers.on("fail", [](const std::string&) { throw std::runtime_error{"never"}; });
    queue.add(documents(), "fail", "");
    const auto jobs = store::of<Job>(documents());
    jobs.update({store::eq<&Job::_id>(kept().at(0)._id)}, {store::set<&Job::attempts>(9)});
    workers.run_due();
    EXPECT_EQ(kept().at(0).state, State::dead);
    EXPECT_EQ(workers.run_due(), 0);
    jobs.update({store::eq<&Job::_id>(kept().at(0)._id)}, {store::set<&Job::expiresAt>(base::now() - 1s)});
    remove_expired(documents(), all);
    EXPECT_TRUE(kept().empty());
}

TEST_F(WorkersTest, TryAJobWithADeadlineUntilItIsOver) {
    Workers workers{documents(), queue};
    workers.on("fail", [](const std::string&) { throw std::runtime_error{"no such host"}; });
    queue.add(documents(), "fail", "", base::now() + 72h);
    const auto jobs = store::of<Job>(documents());
    const store::Filter it{store::eq<&Job::_id>(kept().at(0)._id)};
    jobs.update(it, {store::set<&Job::attempts>(40)});
    workers.run_due();
    EXPECT_EQ(kept().at(0).state, State::waiting);
    EXPECT_GT(kept().at(0).dueAt, base::now());
    EXPECT_EQ(backlog(documents()).failing, 1);
    jobs.update(it, {store::set<&Job::giveUpAt>(base::now() + 10s), store::set<&Job::dueAt>(base::now() - 60s)});
    EXPECT_GE(backlog(documents()).oldest_s, 59);
    workers.run_due();
    EXPECT_EQ(kept().at(0).state, State::dead);
    EXPECT_EQ(backlog(documents()).dead, 1);
}

TEST_F(WorkersTest, TryAgainAtStartWhatAFormerServerLeft) {
    std::atomic<int> done = 0;
    queue.add(documents(), "count", "");
    queue.add(documents(), "count", "");
    const auto jobs = store::of<Job>(documents());
    // One was at work when the server was killed: its lease goes on; one waits for its next try.
    for (const auto& job : kept())
        jobs.update(job._id, {store::set<&Job::attempts>(1), store::set<&Job::dueAt>(base::now() + 1h)});
    Workers workers{documents(), queue};
    workers.on("count", [&](const std::string&) { ++done; });
    EXPECT_EQ(workers.run_due(), 0);
    workers.start(1);
    EXPECT_TRUE(soon([&] { return done == 2; }));
}

TEST_F(WorkersTest, WhoSharesTakesOverOnlyFromThoseThatAreGone) {
    const auto jobs = store::of<Job>(documents());
    std::atomic<int> done = 0;
    queue.add(documents(), "count", "of one that is gone");
    queue.add(documents(), "count", "of one that is there");
    queue.add(documents(), "count", "of nobody: it waits for its next try");
    Presence gone{documents()}, there{documents()};
    there.say();
    const auto waiting = kept();
    const std::array<std::optional<base::ObjectId>, 3> holders{gone.self(), there.self(), std::nullopt};
    for (std::size_t i = 0; i < waiting.size(); ++i)
        jobs.update(waiting[i]._id, {store::set<&Job::attempts>(1), store::set<&Job::dueAt>(base::now() + 1h),
                                     store::set<&Job::holder>(holders[i])});
    {
        Workers workers{documents(), queue, true};
        workers.on("count", [&](const std::string&) { ++done; });
        workers.start(1);
        EXPECT_TRUE(soon([&] { return done == 1; }));
        EXPECT_EQ(store::of<Server>(documents()).count({}), 2);
    }
    EXPECT_EQ(kept().size(), 2u) << "the other two are not its to take";
    EXPECT_EQ(store::of<Server>(documents()).count({}), 1) << "it has said that it goes";
}

/// A store that stops writing, as on a full disk.
class Full final : public store::Documents {
public:
    explicit Full(store::Documents& inner) : inner_{inner} {}
    std::optional<store::Bson> find(const store::Collection& in, const store::Filter& where) override {
        return inner_.find(in, where);
    }
    store::Page list(const store::Collection& in, const store::Query& query) override { return inner_.list(in, query); }
    std::int64_t count(const store::Collection& in, const store::Filter& where) override {
        return inner_.count(in, where);
    }
    store::Page search(const store::Collection& in, const store::Search& query) override {
        return inner_.search(in, query);
    }
    void insert(const store::Collection& in, const store::Bson& one) override { look(), inner_.insert(in, one); }
    bool update(const store::Collection& in, const store::Filter& where, const store::Change& change) override {
        return look(), inner_.update(in, where, change);
    }
    std::int64_t remove(const store::Collection& in, const store::Filter& where, int limit) override {
        return look(), inner_.remove(in, where, limit);
    }
    void prepare(const store::Collection& in) override { inner_.prepare(in); }
    void transact(const std::function<void(store::Documents&)>& f) override { look(), inner_.transact(f); }
    bool stores_arrays() const override { return inner_.stores_arrays(); }

    std::atomic<bool> is_full = false;
    mutable std::atomic<int> refused = 0;

private:
    void look() const {
        if (!is_full) return;
        ++refused;
        throw base::Failure{base::Fault::unavailable, "the disk is full"};
    }
    store::Documents& inner_;
};

TEST_F(WorkersTest, GoOnWhenTheStoreWritesAgain) {
    Full disk{documents()};
    Workers workers{disk, queue};
    workers.on("count", [](const std::string&) {});
    workers.start(1);
    queue.add(documents(), "count", "");
    EXPECT_TRUE(soon([&] { return kept().empty(); }));
    disk.is_full = true;
    queue.add(documents(), "count", "");
    EXPECT_TRUE(soon([&] { return disk.refused > 0; }));
    EXPECT_EQ(kept().size(), 1u);
    disk.is_full = false;
    EXPECT_TRUE(soon([&] { return kept().empty(); }));
}

TEST_F(WorkersTest, RemoveAllThatHasExpiredInBoundedTransactions) {
    documents().transact([&](store::Documents& inside) {
        for (int i = 0; i < 25; ++i) {
            Job job{.kind = "k", .state = State::dead, .expiresAt = base::now() + (i < 23 ? -1s : 1h)};
            store::of<Job>(inside).insert(job);
        }
    });
    const auto before = opened->engine().stats().transactions;
    remove_expired(documents(), all, 5);
    EXPECT_EQ(kept().size(), 2u);
    EXPECT_GE(opened->engine().stats().transactions - before, 5u);
}

TEST_F(WorkersTest, RepeatASchedule) {
    std::atomic<int> done = 0;
    for (int i = 0; i < 2; ++i) {  // a restart does not add it again
        Workers workers{documents(), queue};
        workers.every("tick", 30ms, [&](const std::string&) { ++done; });
        workers.start(1);
        EXPECT_TRUE(soon([&] { return done >= i + 1; }));
        workers.stop();
        EXPECT_EQ(kept().size(), 1u);
    }
}

TEST_F(WorkersTest, KeepLanesApart) {
    Workers workers{documents(), queue};
    std::atomic<bool> goes_on = false;
    std::atomic<int> films = 0, others = 0;
    workers.lane("films", 1);
    workers.on("film",
               [&](const std::string&) {
                   while (!goes_on) std::this_thread::sleep_for(1ms);
                   ++films;
               },
               {.lane = "films"});
    workers.on("other", [&](const std::string&) { ++others; });
    for (int i = 0; i < 30; ++i) queue.add(documents(), "film", "");  // more than one look takes in
    queue.add(documents(), "other", "");
    workers.start(1);
    EXPECT_TRUE(soon([&] { return others == 1; }));
    queue.add(documents(), "other", "");
    EXPECT_TRUE(soon([&] { return others == 2; }));
    EXPECT_EQ(films, 0);
    goes_on = true;
    EXPECT_TRUE(soon([&] { return films == 30; }));
    EXPECT_EQ(others, 2);
}

TEST_F(WorkersTest, SayWhenTheyGiveUp) {
    Workers workers{documents(), queue};
    std::string given_up;
    workers.on("fail", [](const std::string&) { throw std::runtime_error{"never"}; },
               {.given_up = [&](const std::string& payload) { given_up += payload; }});
    queue.add(documents(), "fail", "it");
    const auto id = kept().at(0)._id;
    const auto at_last = [&](int attempts) {
        store::of<Job>(documents())
            .update(id, {store::set<&Job::attempts>(attempts), store::set<&Job::dueAt>(base::now() - 1s)});
        workers.run_due();
    };
    at_last(8);
    EXPECT_EQ(given_up, "");
    at_last(9);
    EXPECT_EQ(given_up, "it");
}

TEST_F(WorkersTest, TakeNoBlameForWhatAStopEnds) {
    Workers workers{documents(), queue};
    std::atomic<bool> began = false;
    workers.on("long", [&](const std::string&) {
        began = true;
        while (!workers.is_stopping()) std::this_thread::sleep_for(1ms);
        throw std::runtime_error{"stopped"};
    });
    queue.add(documents(), "long", "");
    workers.start(1);
    EXPECT_TRUE(soon([&] { return began.load(); }));
    workers.stop();
    EXPECT_EQ(kept().at(0).attempts, 0);
    EXPECT_LE(kept().at(0).dueAt, base::now());
    EXPECT_FALSE(kept().at(0).lastError);
}

TEST_F(WorkersTest, LeaveJobsOfUnknownKindsAlone) {
    Workers workers{documents(), queue};
    int done = 0;
    workers.on("known", [&](const std::string&) { ++done; });
    queue.add(documents(), "unknown", "");
    queue.add(documents(), "known", "");
    workers.run_due();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(kept().size(), 1u);
}

}  // namespace
}  // namespace jobs
