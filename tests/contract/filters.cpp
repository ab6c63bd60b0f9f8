// Filters: what each operator finds, by every shape of index and on every shape of value.
#include <algorithm>

#include "engines.hpp"

namespace contract {
namespace {

using Found = std::vector<std::int64_t>;

class Filters : public OnEveryEngine {
protected:
    /// In the order of the _ids, whichever index was used. `by` counts and finds too, so that all paths agree.
    Found found(const Filter& where) {
        const auto whole = [&](int index) {
            Query query{.where = where, .limit = 7};
            if (index >= 0) query.by = &things.indexes[static_cast<std::size_t>(index)];
            auto out = all_ids(documents(), things, query);
            std::ranges::sort(out);
            return out;
        };
        std::optional<Found> first;
        for (int index = -1; index < static_cast<int>(things.indexes.size()); ++index) {
            try {
                const auto here = whole(index);
                if (!first) first = here;
                EXPECT_EQ(here, *first) << "by index " << index;
            } catch (const std::logic_error&) {  // this one does not serve it
            }
        }
        EXPECT_TRUE(first) << "no index served it";
        if (!first) return {};
        EXPECT_EQ(documents().count(things, where), static_cast<std::int64_t>(first->size()));
        EXPECT_EQ(documents().find(things, where).has_value(), !first->empty());
        return *first;
    }
    Found found(const char* path, Is is, const char* json) { return found({{path, is, value(json)}}); }
    Found found_in(const char* path, const std::vector<const char*>& jsons) {
        Condition in{path, Is::one_of};
        for (const auto* json : jsons) in.any.push_back(value(json));
        return found({in});
    }
    /// The same through `also`, that is, on documents.
    Found also(const Filter& filter) { return all_ids(documents(), things, {.also = filter, .limit = 100}); }
};

TEST_P(Filters, ComparisonsStayInsideTheirType) {
    NEEDS(every_type);
    insert(R"({"_id":1,"size":1})");
    insert(R"({"_id":2,"size":2.5})");
    insert(R"({"_id":3,"size":{"$numberLong":"3"}})");
    insert(R"({"_id":4,"size":"2"})");
    insert(R"({"_id":5,"size":null})");
    insert(R"({"_id":6})");
    insert(R"({"_id":7,"size":true})");
    insert(R"({"_id":8,"size":{"$numberDouble":"NaN"}})");
    insert(R"({"_id":9,"size":{"$date":"1960-01-01T00:00:00Z"}})");
    EXPECT_EQ(found("size", Is::equal, "1.0"), (Found{1}));
    EXPECT_EQ(found("size", Is::less, "3"), (Found{1, 2}));
    EXPECT_EQ(found("size", Is::at_most, "3"), (Found{1, 2, 3}));
    EXPECT_EQ(found("size", Is::greater, "1"), (Found{2, 3}));
    EXPECT_EQ(found("size", Is::at_least, "2.5"), (Found{2, 3}));
    EXPECT_EQ(found("size", Is::equal, "null"), (Found{5, 6}));
    EXPECT_EQ(found("size", Is::greater, "\"1\""), (Found{4}));
    EXPECT_EQ(found("size", Is::at_least, "false"), (Found{7}));
    EXPECT_EQ(found("size", Is::less, R"({"$date":"1970-01-01T00:00:00Z"})"), (Found{9}));
    EXPECT_EQ(found_in("size", {"1", "\"2\"", "null", "99", "1"}), (Found{1, 4, 5, 6}));
    EXPECT_EQ(found_in("size", {}), (Found{}));
    EXPECT_EQ(found({{"size", Is::greater, value("1")}, {"size", Is::less, value("3")}}), (Found{2}));
    EXPECT_EQ(found({{"size", Is::greater, value("1")}, {"size", Is::less, value("\"3\"")}}), (Found{}));
    EXPECT_EQ(also({{"size", Is::not_equal, value("1")}}), (Found{2, 3, 4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(also({{"size", Is::not_equal, value("null")}}), (Found{1, 2, 3, 4, 7, 8, 9}));
}

TEST_P(Filters, WholeNumbersBeyondDoublesKeepTheirPlace) {
    NEEDS(exact_numbers);
    insert(R"({"_id":1,"size":{"$numberDouble":"9007199254740992"}})");
    insert(R"({"_id":2,"size":{"$numberLong":"9007199254740993"}})");
    insert(R"({"_id":3,"size":{"$numberDouble":"9007199254740994"}})");
    insert(R"({"_id":4,"size":{"$numberLong":"9223372036854775807"}})");
    insert(R"({"_id":5,"size":{"$numberDouble":"9223372036854775808"}})");
    insert(R"({"_id":6,"size":{"$numberLong":"-9223372036854775808"}})");
    insert(R"({"_id":7,"size":{"$numberDouble":"-9223372036854775808"}})");
    insert(R"({"_id":8,"size":{"$numberLong":"-9007199254740993"}})");
    insert(R"({"_id":9,"size":{"$numberDouble":"-0.0"}})");
    insert(R"({"_id":10,"size":0})");
    EXPECT_EQ(all_ids(documents(), things, {.by = &things.indexes[1], .limit = 3}),
              (Found{6, 7, 8, 9, 10, 1, 2, 3, 4, 5}));
    EXPECT_EQ(found("size", Is::equal, R"({"$numberLong":"9007199254740993"})"), (Found{2}));
    EXPECT_EQ(found("size", Is::equal, R"({"$numberLong":"9007199254740992"})"), (Found{1}));
    EXPECT_EQ(found("size", Is::greater, R"({"$numberLong":"9223372036854775807"})"), (Found{5}));
    EXPECT_EQ(found("size", Is::equal, "0"), (Found{9, 10}));
    EXPECT_EQ(found("size", Is::less, R"({"$numberDouble":"-9007199254740992"})"), (Found{6, 7, 8}));
}

TEST_P(Filters, ListsMatchByTheirElements) {
    insert(R"({"_id":1,"tags":["a","b"]})");
    insert(R"({"_id":2,"tags":["b"]})");
    insert(R"({"_id":3,"tags":[]})");
    insert(R"({"_id":4})");
    insert(R"({"_id":5,"tags":"a"})");
    insert(R"({"_id":6,"tags":[null]})");
    EXPECT_EQ(found("tags", Is::equal, "\"a\""), (Found{1, 5}));
    EXPECT_EQ(found("tags", Is::equal, "\"b\""), (Found{1, 2}));
    EXPECT_EQ(found("tags", Is::equal, "null"), (Found{4, 6}));
    EXPECT_EQ(found_in("tags", {"\"a\"", "\"b\""}), (Found{1, 2, 5}));
    EXPECT_EQ(found("tags", Is::greater, "\"a\""), (Found{1, 2}));
    EXPECT_EQ(also({{"tags", Is::not_equal, Value::of("a"sv)}}), (Found{2, 3, 4, 6}));
    EXPECT_EQ(also({{"tags", Is::equal, value(R"(["a","b"])")}}), (Found{1}));
    EXPECT_EQ(also({{"tags", Is::equal, Value::of("a"sv)}, {"tags", Is::equal, Value::of("b"sv)}}), (Found{1}));
    EXPECT_EQ(documents().count(things, {{"tags", Is::equal, Value::of("a"sv)}, {"tags", Is::equal, Value::of("b"sv)}}),
              1);
}

TEST_P(Filters, BoundsOnAListMayHoldForDifferentElements) {
    NEEDS(empty_lists);
    insert(R"({"_id":1,"places":[{"x":1},{"x":9}]})");
    insert(R"({"_id":2,"places":[{"x":5}]})");
    insert(R"({"_id":3,"places":[{"x":9}]})");
    insert(R"({"_id":4,"places":[{"y":5}, 5]})");
    insert(R"({"_id":5,"places":[]})");
    const Filter between{{"places.x", Is::greater, value("4")}, {"places.x", Is::less, value("6")}};
    EXPECT_EQ(documents().count(things, between), 2);
    EXPECT_EQ(also(between), (Found{1, 2}));
    EXPECT_EQ(found("places.x", Is::at_least, "9"), (Found{1, 3}));
    EXPECT_EQ(found("places.x", Is::equal, "null"), (Found{4}));
}

TEST_P(Filters, DottedMembersOfObjects) {
    insert(R"({"_id":1,"place":{"x":1}})");
    insert(R"({"_id":2,"place":{"y":1}})");
    insert(R"({"_id":3})");
    insert(R"({"_id":4,"place":"none"})");
    EXPECT_EQ(found("place.x", Is::equal, "1"), (Found{1}));
    EXPECT_EQ(found("place.x", Is::equal, "null"), (Found{2, 3, 4}));
}

TEST_P(Filters, CompoundPrefixesAndRanges) {
    for (int i = 0; i < 24; ++i)
        insert(("{\"_id\":" + std::to_string(i) + ",\"kind\":\"k" + std::to_string(i % 2) +
                "\",\"size\":" + std::to_string(i / 6) + ",\"label\":\"l" + std::to_string(i % 3) + "\"}")
                   .c_str());
    EXPECT_EQ(found({{"kind", Is::equal, Value::of("k0"sv)}, {"size", Is::equal, value("1")}}), (Found{6, 8, 10}));
    EXPECT_EQ(found({{"kind", Is::equal, Value::of("k0"sv)}, {"size", Is::greater, value("2")}}), (Found{18, 20, 22}));
    EXPECT_EQ(found({{"kind", Is::equal, Value::of("k0"sv)},
                     {"size", Is::at_most, value("1")},
                     {"size", Is::greater, value("0")}}),
              (Found{6, 8, 10}));
    EXPECT_EQ(found({{"kind", Is::equal, Value::of("k1"sv)},
                     {"size", Is::equal, value("3")},
                     {"label", Is::at_least, Value::of("l1"sv)}}),
              (Found{19, 23}));
    EXPECT_EQ(
        found({{"kind", Is::one_of, {}, {Value::of("k1"sv), Value::of("k0"sv)}}, {"size", Is::equal, value("0")}}),
        (Found{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(found({{"kind", Is::greater, Value::of("k0"sv)}}).size(), 12u);
}

TEST_P(Filters, AnIdMayBeOfAnyType) {
    for (const char* id : {"1", "\"1\"", R"({"a":1})", R"({"$oid":"000000000000000000000001"})", "true"}) {
        insert((std::string{"{\"_id\":"} + id + "}").c_str());
        EXPECT_TRUE(documents().find(things, {{"_id", Is::equal, value(id)}})) << id;
    }
    EXPECT_EQ(count_things(), 5);
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":1.0})"); }), Fault::conflict);
    EXPECT_EQ(count_things({{"_id", Is::at_least, value("0")}}), 1);
    EXPECT_EQ(fault_of([&] { insert(R"({"kind":"a"})"); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { insert(R"({"_id":[1]})"); }), Fault::invalid);
}

ON_EVERY_ENGINE(Filters);

}  // namespace
}  // namespace contract
