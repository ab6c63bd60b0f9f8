// Many threads at once: exactly one wins, and no count is lost.
#include <atomic>
#include <thread>

#include "engines.hpp"

namespace contract {
namespace {

using namespace sample;
using store::eq;
using store::of;

constexpr int threads = 64;

void run_in_threads(const std::function<void(int)>& f) {
    std::atomic<bool> go = false;
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            while (!go) std::this_thread::yield();
            f(t);
        });
    go = true;
    for (auto& thread : running) thread.join();
}

class Concurrent : public OnEveryEngine {
protected:
    /// A database that several servers share may say, after some seconds, that others were always first: try again.
    static void until_taken(const std::function<void()>& f) {
        for (int tried = 0;; ++tried) try {
                return f();
            } catch (const Failure& failure) {
                if (failure.fault != Fault::unavailable || GetParam().is_embedded || tried == 50) throw;
            }
    }
    void transact(const std::function<void(Documents&)>& f) {
        until_taken([&] { documents().transact(f); });
    }
};

TEST_P(Concurrent, OfEqualUniqueInsertsExactlyOneWins) {
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> won = 0, lost = 0;
        run_in_threads([&](int t) {
            try {
                documents().insert(things, bson("{\"_id\":" + std::to_string(round * threads + t) + ",\"code\":\"c" +
                                                std::to_string(round) + "\"}"));
                ++won;
            } catch (const Failure& failure) {
                EXPECT_EQ(failure.fault, Fault::conflict);
                ++lost;
            }
        });
        EXPECT_EQ(won, 1);
        EXPECT_EQ(lost, threads - 1);
    }
    EXPECT_EQ(count_things(), 5);
}

TEST_P(Concurrent, IncrementsAreExact) {
    insert(R"({"_id":1,"count":0})");
    run_in_threads([&](int) {
        for (int i = 0; i < 10; ++i)
            until_taken([&] { documents().update(things, by_id(1), {{Do::inc, "count", value("1")}}); });
    });
    EXPECT_EQ(thing(1), canonical(R"({"_id":1,"count":640})"));
}

TEST_P(Concurrent, ReadThenWriteInATransactionIsExact) {
    insert(R"({"_id":1,"count":0})");
    run_in_threads([&](int) {
        for (int i = 0; i < 5; ++i)
            transact([&](Documents& inside) {
                const auto now = Document{inside.find(things, by_id(1)).value()}.find("count").whole();
                inside.update(things, by_id(1), {{Do::set, "count", Value::of(now + 1)}});
            });
    });
    EXPECT_EQ(thing(1), canonical(R"({"_id":1,"count":320})"));
}

TEST_P(Concurrent, LikesAndUnlikesCountExactly) {
    Club club{.name = "c"};
    of<Club>(documents()).insert(club);
    run_in_threads([&](int t) {
        const PersonId person{base::ObjectId::derived(std::to_string(t))};
        Person likes{._id = person, .name = "p"};
        of<Person>(documents()).insert(likes);
        for (int i = 0; i < 6 + t % 2; ++i) {
            if (i % 2 == 0) {
                Membership like{.club = club._id, .person = person, .stars = 1 + t % 5};
                until_taken([&] { of<Membership>(documents()).insert(like); });
            } else {
                const Filter mine{eq<&Membership::club>(club._id), eq<&Membership::person>(person)};
                until_taken([&] { EXPECT_EQ(of<Membership>(documents()).remove(mine), 1); });
            }
        }
    });
    const auto now = of<Club>(documents()).get(club._id);
    EXPECT_EQ(now.memberCount, threads / 2);
    EXPECT_EQ(of<Membership>(documents()).count({eq<&Membership::club>(club._id)}), threads / 2);
    const auto raw = documents().find(schema::collection<Club>, {eq<&Club::_id>(club._id)}).value();
    EXPECT_TRUE(store::recount(documents(), all, schema::collection<Club>, raw).empty());
}

TEST_P(Concurrent, ReadersSeeWholeTransactions) {
    insert(R"({"_id":1,"size":50})");
    insert(R"({"_id":2,"size":50})");
    std::atomic<int> reads = 0;
    run_in_threads([&](int t) {
        for (int i = 0; i < 20; ++i) {
            if (t % 4 == 0) {
                transact([&](Documents& inside) {
                    inside.update(things, by_id(1), {{Do::inc, "size", value("1")}});
                    inside.update(things, by_id(2), {{Do::inc, "size", value("-1")}});
                });
                continue;
            }
            const Filter both{{"_id", Is::one_of, {}, {value("1"), value("2")}}};
            const auto look = [&](Documents& on) {
                const auto page = on.list(things, {.where = both});
                ASSERT_EQ(page.documents.size(), 2u);
                EXPECT_EQ(
                    Document{page.documents[0]}.find("size").whole() + Document{page.documents[1]}.find("size").whole(),
                    100);
            };
            if (GetParam().lacks.contains(Limit::one_moment))
                transact(look);
            else
                look(documents());
            ++reads;
        }
    });
    EXPECT_GT(reads, 0);
}

TEST_P(Concurrent, SearchesWhileOthersWrite) {
    const auto& notes = schema::collection<Note>;
    run_in_threads([&](int t) {
        for (int i = 0; i < 5; ++i) {
            const auto id = t * 5 + i;
            if (t % 2 == 0)
                documents().insert(notes, bson("{\"_id\":" + std::to_string(id) + ",\"title\":\"Grüße word\"}"));
            else
                EXPECT_NO_THROW(documents().search(notes, {.text = "grusse wor"}));
        }
    });
    EXPECT_EQ(documents().search(notes, {.text = "grusse", .limit = 1'000}).documents.size(), 160u);
}

ON_EVERY_ENGINE(Concurrent);

}  // namespace
}  // namespace contract
