// What the contract refuses, and the limits of documents.
#include "engines.hpp"

namespace contract {
namespace {

class Refusals : public OnEveryEngine {
protected:
    static Value number(int v) { return Value::of(std::int64_t{v}); }
    Fault list_fault(const Query& query) {
        return fault_of([&] { documents().list(things, query); });
    }
    Fault count_fault(const Filter& where) {
        return fault_of([&] { count_things(where); });
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
    EXPECT_EQ(count_fault({{"colour", Is::equal, number(1)}}), Fault::invalid);
    EXPECT_EQ(count_fault({{"place.z", Is::equal, number(1)}}), Fault::invalid);
    EXPECT_EQ(count_fault({{"", Is::equal, number(1)}}), Fault::invalid);
    EXPECT_EQ(list_fault({.also = {{"colour", Is::equal, number(1)}}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::set, "colour", number(1)}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::set, "kind.colour", number(1)}}), Fault::invalid);
}

TEST_P(Refusals, UnservedQueries) {
    const auto failure = failure_of([&] { count_things({{"label", Is::equal, Value::of("a"sv)}}); });
    EXPECT_EQ(failure.fault, Fault::invalid);
    EXPECT_NE(std::string{failure.what()}.find("label"), std::string::npos);
    EXPECT_EQ(count_fault({{"place.y", Is::equal, number(1)}}), Fault::invalid);
    EXPECT_EQ(count_fault({{"size", Is::not_equal, number(1)}}), Fault::invalid);
    EXPECT_EQ(count_fault({{"tags", Is::equal, value("[1]")}}), Fault::invalid) << "an index does not hold whole lists";
    EXPECT_EQ(fault_of([&] { documents().remove(things, {{"label", Is::equal, Value::of("a"sv)}}); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().find(things, {{"label", Is::equal, Value::of("a"sv)}}); }), Fault::invalid);
    EXPECT_EQ(list_fault({.by = &things.indexes[1], .where = {{"kind", Is::equal, number(1)}}}), Fault::invalid);
    EXPECT_EQ(list_fault({.by = &things.indexes[0], .where = {{"size", Is::equal, number(1)}}}), Fault::invalid)
        << "no prefix";
}

TEST_P(Refusals, ForeignAndUnkeptIndexes) {
    EXPECT_EQ(list_fault({.by = &schema::collection<sample::Reply>.indexes[0]}), Fault::invalid);
    EXPECT_EQ(list_fault({.by = &things.indexes[7]}), Fault::invalid) << "seed_only";
    const auto copy = things.indexes[1];
    EXPECT_NO_THROW(documents().list(things, {.by = &copy})) << "the same by name";
}

TEST_P(Refusals, LimitsOfCalls) {
    EXPECT_EQ(list_fault({.limit = 0}), Fault::invalid);
    EXPECT_EQ(list_fault({.limit = store::most_listed + 1}), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().remove(things, {}, -1); }), Fault::invalid);
    Condition many{"size", Is::one_of};
    many.any.resize(static_cast<std::size_t>(store::most_alternatives) + 1);
    EXPECT_EQ(count_fault({many}), Fault::invalid);
    many.any.pop_back();
    EXPECT_NO_THROW(count_things({many}));
    EXPECT_EQ(count_fault(Filter(33, Condition{"size", Is::equal, number(1)})), Fault::invalid);
}

TEST_P(Refusals, Changes) {
    insert(R"({"_id":1,"places":[{"x":1}]})");
    EXPECT_EQ(change_fault({}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::set, "_id", number(2)}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::set, "kind", number(2)}, {Do::unset, "kind"}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::set, "place.x", number(2)}, {Do::unset, "place"}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::set, "places.x", number(2)}}), Fault::invalid);
    EXPECT_EQ(change_fault({{Do::push, "tags", number(2), {}, -1}}), Fault::invalid);
    EXPECT_EQ(change_fault(Change(101, Step{Do::set, "kind", number(2)})), Fault::invalid);
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
    EXPECT_EQ(fault_of([&] { documents().find(unknown, by_id(1)); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().insert(unknown, bson(R"({"_id":1})")); }), Fault::invalid);
    documents().prepare(unknown);
    documents().insert(unknown, bson(R"({"_id":1})"));
    EXPECT_EQ(documents().count(unknown, {}), 1);
}

ON_EVERY_ENGINE(Refusals);

}  // namespace
}  // namespace contract
