// Transactions that nobody waits for: told of when they are durable or undone, and not before.
#include <condition_variable>
#include <mutex>

#include "base/stamps.hpp"
#include "engines.hpp"

namespace contract {
namespace {

using namespace sample;
using store::of;
using store::set;

class Later : public OnEveryEngine {
protected:
    /// Starts one; `told` notes how it ended.
    void start(std::function<void(Documents&)> f) {
        ++started_;
        documents().transact_later(std::move(f), [this](const std::exception_ptr& error, bool more) {
            const std::lock_guard lock{guard_};
            errors.push_back(error);
            is_last_told = !more;
            come_.notify_one();
        });
    }
    void wait() {
        std::unique_lock lock{guard_};
        come_.wait(lock, [this] { return errors.size() == started_; });
    }

    std::vector<std::exception_ptr> errors{};
    bool is_last_told = false;

private:
    std::mutex guard_{};
    std::condition_variable come_{};
    std::size_t started_ = 0;
};

TEST_P(Later, EachIsDurableWhenItIsToldOf) {
    for (int i = 0; i < 200; ++i)
        start([i](Documents& inside) { inside.insert(things, bson("{\"_id\":" + std::to_string(i) + "}")); });
    wait();
    EXPECT_EQ(count_things(), 200);
    EXPECT_TRUE(is_last_told) << "somebody who gathers would wait for more";
    for (const auto& error : errors) EXPECT_FALSE(error);
}

TEST_P(Later, WhatFailsIsUndoneAlone) {
    for (int i = 0; i < 20; ++i)
        start([i](Documents& inside) {
            inside.insert(things, bson("{\"_id\":" + std::to_string(i) + "}"));
            if (i % 2) throw Failure{Fault::conflict, "odd"};
        });
    wait();
    EXPECT_EQ(count_things(), 10);
    EXPECT_EQ(std::ranges::count_if(errors, [](const auto& error) { return error != nullptr; }), 10);
    for (const auto& error : errors)
        EXPECT_TRUE(!error || fault_of([&] { std::rethrow_exception(error); }) == Fault::conflict);
}

TEST_P(Later, SeesItsOwnWrites) {
    std::int64_t seen = 0;
    start([&seen](Documents& inside) {
        inside.insert(things, bson(R"({"_id":1,"count":3})"));
        inside.update(things, by_id(1), {{Do::inc, "count", value("4")}});
        seen = Document{inside.find(things, by_id(1)).value()}.find("count").whole();
    });
    wait();
    EXPECT_EQ(seen, 7);
}

TEST_P(Later, StampsTellBeforeAnybodyGoesOn) {
    if (!documents().stamps()) GTEST_SKIP() << "others may write to this engine's database: it has no stamps";
    Club club{.name = "club"};
    of<Club>(documents()).insert(club);
    base::Sources sources{documents().stamps()};
    sources.add(schema::collection<Club>.name, club._id.value);
    bool was_told = false, is_done = false;
    std::mutex guard;
    std::condition_variable come;
    documents().transact_later([&](Documents& inside) { of<Club>(inside).update(club._id, {set<&Club::name>("new")}); },
                               [&](const std::exception_ptr&, bool) {
                                   const std::lock_guard lock{guard};
                                   was_told = !sources.unchanged();
                                   is_done = true;
                                   come.notify_one();
                               });
    std::unique_lock lock{guard};
    come.wait(lock, [&] { return is_done; });
    EXPECT_TRUE(was_told);
}

TEST_P(Later, TakesMoreThanTheSystemWritesAtOnce) {
    const std::string long_text(3 << 20, 'x');
    start([&](Documents& inside) { inside.insert(things, bson(R"({"_id":1,"label":")" + long_text + "\"}")); });
    wait();
    EXPECT_FALSE(errors.front());
    open_again();
    EXPECT_EQ(count_things(), 1);
}

ON_EVERY_ENGINE(Later);

}  // namespace
}  // namespace contract
