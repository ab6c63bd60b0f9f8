// Transactions: all or nothing, their own writes, one inside another, and only the one that failed is undone.
#include <stdexcept>
#include <thread>

#include "engines.hpp"

namespace contract {
namespace {

class Transactions : public OnEveryEngine {};

TEST_P(Transactions, SeeTheirOwnWritesThroughEveryDocuments) {
    NEEDS(isolation);
    documents().transact([&](Documents& inside) {
        inside.insert(things, bson(R"({"_id":1,"size":1})"));
        EXPECT_TRUE(inside.find(things, by_id(1)));
        EXPECT_TRUE(documents().find(things, by_id(1))) << "on this thread every Documents is part of it";
        EXPECT_EQ(inside.count(things, {{"size", Is::equal, value("1")}}), 1);
        documents().insert(things, bson(R"({"_id":2})"));
        bool other_sees = true;
        std::thread{[&] { other_sees = documents().find(things, by_id(1)).has_value(); }}.join();
        EXPECT_FALSE(other_sees) << "before it is committed";
    });
    EXPECT_EQ(count_things(), 2);
}

TEST_P(Transactions, AnExceptionUndoesEverything) {
    insert(R"({"_id":1,"size":1})");
    EXPECT_THROW(documents().transact([&](Documents& inside) {
        inside.insert(things, bson(R"({"_id":2})"));
        inside.update(things, by_id(1), {{Do::inc, "size", value("1")}});
        inside.remove(things, by_id(1));
        throw std::runtime_error{"not a Failure"};
    }),
                 std::runtime_error);
    EXPECT_EQ(thing(1), canonical(R"({"_id":1,"size":1})"));
    EXPECT_EQ(count_things(), 1);
    EXPECT_EQ(count_things({{"size", Is::equal, value("1")}}), 1);
}

TEST_P(Transactions, OneInsideAnotherIsPartOfIt) {
    documents().transact([&](Documents& outer) {
        outer.insert(things, bson(R"({"_id":1})"));
        outer.transact([&](Documents& inner) { inner.insert(things, bson(R"({"_id":2})")); });
        documents().transact([&](Documents& inner) {
            EXPECT_TRUE(inner.find(things, by_id(2)));
            inner.insert(things, bson(R"({"_id":3})"));
        });
    });
    EXPECT_EQ(count_things(), 3);
    EXPECT_EQ(fault_of([&] {
                  documents().transact([&](Documents& outer) {
                      outer.transact([&](Documents& inner) { inner.insert(things, bson(R"({"_id":4})")); });
                      throw Failure{Fault::forbidden, "changed my mind"};
                  });
              }),
              Fault::forbidden);
    EXPECT_EQ(count_things(), 3);
}

TEST_P(Transactions, WhatFailedInsideCannotSucceedOutside) {
    insert(R"({"_id":1})");
    EXPECT_EQ(fault_of([&] {
                  documents().transact([&](Documents& inside) {
                      inside.insert(things, bson(R"({"_id":2})"));
                      try {
                          inside.insert(things, bson(R"({"_id":1})"));
                      } catch (const Failure&) {  // and goes on as if nothing had happened
                      }
                  });
              }),
              Fault::conflict);
    EXPECT_EQ(count_things(), 1);
}

TEST_P(Transactions, ANestedCallThatThrowsUndoesTheWhole) {
    EXPECT_EQ(fault_of([&] {
                  documents().transact([&](Documents& outer) {
                      outer.insert(things, bson(R"({"_id":1})"));
                      try {
                          outer.transact([&](Documents&) { throw Failure{Fault::forbidden, "no"}; });
                      } catch (const Failure&) {}
                  });
              }),
              Fault::forbidden);
    EXPECT_EQ(count_things(), 0);
}

TEST_P(Transactions, RemoveWithALimit) {
    for (int i = 0; i < 7; ++i) insert(("{\"_id\":" + std::to_string(i) + ",\"size\":1}").c_str());
    EXPECT_EQ(documents().remove(things, {{"size", Is::equal, value("1")}}, 3), 3);
    EXPECT_EQ(documents().remove(things, {{"size", Is::equal, value("2")}}), 0);
    EXPECT_EQ(documents().remove(things, {}), 4);
    EXPECT_EQ(count_things(), 0);
}

TEST_P(Transactions, ConcurrentFailuresUndoOnlyThemselves) {
    constexpr int threads = 32, each = 20;
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                const auto id = std::to_string(t * each + i);
                try {
                    documents().transact([&](Documents& inside) {
                        inside.insert(things, bson("{\"_id\":" + id + ",\"size\":" + id + "}"));
                        if (i % 3 == 1) throw Failure{Fault::forbidden, "this one not"};
                        if (i % 3 == 2) inside.insert(things, bson("{\"_id\":" + id + "}"));
                    });
                    EXPECT_EQ(i % 3, 0);
                } catch (const Failure& failure) {
                    EXPECT_EQ(failure.fault, i % 3 == 1 ? Fault::forbidden : Fault::conflict);
                }
            }
        });
    for (auto& thread : running) thread.join();
    EXPECT_EQ(count_things(), threads * 7);
    for (const auto id : all_ids(documents(), things, {.by = &things.indexes[1], .limit = 100}))
        EXPECT_EQ(id % each % 3, 0);
}

ON_EVERY_ENGINE(Transactions);

}  // namespace
}  // namespace contract
