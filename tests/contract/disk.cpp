// The disk of the embedded engine: full, failing, and failing again. What was answered stays, reads go on, and nobody
// is told what the database says.
#include <atomic>
#include <cerrno>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "engines.hpp"
#include "failing_disk.hpp"
#include "store/engine.hpp"

namespace contract {
namespace {

constexpr const schema::Collection& things = schema::collection<sample::Thing>;
constexpr int exit_after_disk_failure = 74;

std::string sized(int id, std::size_t bytes) {
    return "{\"_id\":" + std::to_string(id) + ",\"size\":" + std::to_string(id) + ",\"label\":\"" +
           std::string(bytes, 'x') + "\"}";
}

class Disk : public testing::Test {
protected:
    Documents& documents() { return store_->documents(); }
    bool writable() { return store_->engine().stats().writable; }
    void open(const store::Options& options = {}) {
        store_.reset();
        store_ = store::open(directory_.path(), sample::all, options);
    }
    void insert(int id, std::size_t bytes = 100) { documents().insert(things, bson(sized(id, bytes))); }
    /// The failure of an insert, which must not quote the database.
    Failure refusal(int id) {
        const auto failure = failure_of([&] { insert(id); });
        for (const char* word : {"INSERT", "sqlite", "SQL", "I/O", "COMMIT", "database or disk"})
            EXPECT_EQ(std::string{failure.what()}.find(word), std::string::npos) << failure.what();
        EXPECT_GT(failure.retry_after_s, 0);
        return failure;
    }

    const Directory directory_{};
    const HealedDisk healed_{};
    std::unique_ptr<Store> store_;
};

TEST_F(Disk, AFullOneIsReadAndIsWrittenAgainWhenThereIsRoom) {
    open({.most_bytes = 2u << 20});
    int there = 0;
    Fault fault{};
    for (; there < 1'000; ++there) {
        try {
            insert(there, 10'000);
        } catch (const Failure& failure) {
            fault = failure.fault;
            break;
        }
    }
    EXPECT_EQ(fault, Fault::out_of_space);
    EXPECT_GT(there, 50);
    EXPECT_FALSE(writable());
    for (int id = 0; id < there; ++id) ASSERT_TRUE(documents().find(things, by_id(id)));
    EXPECT_FALSE(documents().find(things, by_id(there)));
    EXPECT_EQ(documents().count(things, {{"size", Is::at_least, value("0")}}), there);
    EXPECT_EQ(documents().remove(things, {}, there / 2), there / 2);
    EXPECT_TRUE(writable());
    EXPECT_NO_THROW(insert(5'000, 10'000));
    open();
    EXPECT_EQ(documents().count(things, {}), there - there / 2 + 1);
}

TEST_F(Disk, WithoutSpaceForTheLogNothingIsWrittenAndAllIsRead) {
    open();
    insert(1);
    disk().write_error = ENOSPC;
    EXPECT_EQ(refusal(2).fault, Fault::out_of_space);
    EXPECT_EQ(refusal(3).fault, Fault::out_of_space);
    EXPECT_FALSE(writable());
    EXPECT_TRUE(documents().find(things, by_id(1)));
    disk().write_error = 0;
    insert(4);
    EXPECT_TRUE(writable());
    open({.check = true});
    EXPECT_EQ(documents().count(things, {}), 2);
}

TEST_F(Disk, AfterAFailedSyncTheFileIsOpenedAgain) {
    open();
    for (int id = 0; id < 50; ++id) insert(id);
    for (int round = 0; round < 3; ++round) {
        disk().failing_syncs = 1;
        EXPECT_EQ(refusal(1'000 + round).fault, Fault::unavailable);
        EXPECT_EQ(disk().failing_syncs, 0);
        EXPECT_FALSE(writable());
        insert(100 + round);
        EXPECT_TRUE(writable());
    }
    open({.check = true});
    EXPECT_EQ(documents().count(things, {{"size", Is::less, value("1000")}}), 53) << "what was answered is there";
    const auto all = documents().count(things, {});
    EXPECT_EQ(documents().count(things, {{"size", Is::at_least, value("0")}}), all) << "an index lost rows";
}

TEST_F(Disk, AWriteErrorFailsThoseWhoWaitAndNobodyElse) {
    open();
    insert(1);
    disk().write_error = EIO;
    std::vector<std::thread> running;
    std::atomic<int> refused = 0;
    // The first failure opens the file again, which does not write; a second in a row would end the process.
    const auto failure = failure_of([&] { documents().transact([&](Documents&) { insert(2); }); });
    EXPECT_EQ(failure.fault, Fault::unavailable);
    disk().write_error = 0;
    for (int t = 0; t < 8; ++t)
        running.emplace_back([&, t] {
            try {
                insert(10 + t);
            } catch (const Failure&) {
                ++refused;
            }
        });
    for (auto& thread : running) thread.join();
    EXPECT_EQ(refused, 0);
    EXPECT_EQ(documents().count(things, {}), 9);
}

/// The child: writes on a disk that begins to fail. It must end by itself, with the code that says so.
[[noreturn]] void write_on_a_failing_disk(const std::filesystem::path& directory) {
    try {
        const auto store = store::open(directory, sample::all);
        store->documents().insert(things, bson(sized(1, 100)));
        disk().failing_syncs = 1'000;
        for (int id = 2; id < 10; ++id) {
            try {
                store->documents().insert(things, bson(sized(id, 100)));
            } catch (const Failure&) {  // and tries the next
            }
        }
    } catch (...) {  // the parent sees another code
    }
    ::_exit(1);
}

TEST_F(Disk, OneThatFailsAgainEndsTheProcess) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_on_a_failing_disk(directory_.path());
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), exit_after_disk_failure);
    open({.check = true});
    EXPECT_TRUE(documents().find(things, by_id(1)));
}

}  // namespace
}  // namespace contract
