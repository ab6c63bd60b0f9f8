// A process that is killed while it writes: everything that it was told is done must be there afterwards.
#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "engines.hpp"

namespace contract {
namespace {

constexpr int rounds = 20;
constexpr int writers = 8;

class Crash : public testing::TestWithParam<EngineUnderTest> {};

/// The child: writes from several threads, and reports each number only once its insert has returned.
[[noreturn]] void write_until_killed(const EngineUnderTest& engine, const std::filesystem::path& directory, int report,
                                     int round) {
    try {
        const auto store = engine.open(directory, sample::all);
        std::vector<std::thread> running;
        for (int t = 0; t < writers; ++t)
            running.emplace_back([&, t] {
                for (int i = 0; i < 100'000; ++i) {
                    const std::int32_t id = (round * writers + t) * 100'000 + i;
                    store->documents().transact([&](Documents& inside) {
                        const auto text = std::to_string(id);
                        inside.insert(schema::collection<sample::Thing>,
                                      bson("{\"_id\":" + text + ",\"size\":" + text + "}"));
                        inside.insert(schema::collection<sample::Claim>, bson("{\"_id\":" + text + "}"));
                    });
                    if (::write(report, &id, sizeof id) != sizeof id) return;
                }
            });
        for (auto& thread : running) thread.join();
    } catch (...) {  // the parent finds nothing reported
    }
    ::_exit(1);
}

/// Reads reports until there are `enough`, kills the child, and reads what was still under way.
std::vector<std::int32_t> killed_after(pid_t child, int reports, std::size_t enough) {
    std::vector<std::int32_t> out;
    std::int32_t id = 0;
    while (::read(reports, &id, sizeof id) == sizeof id) {
        out.push_back(id);
        if (out.size() == enough) ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
    return out;
}

TEST_P(Crash, EveryAnsweredWriteIsThereAfterAKill) {
    NEEDS(atomic_crash);
    const Directory directory;
    std::vector<std::int32_t> acknowledged;
    const auto& things = schema::collection<sample::Thing>;
    for (int round = 0; round < rounds; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(ends[0]);
            write_until_killed(GetParam(), directory.path(), ends[1], round);
        }
        ::close(ends[1]);
        const auto reported = killed_after(child, ends[0], 20 + static_cast<std::size_t>(round) * 37);
        ::close(ends[0]);
        ASSERT_GE(reported.size(), 20u);
        acknowledged.insert(acknowledged.end(), reported.begin(), reported.end());

        const auto store = GetParam().open(directory.path(), sample::all);
        auto& documents = store->documents();
        for (const auto id : reported)
            ASSERT_TRUE(documents.find(things, by_id(id))) << "lost " << id << " in round " << round;
        const auto count = documents.count(things, {});
        EXPECT_GE(count, static_cast<std::int64_t>(acknowledged.size()));
        EXPECT_EQ(documents.count(things, {{"size", Is::at_least, Value::of(std::int64_t{0})}}), count)
            << "an index lost rows";
        EXPECT_EQ(documents.count(schema::collection<sample::Claim>, {}), count) << "half a transaction";
    }
}

ON_EVERY_ENGINE(Crash);

}  // namespace
}  // namespace contract
