// Transactions: all or nothing, one inside another, what they see, and many at once.
#include <atomic>
#include <thread>

#include "fixture.hpp"

namespace contract {
namespace {

class TransactionContract : public OnEngine {
protected:
    std::int64_t count(const char* kind) { return documents().count(things, is("kind", text(kind))); }
};
INSTANTIATE_TEST_SUITE_P(Engines, TransactionContract, testing::ValuesIn(engines()), name_of_engine);

Bson of_kind(const char* kind) { return document({{"kind", text(kind)}}); }

struct Broken {};

TEST_P(TransactionContract, ItSeesItsOwnWritesAndKeepsThem) {
    documents().transact([&](Documents& inside) {
        inside.insert(things, of_kind("a"));
        documents().insert(things, of_kind("a"));
        EXPECT_EQ(inside.count(things, is("kind", text("a"))), 2);
        EXPECT_EQ(count("a"), 2) << "through any Documents of this store";
    });
    EXPECT_EQ(count("a"), 2);
}

TEST_P(TransactionContract, AnyExceptionUndoesItAndReachesTheCaller) {
    EXPECT_THROW(documents().transact([&](Documents& inside) {
        inside.insert(things, of_kind("a"));
        throw Broken{};
    }), Broken);
    EXPECT_EQ(fault_of([&] {
        documents().transact([&](Documents& inside) {
            inside.insert(things, of_kind("a"));
            throw base::Failure{Fault::forbidden, "no"};
        });
    }), Fault::forbidden);
    EXPECT_EQ(count("a"), 0);
    documents().insert(things, of_kind("a"));
    EXPECT_EQ(count("a"), 1);
}

TEST_P(TransactionContract, OneInsideAnotherIsPartOfIt) {
    EXPECT_THROW(documents().transact([&](Documents& outer) {
        outer.transact([&](Documents& inner) { inner.insert(things, of_kind("a")); });
        documents().transact([&](Documents& inner) { inner.insert(things, of_kind("a")); });
        EXPECT_EQ(count("a"), 2);
        throw Broken{};
    }), Broken);
    EXPECT_EQ(count("a"), 0);
}

TEST_P(TransactionContract, AFailedWriteCannotBePartOfASuccess) {
    const auto one = document({{"code", text("A")}});
    documents().insert(things, one);
    EXPECT_EQ(fault_of([&] {
        documents().transact([&](Documents& inside) {
            inside.insert(things, of_kind("a"));
            EXPECT_EQ(fault_of([&] { inside.insert(things, document({{"code", text("A")}})); }), Fault::conflict);
        });
    }), Fault::conflict);
    EXPECT_EQ(fault_of([&] {
        documents().transact([&](Documents& outer) {
            outer.insert(things, of_kind("a"));
            EXPECT_EQ(fault_of([&] {
                outer.transact([](Documents&) { throw base::Failure{Fault::not_found, "inner"}; });
            }), Fault::not_found);
        });
    }), Fault::not_found);
    EXPECT_EQ(count("a"), 0);
}

TEST_P(TransactionContract, OthersDoNotSeeItBeforeItsEnd) {
    std::int64_t seen = -1;
    documents().transact([&](Documents& inside) {
        inside.insert(things, of_kind("a"));
        std::thread{[&] { seen = count("a"); }}.join();
    });
    EXPECT_EQ(seen, 0);
}

/// Runs f(number) on as many threads at once.
void together(int threads, const std::function<void(int)>& f) {
    std::atomic<int> ready = 0;
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back([&, i] {
            ++ready;
            while (ready < threads) std::this_thread::yield();
            f(i);
        });
    for (auto& one : all) one.join();
}

class ConcurrentWrites : public OnEngine {};
INSTANTIATE_TEST_SUITE_P(Engines, ConcurrentWrites, testing::ValuesIn(engines()), name_of_engine);

TEST_P(ConcurrentWrites, OfManyUniqueInsertsOneWins) {
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> won = 0;
        std::atomic<int> lost = 0;
        together(64, [&](int) {
            const auto fault = fault_of([&] {
                documents().insert(things, document({{"code", whole(round)}}));
            });
            if (!fault) ++won;
            else if (*fault == Fault::conflict) ++lost;
        });
        EXPECT_EQ(won, 1);
        EXPECT_EQ(lost, 63);
    }
    EXPECT_EQ(documents().count(things, {}), 5);
}

TEST_P(ConcurrentWrites, IncrementsAreExact) {
    const auto one = document({{"count", whole(0)}});
    documents().insert(things, one);
    together(64, [&](int) {
        for (int i = 0; i < 10; ++i) documents().update(things, by_id(one), {{Do::inc, "count", whole(1)}});
    });
    EXPECT_EQ(Document{*documents().find(things, by_id(one))}.find("count").whole(), 640);
}

TEST_P(ConcurrentWrites, AnExceptionUndoesOnlyItsOwnTransaction) {
    together(64, [&](int number) {
        for (int i = 0; i < 5; ++i) {
            const bool breaks = (number + i) % 3 == 0;
            try {
                documents().transact([&](Documents& inside) {
                    inside.insert(things, of_kind(breaks ? "broken" : "whole"));
                    inside.insert(things, of_kind(breaks ? "broken" : "whole"));
                    if (breaks) throw Broken{};
                });
                EXPECT_FALSE(breaks);
            } catch (const Broken&) {
                EXPECT_TRUE(breaks);
            }
        }
    });
    int kept = 0;
    for (int number = 0; number < 64; ++number)
        for (int i = 0; i < 5; ++i) kept += (number + i) % 3 == 0 ? 0 : 2;
    EXPECT_EQ(documents().count(things, is("kind", text("whole"))), kept);
    EXPECT_EQ(documents().count(things, is("kind", text("broken"))), 0);
    EXPECT_EQ(documents().count(things, {}), kept);
}

TEST_P(ConcurrentWrites, ReadersSeeWholeTransactionsOnly) {
    // Each transaction moves 1 from one counter to the other: their sum never changes.
    const auto one = document({{"kind", text("pair")}, {"count", whole(500)}});
    const auto two = document({{"kind", text("pair")}, {"count", whole(500)}});
    documents().insert(things, one);
    documents().insert(things, two);
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i)
        readers.emplace_back([&] {
            while (!stop) {
                std::int64_t sum = 0;
                const auto page = documents().list(things, {.by = &schema::thing_indexes[0], .where = is("kind", text("pair"))});
                for (const auto& row : page.documents) sum += Document{row}.find("count").whole();
                if (sum != 1'000 || page.documents.size() != 2) ++wrong;
            }
        });
    together(8, [&](int) {
        for (int i = 0; i < 20; ++i)
            documents().transact([&](Documents& inside) {
                inside.update(things, by_id(one), {{Do::inc, "count", whole(-1)}});
                inside.update(things, by_id(two), {{Do::inc, "count", whole(1)}});
            });
    });
    stop = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(wrong, 0);
}

TEST_P(ConcurrentWrites, CountersEqualTheirEdges) {
    const sample::ClubId club = sample::ClubId::make();
    sample::Club row{._id = club, .name = "chess"};
    store::of<sample::Club>(documents()).insert(row);
    together(32, [&](int number) {
        const auto mine = sample::PersonId::make();
        for (int i = 0; i < 4; ++i) {
            sample::Membership edge{.club = club, .person = mine, .stars = number % 5 + 1};
            store::of<sample::Membership>(documents()).insert(edge);
            if (number % 2 == 0 || i < 3) documents().remove(schema::collection<sample::Membership>, is("_id", Value::of(edge._id.value)));
        }
    });
    const auto after = store::of<sample::Club>(documents()).get(club);
    EXPECT_EQ(after.memberCount, 16);
    EXPECT_TRUE(store::recount(documents(), sample::all, clubs, *documents().find(clubs, is("_id", Value::of(club.value)))).empty());
}

TEST_P(ConcurrentWrites, ClosingAnswersEverybody) {
    std::atomic<int> kept = 0;
    std::vector<std::thread> writers;
    std::atomic<int> started = 0;
    for (int i = 0; i < 16; ++i)
        writers.emplace_back([&] {
            for (int n = 0; n < 20; ++n) {
                ++started;
                documents().insert(things, of_kind("a"));
                ++kept;
            }
        });
    for (auto& one : writers) one.join();
    close();
    open();
    EXPECT_EQ(documents().count(things, is("kind", text("a"))), kept);
}

TEST_P(ConcurrentWrites, TransactionsShareCommits) {
    const auto before = store().engine().stats();
    together(64, [&](int) {
        for (int i = 0; i < 5; ++i) documents().insert(things, of_kind("a"));
    });
    const auto after = store().engine().stats();
    EXPECT_EQ(after.transactions - before.transactions, 320u);
    EXPECT_LT(after.commits - before.commits, 320u);
    EXPECT_GT(after.largest_group, 1u);
    EXPECT_LE(after.largest_group, 64u);
    EXPECT_EQ(after.waiting, 0u);
}

}  // namespace
}  // namespace contract
