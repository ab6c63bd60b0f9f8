// Indexes: uniqueness, sparseness, order, and what happens when their declarations change.
#include "engines.hpp"

namespace contract {
namespace {

using Found = std::vector<std::int64_t>;

class Indexes : public OnEveryEngine {};

TEST_P(Indexes, AUniqueConflictNamesTheIndexAndLeavesNothing) {
    insert(R"({"_id":1,"code":"a","tags":["x"],"size":1})");
    const auto failure = failure_of([&] { insert(R"({"_id":2,"code":"a","tags":["y"],"size":2})"); });
    EXPECT_EQ(failure.fault, Fault::conflict);
    EXPECT_NE(std::string{failure.what()}.find("code_1"), std::string::npos) << failure.what();
    EXPECT_EQ(thing(2), "");
    EXPECT_EQ(count_things(), 1);
    EXPECT_EQ(count_things({{"tags", Is::equal, Value::of("y"sv)}}), 0);
    EXPECT_EQ(count_things({{"size", Is::equal, value("2")}}), 0);
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":1})"); }), Fault::conflict);
    insert(R"({"_id":2,"code":"b"})");
    const auto before = thing(2);
    const Change change{{Do::set, "size", value("9")}, {Do::set, "code", Value::of("a"sv)}};
    EXPECT_EQ(fault_of([&] { documents().update(things, by_id(2), change); }), Fault::conflict);
    EXPECT_EQ(thing(2), before);
    EXPECT_EQ(count_things({{"size", Is::equal, value("9")}}), 0);
    documents().remove(things, by_id(1));
    EXPECT_TRUE(documents().update(things, by_id(2), change));
}

TEST_P(Indexes, ASparseOneIgnoresWhatHasNoSuchMember) {
    insert(R"({"_id":1})");
    insert(R"({"_id":2})");
    insert(R"({"_id":3,"code":"c"})");
    insert(R"({"_id":4,"code":null})");
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[3]}), (Found{4, 3}));
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":5,"code":null})"); }), Fault::conflict);
    // It cannot know all that are null, so it serves no such question.
    EXPECT_EQ(fault_of([&] { count_things({{"code", Is::equal, {}}}); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { count_things({{"code", Is::at_most, {}}}); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { count_things({{"code", Is::one_of, {}, {Value{}, Value::of("c"sv)}}}); }), Fault::invalid);
}

TEST_P(Indexes, OrderIsThatOfMongoDB) {
    const char* sizes[] = {R"({"$minKey":1})",
                           "null",
                           R"({"$numberDouble":"-Infinity"})",
                           "-1",
                           "0",
                           "0.5",
                           "1",
                           R"({"$numberDouble":"Infinity"})",
                           "\"\"",
                           "\"a\"",
                           "\"a\\u0000b\"",
                           "\"ab\"",
                           "\"b\"",
                           "{}",
                           R"({"a":1})",
                           R"({"$binary":{"base64":"AA==","subType":"00"}})",
                           R"({"$oid":"000000000000000000000001"})",
                           "false",
                           "true",
                           R"({"$date":"1969-01-01T00:00:00Z"})",
                           R"({"$date":"2026-01-01T00:00:00Z"})",
                           R"({"$maxKey":1})"};
    Found expected;
    for (const auto* size : sizes) {
        expected.push_back(static_cast<std::int64_t>(expected.size()));
        insert(("{\"_id\":" + std::to_string(expected.back()) + ",\"size\":" + size + ",\"kind\":\"k\"}").c_str());
    }
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[1], .limit = 4}), expected);
    const Found reversed{expected.rbegin(), expected.rend()};
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[1], .backwards = true, .limit = 4}), reversed);
    const Query descending{.by = &things.indexes[0], .where = {{"kind", Is::equal, Value::of("k"sv)}}, .limit = 4};
    EXPECT_EQ(all_ids(documents(), things, descending), reversed);
}

TEST_P(Indexes, ADocumentUnderSeveralKeysComesUpOnce) {
    insert(R"({"_id":1,"tags":["a","b","c"],"size":1})");
    insert(R"({"_id":2,"tags":["b","b","d"],"size":2})");
    insert(R"({"_id":3,"tags":[],"size":3})");
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[4], .limit = 1}), (Found{3, 1, 2}));
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[4], .backwards = true, .limit = 1}),
              (Found{2, 1, 3}));
    const Filter in{{"tags", Is::one_of, {}, {Value::of("a"sv), Value::of("b"sv), Value::of("d"sv)}}};
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[4], .where = in, .limit = 1}), (Found{1, 2}));
    EXPECT_EQ(count_things(in), 2);
    EXPECT_EQ(count_things({{"tags", Is::at_least, Value::of("a"sv)}}), 2);
    EXPECT_EQ(documents().remove(things, in), 2);
    EXPECT_EQ(count_things(), 1);
}

TEST_P(Indexes, TwoListsInOneIndexAreRefused) {
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":1,"tags":["a","b"],"size":[1,2]})"); }), Fault::invalid);
    EXPECT_EQ(count_things(), 0);
}

/// Another declaration of the same collection.
schema::Collection with(std::span<const schema::Index> indexes) {
    return {.name = "things", .table = &schema::table_of<sample::Thing>, .indexes = indexes};
}
const std::array only_label{schema::index({schema::asc<&sample::Thing::label>, schema::desc<&sample::Thing::count>})};
const std::array unique_label{schema::unique({schema::asc<&sample::Thing::label>})};

TEST_P(Indexes, ANewOneIsBuiltOverWhatIsThereAndAnOldOneGoes) {
    for (int i = 0; i < 50; ++i)
        insert(("{\"_id\":" + std::to_string(i) + ",\"label\":\"l" + std::to_string(i % 5) +
                "\",\"count\":" + std::to_string(i) + "}")
                   .c_str());
    const auto now = with(only_label);
    const std::array all{&now};
    open_again(all);
    const Query query{.by = &only_label[0], .where = {{"label", Is::equal, Value::of("l3"sv)}}, .limit = 3};
    EXPECT_EQ(all_ids(documents(), now, query), (Found{48, 43, 38, 33, 28, 23, 18, 13, 8, 3}));
    EXPECT_EQ(fault_of([&] { documents().list(now, {.by = &things.indexes[1]}); }), Fault::invalid);
    // Written without the old index, which comes back and must know it.
    documents().insert(now, bson(R"({"_id":100,"size":77})"));
    open_again();
    EXPECT_EQ(count_things({{"size", Is::equal, value("77")}}), 1);
}

TEST_P(Indexes, AUniqueOneOverDoublesIsRefusedAndNothingIsLost) {
    insert(R"({"_id":1,"label":"l","size":3})");
    insert(R"({"_id":2,"label":"l"})");
    close();
    const auto now = with(unique_label);
    const std::array all{&now};
    EXPECT_EQ(fault_of([&] { open(all); }), Fault::conflict);
    open();
    EXPECT_EQ(count_things({{"size", Is::equal, value("3")}}), 1);
}

ON_EVERY_ENGINE(Indexes);

}  // namespace
}  // namespace contract
