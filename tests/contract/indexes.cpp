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
    EXPECT_STREQ(failure.what(), "Another thing has this code already.");
    EXPECT_EQ(failure.problems, (base::Problems{{"code", "is taken"}}));
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
    NEEDS(sparse);
    insert(R"({"_id":1})");
    insert(R"({"_id":2})");
    insert(R"({"_id":3,"code":"c"})");
    insert(R"({"_id":4,"code":null})");
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[3]}), (Found{4, 3}));
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":5,"code":null})"); }), Fault::conflict);
    // It cannot know all that are null, so it serves no such question.
    EXPECT_NE(bug_of([&] { count_things({{"code", Is::equal, {}}}); }), "");
    EXPECT_NE(bug_of([&] { count_things({{"code", Is::at_most, {}}}); }), "");
    EXPECT_NE(bug_of([&] { count_things({{"code", Is::one_of, {}, {Value{}, Value::of("c"sv)}}}); }), "");
}

TEST_P(Indexes, OrderIsThatOfMongoDB) {
    NEEDS(every_type);
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
    NEEDS(two_lists);
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
    EXPECT_NE(bug_of([&] { documents().list(now, {.by = &things.indexes[1]}); }), "");
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

class UniqueIndexes : public OnEveryEngine {
protected:
    /// Opens the store with this one index on things.
    void open_with(const schema::Index& index) {
        declared_[0] = index;
        now_ = with(declared_);
        open_again(all_);
    }
    bool takes(const char* json) {
        try {
            documents().insert(now_, bson(json));
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.fault, Fault::conflict) << failure.what();
            return false;
        }
        return true;
    }

    std::array<schema::Index, 1> declared_{};
    schema::Collection now_{};
    const std::array<const schema::Collection*, 1> all_{&now_};
};

TEST_P(UniqueIndexes, MissingAndNullAreOneValue) {
    NEEDS(unique_null);
    open_with(schema::unique({schema::asc<&sample::Thing::label>}));
    EXPECT_TRUE(takes(R"({"_id":1})"));
    EXPECT_FALSE(takes(R"({"_id":2})"));
    EXPECT_FALSE(takes(R"({"_id":3,"label":null})"));
    EXPECT_TRUE(takes(R"({"_id":4,"label":""})")) << "an empty text is a value of its own";
    documents().remove(now_, by_id(1));
    EXPECT_TRUE(takes(R"({"_id":5,"label":null})"));
}

TEST_P(UniqueIndexes, SeveralMembersTogether) {
    NEEDS(unique_null);
    open_with(schema::unique({schema::asc<&sample::Thing::kind>, schema::desc<&sample::Thing::size>}));
    EXPECT_TRUE(takes(R"({"_id":1,"kind":"a","size":1})"));
    EXPECT_TRUE(takes(R"({"_id":2,"kind":"a","size":2})"));
    EXPECT_TRUE(takes(R"({"_id":3,"kind":"b","size":1})"));
    EXPECT_FALSE(takes(R"({"_id":4,"kind":"a","size":{"$numberLong":"1"}})")) << "numbers are equal across types";
    EXPECT_TRUE(takes(R"({"_id":5,"kind":"a"})"));
    EXPECT_FALSE(takes(R"({"_id":6,"kind":"a","size":null})"));
    const auto failure = failure_of([&] { documents().insert(now_, bson(R"({"_id":7,"kind":"a","size":2})")); });
    EXPECT_STREQ(failure.what(), "Another thing has this kind and size already.");
    EXPECT_EQ(failure.problems.size(), 2u);
    EXPECT_EQ(fault_of([&] { documents().update(now_, by_id(2), {{Do::set, "size", value("1")}}); }), Fault::conflict);
    // Texts end themselves: "a" with "bc" is not "ab" with "c".
    documents().remove(now_, {});
    open_with(schema::unique({schema::asc<&sample::Thing::label>, schema::asc<&sample::Thing::code>}));
    EXPECT_TRUE(takes(R"({"_id":1,"label":"a","code":"bc"})"));
    EXPECT_TRUE(takes(R"({"_id":2,"label":"ab","code":"c"})"));
}

TEST_P(UniqueIndexes, NotANumberEqualsItself) {
    NEEDS(every_type);
    open_with(schema::unique({schema::asc<&sample::Thing::size>}));
    EXPECT_TRUE(takes(R"({"_id":1,"size":{"$numberDouble":"NaN"}})"));
    EXPECT_FALSE(takes(R"({"_id":2,"size":{"$numberDouble":"NaN"}})"));
    EXPECT_TRUE(takes(R"({"_id":3,"size":{"$numberDouble":"-Infinity"}})"));
    EXPECT_TRUE(takes(R"({"_id":4,"size":0.0})"));
    EXPECT_FALSE(takes(R"({"_id":5,"size":-0.0})"));
    EXPECT_EQ(documents().count(now_, {{"size", Is::equal, value(R"({"$numberDouble":"NaN"})")}}), 1);
    EXPECT_EQ(documents().count(now_, {{"size", Is::at_least, value("-1e308")}}), 1) << "it is no part of a range";
}

TEST_P(UniqueIndexes, LongTextsDifferInTheirLastByte) {
    open_with(schema::unique({schema::asc<&sample::Thing::label>}));
    const std::string text(100'000, 'x');
    EXPECT_TRUE(takes(("{\"_id\":1,\"label\":\"" + text + "a\"}").c_str()));
    EXPECT_TRUE(takes(("{\"_id\":2,\"label\":\"" + text + "b\"}").c_str()));
    EXPECT_FALSE(takes(("{\"_id\":3,\"label\":\"" + text + "a\"}").c_str()));
    EXPECT_EQ(documents().count(now_, {{"label", Is::equal, Value::of(std::string_view{text + "b"})}}), 1);
    EXPECT_EQ(documents().remove(now_, {{"label", Is::equal, Value::of(std::string_view{text + "a"})}}), 1);
    EXPECT_TRUE(takes(("{\"_id\":4,\"label\":\"" + text + "a\"}").c_str()));
}

TEST_P(UniqueIndexes, EachElementOfAListIsUniqueAmongDocuments) {
    NEEDS(unique_elements);
    open_with(schema::unique({schema::asc<&sample::Thing::tags>}));
    EXPECT_TRUE(takes(R"({"_id":1,"tags":["a","b","a"]})")) << "within one document an element may repeat";
    EXPECT_FALSE(takes(R"({"_id":2,"tags":["c","b"]})"));
    EXPECT_EQ(documents().count(now_, {{"tags", Is::equal, Value::of("c"sv)}}), 0) << "the refused one left a key";
    EXPECT_TRUE(takes(R"({"_id":3,"tags":["c"]})"));
    EXPECT_EQ(fault_of([&] {
                  documents().update(now_, by_id(3), {{Do::push, "tags", Value::of("a"sv)}});
              }),
              Fault::conflict);
    EXPECT_TRUE(documents().update(now_, by_id(1), {{Do::pull, "tags", Value::of("a"sv)}}));
    EXPECT_TRUE(documents().update(now_, by_id(3), {{Do::push, "tags", Value::of("a"sv)}}));
    EXPECT_TRUE(takes(R"({"_id":4,"tags":[]})"));
    EXPECT_FALSE(takes(R"({"_id":5,"tags":[]})")) << "an empty list has a key too, as in MongoDB";
}

ON_EVERY_ENGINE(Indexes);
ON_EVERY_ENGINE(UniqueIndexes);

}  // namespace
}  // namespace contract
