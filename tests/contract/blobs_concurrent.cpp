// Blobs kept, removed and collected at once, and kept by a process that is killed: what was answered stays readable.
#include <atomic>
#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "engines.hpp"
#include "store/blob_file.hpp"

namespace contract {
namespace {

using std::chrono::seconds;
using store::BlobId, store::Blobs;

constexpr int kinds = 3;  ///< of bytes: so few that they meet

/// Rounds; fewer on a database, where each costs many times as much.
int few_or(int many) { return testing::TestWithParam<EngineUnderTest>::GetParam().is_embedded ? many : many / 3; }

/// More than one page, different for each kind.
std::string bytes_of(int kind) {
    return std::string(10'000 + static_cast<std::size_t>(kind), static_cast<char>('a' + kind));
}

std::string read(Blobs& blobs, BlobId id) {
    const auto reader = blobs.open(id);
    if (!reader) return "(none)";
    std::string out(reader->size(), '\0');
    reader->read(0, out);
    return out;
}

class BlobConcurrent : public OnEveryEngine {
protected:
    /// Keeps the bytes; none: the collector took the draft before it was kept, and nothing was answered.
    BlobId keep(int kind, bool in_transaction) {
        auto& blobs = store_->blobs();
        const auto draft = base::ObjectId::make();
        const auto id = BlobId::make();
        try {
            blobs.draft(draft)->append(bytes_of(kind));
            if (in_transaction)
                documents().transact([&](Documents&) { blobs.keep(draft, id, "", ""); });
            else
                blobs.keep(draft, id, "", "");
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.fault, Fault::not_found) << failure.what();
            return {};
        }
        blobs.drop_draft(draft);
        return id;
    }
};

TEST_P(BlobConcurrent, CollectingTakesNothingThatIsBeingKept) {
    std::atomic<bool> done = false;
    std::atomic<int> kept = 0;
    std::thread collector{[&] {
        while (!done) store_->blobs().collect(seconds{0});
    }};
    std::vector<std::thread> keepers;
    for (int t = 0; t < 4; ++t)
        keepers.emplace_back([&, t] {
            for (int i = 0; i < few_or(60); ++i) {
                const auto id = keep((t + i) % kinds, (t + i / kinds) % 2 == 0);
                if (!id) continue;
                ++kept;
                EXPECT_TRUE(read(store_->blobs(), id) == bytes_of((t + i) % kinds)) << t << ' ' << i;
                store_->blobs().remove(id);  // so that the bytes are often nobody's
            }
        });
    for (auto& thread : keepers) thread.join();
    done = true;
    collector.join();
    EXPECT_GT(kept, 0);
}

TEST_P(BlobConcurrent, TheSameBytesAtOnceAreKeptOnce) {
    EMBEDDED_ONLY();
    std::vector<std::thread> keepers;
    std::vector<BlobId> ids(8);
    for (std::size_t t = 0; t < ids.size(); ++t) keepers.emplace_back([&, t] { ids[t] = keep(0, t % 2 == 0); });
    for (auto& thread : keepers) thread.join();
    for (std::size_t t = 0; t < ids.size(); ++t) {
        EXPECT_TRUE(read(store_->blobs(), ids[t]) == bytes_of(0));
        store_->blobs().remove(ids[t]);
        EXPECT_EQ(store_->blobs().collect(seconds{0}), t + 1 == ids.size() ? 1u : 0u);
    }
}

TEST_P(BlobConcurrent, TheSameUploadKeptTwiceAtOnceIsOneFile) {
    auto& blobs = store_->blobs();
    for (int round = 0; round < 20; ++round) {
        const auto draft = base::ObjectId::make();
        const auto id = BlobId::make();
        blobs.draft(draft)->append(bytes_of(round % kinds));
        std::vector<std::thread> keepers;
        for (int t = 0; t < 3; ++t) keepers.emplace_back([&] { EXPECT_NO_THROW(blobs.keep(draft, id, "", "")); });
        for (auto& thread : keepers) thread.join();
        EXPECT_TRUE(read(blobs, id) == bytes_of(round % kinds));
    }
    EXPECT_EQ(documents().count(schema::collection<store::BlobFile>, {}), 20);
}

ON_EVERY_ENGINE(BlobConcurrent);

struct Report {
    base::ObjectId id;
    std::int32_t kind;
};

/// The child: keeps, removes and collects, and reports each blob only once it was answered.
/// Its ids are its own: a forked process would make those that the last one has made.
[[noreturn]] void keep_until_killed(const EngineUnderTest& engine, const std::filesystem::path& directory, int report,
                                    int round) {
    try {
        const auto store = engine.open(directory, sample::all);
        auto& blobs = store->blobs();
        std::vector<std::thread> running;
        for (int t = 0; t < 4; ++t)
            running.emplace_back([&, t] {
                for (std::int32_t i = 0; i < 100'000; ++i) {
                    const auto own = std::to_string(round) + ' ' + std::to_string(t) + ' ' + std::to_string(i);
                    const auto draft = base::ObjectId::derived(own + " draft");
                    const Report made{base::ObjectId::derived(own), (t + i) % 50};
                    blobs.draft(draft)->append(bytes_of(made.kind));
                    const auto settled = blobs.settle(draft, {made.id});
                    blobs.name(settled, {made.id}, "", "");
                    blobs.drop_draft(draft);
                    if (::write(report, &made, sizeof made) != sizeof made) return;
                    blobs.keep_file(blobs.path({made.id})->path(), {base::ObjectId::derived(own + " again")}, "", "");
                }
            });
        running.emplace_back([&] {
            for (;;) blobs.collect(seconds{1});
        });
        for (auto& thread : running) thread.join();
    } catch (...) {  // the parent sees that it was not killed
    }
    ::_exit(1);
}

class BlobCrash : public testing::TestWithParam<EngineUnderTest> {};

TEST_P(BlobCrash, EveryAnsweredBlobIsWholeAfterAKill) {
    const Directory directory;
    std::vector<Report> all;
    for (int round = 0; round < few_or(10); ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(ends[0]);
            keep_until_killed(GetParam(), directory.path(), ends[1], round);
        }
        ::close(ends[1]);
        Report one{};
        for (int read = 0; ::read(ends[0], &one, sizeof one) == sizeof one;) {
            all.push_back(one);
            if (++read == 5 + round * 7) ::kill(child, SIGKILL);
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "the child ended by itself";
        const auto store = GetParam().open(directory.path(), sample::all);
        store->blobs().collect(seconds{0});
        for (const auto& [id, kind] : all)
            ASSERT_TRUE(read(store->blobs(), {id}) == bytes_of(kind)) << id.hex() << " in round " << round;
        store->blobs().audit(seconds{0}, [](const store::BlobStray* stray, std::uint64_t) {
            EXPECT_FALSE(stray) << stray->what;
            return true;
        });
    }
}

ON_EVERY_ENGINE(BlobCrash);

}  // namespace
}  // namespace contract
