// What the contract refuses, and the limits of documents.
#include "engines.hpp"

namespace contract {
namespace {

class Refusals : public OnEveryEngine {
protected:
    static Value number(int v) { return Value::of(std::int64_t{v}); }
    std::string list_bug(const Query& query) {
        return bug_of([&] { documents().list(things, query); });
    }
    std::string count_bug(const Filter& where) {
        return bug_of([&] { count_things(where); });
    }
    std::string change_bug(const Change& change) {
        return bug_of([&] { documents().update(things, by_id(1), change); });
    }
    Fault change_fault(const Change& change) {
        return fault_of([&] { documents().update(things, by_id(1), change); });
    }
};

/// {"a":{"a":…}} of so many levels, the outermost document being the first.
Bson nested(int levels) {
    schema::Writer out;
    out.add("_id", 1);
    for (int i = 1; i < levels; ++i) out.begin_object("a");
    for (int i = 1; i < levels; ++i) out.end();
    return out.take();
}

Bson of_size(std::size_t bytes) {
    schema::Writer out;
    out.add("_id", 1);
    out.add("label", std::string{});
    const auto empty = out.take().size();
    out.add("_id", 1);
    out.add("label", std::string(bytes - empty, 'x'));
    return out.take();
}

TEST_P(Refusals, UnknownMembers) {
    EXPECT_NE(count_bug({{"colour", Is::equal, number(1)}}), "");
    EXPECT_NE(count_bug({{"place.z", Is::equal, number(1)}}), "");
    EXPECT_NE(count_bug({{"", Is::equal, number(1)}}), "");
    EXPECT_NE(list_bug({.also = {{"colour", Is::equal, number(1)}}}), "");
    EXPECT_NE(change_bug({{Do::set, "colour", number(1)}}), "");
    EXPECT_NE(change_bug({{Do::set, "kind.colour", number(1)}}), "");
}

TEST_P(Refusals, ARemovalOfEdgesThatNoIndexServes) {
    const auto& edges = schema::collection<sample::Membership>;
    EXPECT_NE(bug_of([&] { documents().remove(edges, {{"remark", Is::equal, Value::of("a"sv)}}); }), "");
    EXPECT_NE(bug_of([&] {
                  documents().update(edges, {{"remark", Is::equal, number(1)}}, {{Do::unset, "remark"}});
              }),
              "");
}

TEST_P(Refusals, UnservedQueries) {
    EXPECT_NE(count_bug({{"label", Is::equal, Value::of("a"sv)}}).find("label"), std::string::npos);
    EXPECT_NE(count_bug({{"place.y", Is::equal, number(1)}}), "");
    EXPECT_NE(count_bug({{"size", Is::not_equal, number(1)}}), "");
    EXPECT_NE(count_bug({{"tags", Is::equal, value("[1]")}}), "") << "an index does not hold whole lists";
    EXPECT_NE(bug_of([&] { documents().remove(things, {{"label", Is::equal, Value::of("a"sv)}}); }), "");
    EXPECT_NE(bug_of([&] { documents().find(things, {{"label", Is::equal, Value::of("a"sv)}}); }), "");
    EXPECT_NE(list_bug({.by = &things.indexes[1], .where = {{"kind", Is::equal, number(1)}}}), "");
    EXPECT_NE(list_bug({.by = &things.indexes[0], .where = {{"size", Is::equal, number(1)}}}), "") << "no prefix";
}

TEST_P(Refusals, ForeignAndUnkeptIndexes) {
    EXPECT_NE(list_bug({.by = &schema::collection<sample::Reply>.indexes[0]}), "");
    EXPECT_NE(list_bug({.by = &things.indexes[7]}), "") << "seed_only";
    const auto copy = things.indexes[1];
    EXPECT_NO_THROW(documents().list(things, {.by = &copy})) << "the same by name";
}

TEST_P(Refusals, LimitsOfCalls) {
    EXPECT_NE(list_bug({.limit = 0}), "");
    EXPECT_NE(list_bug({.limit = store::most_listed + 1}), "");
    EXPECT_NE(bug_of([&] { documents().remove(things, {}, -1); }), "");
    Condition many{"size", Is::one_of};
    many.any.resize(static_cast<std::size_t>(store::most_alternatives) + 1);
    EXPECT_NE(count_bug({many}), "");
    many.any.pop_back();
    EXPECT_NO_THROW(count_things({many}));
    EXPECT_NE(count_bug(Filter(33, Condition{"size", Is::equal, number(1)})), "");
}

TEST_P(Refusals, Changes) {
    insert(R"({"_id":1,"places":[{"x":1}]})");
    EXPECT_NE(change_bug({}), "");
    EXPECT_NE(change_bug({{Do::set, "_id", number(2)}}), "");
    EXPECT_NE(change_bug({{Do::set, "kind", number(2)}, {Do::unset, "kind"}}), "");
    EXPECT_NE(change_bug({{Do::set, "place.x", number(2)}, {Do::unset, "place"}}), "");
    EXPECT_NE(change_bug({{Do::set, "places.x", number(2)}}), "");
    EXPECT_NE(change_bug({{Do::push, "tags", number(2), {}, -1}}), "");
    EXPECT_NE(change_bug(Change(101, Step{Do::set, "kind", number(2)})), "");
}

TEST_P(Refusals, DocumentsThatAreNone) {
    for (const Bson& bytes :
         {Bson{}, Bson{"abc"}, Bson(5, '\0'), Bson("\x06\0\0\0\x10\0", 6), bson(R"({"_id":1})") + "x"})
        EXPECT_EQ(fault_of([&] { documents().insert(things, bytes); }), Fault::invalid);
    schema::Writer out;
    out.add("_id", 1);
    out.add("kind", std::string_view{"\xC3\x28"});
    EXPECT_EQ(fault_of([&] { documents().insert(things, out.take()); }), Fault::invalid);
    insert(R"({"_id":1})");
    EXPECT_EQ(change_fault({{Do::set, "place", Value{Tag::object, "broken"}}}), Fault::invalid);
}

TEST_P(Refusals, DepthOfDocuments) {
    EXPECT_NO_THROW(documents().insert(things, nested(store::deepest)));
    documents().remove(things, by_id(1));
    EXPECT_EQ(fault_of([&] { documents().insert(things, nested(store::deepest + 1)); }), Fault::invalid);
    insert(R"({"_id":1})");
    EXPECT_NO_THROW(
        documents().update(things, by_id(1), {{Do::set, "place", {Tag::object, nested(store::deepest - 1)}}}));
    EXPECT_EQ(change_fault({{Do::set, "place", {Tag::object, nested(store::deepest)}}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::push, "tags", {}, {Value{Tag::object, nested(store::deepest)}}}}), Fault::invalid);
}

TEST_P(Refusals, SizeOfDocuments) {
    EXPECT_EQ(fault_of([&] { documents().insert(things, of_size(store::most_bytes + 1)); }), Fault::too_large);
    documents().insert(things, of_size(store::most_bytes));
    EXPECT_EQ(documents().find(things, by_id(1))->size(), store::most_bytes);
    EXPECT_EQ(change_fault({{Do::set, "count", number(1)}}), Fault::too_large);
    EXPECT_TRUE(documents().update(things, by_id(1), {{Do::set, "label", Value::of("short"sv)}}));
}

TEST_P(Refusals, ACollectionThatNobodyPrepared) {
    const schema::Collection unknown{.name = "unknown", .table = &schema::table_of<sample::Thing>};
    EXPECT_NE(bug_of([&] { documents().find(unknown, by_id(1)); }), "");
    EXPECT_NE(bug_of([&] { documents().insert(unknown, bson(R"({"_id":1})")); }), "");
    documents().prepare(unknown);
    documents().insert(unknown, bson(R"({"_id":1})"));
    EXPECT_EQ(documents().count(unknown, {}), 1);
}

ON_EVERY_ENGINE(Refusals);

}  // namespace
}  // namespace contract
