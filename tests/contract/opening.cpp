// Opening and closing: what was written is there again, one opener at a time, and a copy is a whole store.
#include <sys/stat.h>

#include "engines.hpp"
#include "store/engine.hpp"

namespace contract {
namespace {

class Opening : public OnEveryEngine {
protected:
    void fill(int count) {
        documents().transact([&](Documents& inside) {
            for (int i = 0; i < count; ++i)
                inside.insert(things, bson("{\"_id\":" + std::to_string(i) + ",\"size\":" + std::to_string(i % 10) +
                                           ",\"label\":\"" + std::string(500, 'x') + "\"}"));
        });
    }
};

TEST_P(Opening, WhatWasWrittenIsThereAgain) {
    fill(300);
    documents().insert(schema::collection<sample::Note>, bson(R"({"_id":1,"title":"remembered"})"));
    const auto before = thing(17);
    open_again();
    EXPECT_EQ(thing(17), before);
    EXPECT_EQ(count_things({{"size", Is::equal, value("3")}}), 30);
    EXPECT_EQ(documents().search(schema::collection<sample::Note>, {.text = "remem"}).documents.size(), 1u);
}

TEST_P(Opening, ASecondOpenerIsRefused) {
    EMBEDDED_ONLY();
    EXPECT_EQ(fault_of([&] { GetParam().open(directory_.path(), sample::all); }), Fault::conflict);
    insert(R"({"_id":1})");
    close();
    EXPECT_NO_THROW(open());
    EXPECT_EQ(count_things(), 1);
}

TEST_P(Opening, ACopyOpensElsewhereWithTheSameDocuments) {
    EMBEDDED_ONLY();
    fill(200);
    documents().insert(schema::collection<sample::Note>, bson(R"({"_id":1,"title":"remembered"})"));
    const Directory other;
    const auto file = other.path() / store::file_name;
    std::uint64_t pages = 0;
    EXPECT_TRUE(store_->engine().copy_to(file, [&](std::uint64_t, std::uint64_t all) { return pages = all, true; }));
    EXPECT_GT(pages, 0u);
    insert(R"({"_id":1000})");
    const auto copy = GetParam().open(other.path(), sample::all);
    EXPECT_EQ(copy->documents().count(things, {}), 200);
    EXPECT_EQ(copy->documents().count(things, {{"size", Is::equal, value("3")}}), 20);
    EXPECT_EQ(copy->documents().find(things, by_id(5)), documents().find(things, by_id(5)));
    EXPECT_EQ(copy->documents().search(schema::collection<sample::Note>, {.text = "remembered"}).documents.size(), 1u);
    EXPECT_NO_THROW(copy->documents().insert(things, bson(R"({"_id":2000})")));
    EXPECT_EQ(fault_of([&] { store_->engine().copy_to(file, {}); }), Fault::conflict) << "nothing is overwritten";
}

TEST_P(Opening, AStoppedCopyLeavesNothing) {
    EMBEDDED_ONLY();
    fill(2'000);
    const Directory other;
    const auto file = other.path() / store::file_name;
    EXPECT_FALSE(store_->engine().copy_to(file, [](std::uint64_t, std::uint64_t) { return false; }));
    EXPECT_TRUE(std::filesystem::is_empty(other.path()));
}

TEST_P(Opening, OnlyTheOwnerReadsTheFiles) {
    EMBEDDED_ONLY();
    namespace fs = std::filesystem;
    constexpr auto others = fs::perms::group_all | fs::perms::others_all;
    const Directory outer;
    const auto inner = outer.path() / "data";
    const auto mask = ::umask(0);
    {
        const auto store = GetParam().open(inner, sample::all);
        store->documents().insert(things, bson(R"({"_id":1})"));
        store->engine().copy_to(outer.path() / "copy", {});
    }
    fs::permissions(inner / store::file_name, fs::perms::all);  // as an older version may have left it
    const auto store = GetParam().open(inner, sample::all);
    store->documents().insert(things, bson(R"({"_id":2})"));
    ::umask(mask);
    EXPECT_EQ(fs::status(inner).permissions(), fs::perms::owner_all);
    int files = 0;
    for (const auto& file : fs::recursive_directory_iterator{outer.path()}) {
        EXPECT_EQ(file.status().permissions() & others, fs::perms::none) << file.path();
        files += file.is_regular_file();
    }
    EXPECT_GE(files, 4) << "the database, its log, the lock, the copy";
}

TEST_P(Opening, FiguresGrow) {
    const auto before = store_->engine().stats();
    insert(R"({"_id":1})");
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":1})"); }), Fault::conflict);
    thing(1);
    const auto after = store_->engine().stats();
    EXPECT_EQ(after.transactions, before.transactions + 2);
    EXPECT_EQ(after.failed, before.failed + 1);
    EXPECT_GE(after.commits, before.commits + (GetParam().is_embedded ? 2 : 1));
    EXPECT_GE(after.largest_group, 1u);
    EXPECT_EQ(after.waiting, 0u);
}

ON_EVERY_ENGINE(Opening);

}  // namespace
}  // namespace contract
