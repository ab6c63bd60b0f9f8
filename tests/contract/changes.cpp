// Update operators: what each one makes of a document, and what it leaves alone.
#include "engines.hpp"

namespace contract {
namespace {

class Changes : public OnEveryEngine {
protected:
    /// The thing {_id: 1, …} after the change.
    std::string after(const std::string& members, const Change& change) {
        documents().remove(things, by_id(1));
        insert(("{\"_id\":1" + (members.empty() ? "" : "," + members) + "}").c_str());
        EXPECT_TRUE(documents().update(things, by_id(1), change));
        return thing(1);
    }
    /// The number alone: which numeric type a sum has is an engine's own affair, all are read alike.
    std::int64_t count_after(const std::string& count, const char* by) {
        after("\"count\":" + count, {{Do::inc, "count", value(by)}});
        return Document{documents().find(things, by_id(1)).value()}.find("count").whole();
    }
    static std::string is(const std::string& members) {
        return canonical("{\"_id\":1" + (members.empty() ? "" : "," + members) + "}");
    }
    Fault refusal(const std::string& members, const Change& change) {
        documents().remove(things, by_id(1));
        insert(("{\"_id\":1" + (members.empty() ? "" : "," + members) + "}").c_str());
        const auto before = thing(1);
        const auto fault = fault_of([&] { documents().update(things, by_id(1), change); });
        EXPECT_EQ(thing(1), before) << "a refused change left something";
        return fault;
    }
};

TEST_P(Changes, SetReplacesInPlaceAndAppends) {
    EXPECT_EQ(after(R"("kind":"a","label":"b")", {{Do::set, "kind", Value::of("c"sv)}}),
              is(R"("kind":"c","label":"b")"));
    EXPECT_EQ(after(R"("kind":"a")", {{Do::set, "label", Value::of("b"sv)}}), is(R"("kind":"a","label":"b")"));
    EXPECT_EQ(after(R"("kind":"a")", {{Do::set, "kind", Value{}}}), is(R"("kind":null)"));
}

TEST_P(Changes, SetGoesIntoObjectsAndMakesThem) {
    EXPECT_EQ(after(R"("place":{"x":1,"z":9})", {{Do::set, "place.x", value("2")}}), is(R"("place":{"x":2,"z":9})"));
    EXPECT_EQ(after("", {{Do::set, "place.y", value("2")}}), is(R"("place":{"y":2})"));
    EXPECT_EQ(refusal(R"("place":5)", {{Do::set, "place.x", value("1")}}), Fault::invalid);
}

TEST_P(Changes, UnsetTakesTheMemberAway) {
    EXPECT_EQ(after(R"("kind":"a","label":"b")", {{Do::unset, "kind"}}), is(R"("label":"b")"));
    EXPECT_EQ(after(R"("label":"b")", {{Do::unset, "kind"}}), is(R"("label":"b")"));
    EXPECT_EQ(after(R"("place":{"x":1,"y":2})", {{Do::unset, "place.x"}}), is(R"("place":{"y":2})"));
    EXPECT_EQ(after("", {{Do::unset, "place.x"}}), is(""));
}

TEST_P(Changes, IncAddsEveryNumericType) {
    EXPECT_EQ(after("", {{Do::inc, "count", value("3")}}), is(R"("count":3)"));
    EXPECT_EQ(after(R"("count":4)", {{Do::inc, "count", value("-1")}}), is(R"("count":3)"));
    EXPECT_EQ(count_after(R"({"$numberLong":"4"})", "1"), 5);
    EXPECT_EQ(after(R"("count":0.5)", {{Do::inc, "count", value("1")}}), is(R"("count":1.5)"));
    EXPECT_EQ(count_after("2147483647", "1"), 2'147'483'648);
    EXPECT_EQ(after(R"("count":{"$numberLong":"9007199254740993"})", {{Do::inc, "count", value("2")}}),
              is(R"("count":{"$numberLong":"9007199254740995"})"));
    EXPECT_EQ(refusal(R"("count":"a")", {{Do::inc, "count", value("1")}}), Fault::invalid);
    EXPECT_EQ(refusal(R"("count":1)", {{Do::inc, "count", value("\"a\"")}}), Fault::invalid);
}

TEST_P(Changes, MaxKeepsTheGreater) {
    EXPECT_EQ(after("", {{Do::max, "count", value("3")}}), is(R"("count":3)"));
    EXPECT_EQ(after(R"("count":5)", {{Do::max, "count", value("3")}}), is(R"("count":5)"));
    EXPECT_EQ(after(R"("count":5)", {{Do::max, "count", value("5.5")}}), is(R"("count":5.5)"));
    EXPECT_EQ(after(R"("count":{"$numberLong":"9007199254740993"})",
                    {{Do::max, "count", value(R"({"$numberDouble":"9007199254740992"})")}}),
              is(R"("count":{"$numberLong":"9007199254740993"})"));
}

TEST_P(Changes, PushAppendsAndSliceKeepsTheNewest) {
    EXPECT_EQ(after("", {{Do::push, "tags", Value::of("a"sv)}}), is(R"("tags":["a"])"));
    EXPECT_EQ(after(R"("tags":["a"])", {{Do::push, "tags", Value::of("a"sv)}}), is(R"("tags":["a","a"])"));
    EXPECT_EQ(after(R"("tags":["a"])", {{Do::push, "tags", {}, {Value::of("b"sv), Value::of("c"sv)}}}),
              is(R"("tags":["a","b","c"])"));
    EXPECT_EQ(after(R"("tags":["a","b"])", {{Do::push, "tags", {}, {Value::of("c"sv), Value::of("d"sv)}, 3}}),
              is(R"("tags":["b","c","d"],"__v":1)"));
    EXPECT_EQ(after(R"("tags":["a","b"])", {{Do::push, "tags", Value::of("c"sv), {}, 3}}),
              is(R"("tags":["a","b","c"])"));
    EXPECT_EQ(refusal(R"("tags":"a")", {{Do::push, "tags", Value::of("a"sv)}}), Fault::invalid);
}

TEST_P(Changes, AddToSetAddsWhatIsNotThere) {
    EXPECT_EQ(after("", {{Do::add_to_set, "tags", Value::of("a"sv)}}), is(R"("tags":["a"])"));
    EXPECT_EQ(after(R"("tags":["a"])", {{Do::add_to_set, "tags", Value::of("a"sv)}}), is(R"("tags":["a"])"));
    EXPECT_EQ(after(R"("tags":[1])", {{Do::add_to_set, "tags", {}, {value("1.0"), value("2"), value("2")}}}),
              is(R"("tags":[1,2])"));
}

TEST_P(Changes, PullTakesEqualElements) {
    EXPECT_EQ(after(R"("tags":["a","b","a"])", {{Do::pull, "tags", Value::of("a"sv)}}), is(R"("tags":["b"],"__v":1)"));
    EXPECT_EQ(after(R"("tags":["a"])", {{Do::pull, "tags", Value::of("z"sv)}}), is(R"("tags":["a"])"));
    EXPECT_EQ(after("", {{Do::pull, "tags", Value::of("z"sv)}}), is(""));
    EXPECT_EQ(
        after(R"("places":[{"x":1,"y":1},{"x":1,"y":2},{"x":2,"y":1}])", {{Do::pull, "places", value(R"({"x":1})")}}),
        is(R"("places":[{"x":2,"y":1}],"__v":1)"));
    EXPECT_EQ(after(R"("places":[{"x":1,"y":1},{"x":1,"y":2}])", {{Do::pull, "places", value(R"({"y":2,"x":1})")}}),
              is(R"("places":[{"x":1,"y":1}],"__v":1)"));
}

TEST_P(Changes, MovedPositionsCountTheVersion) {
    EXPECT_EQ(after(R"("__v":4,"tags":["a","b"])", {{Do::pull, "tags", Value::of("a"sv)}}),
              is(R"("__v":5,"tags":["b"])"));
    EXPECT_EQ(after(R"("__v":4,"tags":["a","b"])", {{Do::set, "tags", value(R"(["b"])")}}),
              is(R"("__v":5,"tags":["b"])"));
    EXPECT_EQ(after(R"("__v":4,"tags":["a"])", {{Do::unset, "tags"}}), is(R"("__v":5)"));
    EXPECT_EQ(after(R"("__v":4,"tags":["a"])", {{Do::push, "tags", Value::of("b"sv)}}),
              is(R"("__v":4,"tags":["a","b"])"));
    EXPECT_EQ(after(R"("__v":4,"kind":"a")", {{Do::set, "kind", Value::of("b"sv)}}), is(R"("__v":4,"kind":"b")"));
}

TEST_P(Changes, UnknownMembersSurviveWithTheirBytes) {
    NEEDS(every_type);
    const std::string strange = R"("a":{"$numberDecimal":"1.10"},"b":{"$binary":{"base64":"AAE=","subType":"80"}},)"
                                R"("c":{"$numberLong":"1"},"d":{"deep":[{"x":[1,[2]]}]},)"
                                R"("e":{"$regularExpression":{"pattern":"a","options":"i"}})";
    EXPECT_EQ(after(strange + R"(,"count":1,"tags":["q"])", {{Do::inc, "count", value("1")},
                                                             {Do::push, "tags", Value::of("r"sv)},
                                                             {Do::set, "kind", Value::of("k"sv)}}),
              is(strange + R"(,"count":2,"tags":["q","r"],"kind":"k")"));
}

TEST_P(Changes, OnlyTheFirstMatchChanges) {
    for (const char* json : {R"({"_id":1,"size":5})", R"({"_id":2,"size":5})"}) insert(json);
    EXPECT_TRUE(
        documents().update(things, {{"size", Is::equal, value("5")}}, {{Do::set, "label", Value::of("hit"sv)}}));
    EXPECT_NE(thing(1).find("hit") != std::string::npos, thing(2).find("hit") != std::string::npos);
    EXPECT_FALSE(documents().update(things, by_id(99), {{Do::set, "label", Value::of("hit"sv)}}));
    EXPECT_EQ(count_things(), 2);
}

TEST_P(Changes, AChangeMovesTheKeysOfEveryIndex) {
    insert(
        R"({"_id":1,"kind":"a","size":1,"label":"l","tags":["p","q"],"code":"c","places":[{"x":1}],"place":{"x":7}})");
    documents().update(things, by_id(1),
                       {{Do::set, "size", value("2")},
                        {Do::pull, "tags", Value::of("p"sv)},
                        {Do::set, "code", Value::of("d"sv)},
                        {Do::push, "places", value(R"({"x":2})")},
                        {Do::unset, "place"}});
    const auto found = [&](const char* path, const char* json) {
        return count_things({{path, Is::equal, value(json)}});
    };
    EXPECT_EQ(found("size", "1"), 0);
    EXPECT_EQ(found("size", "2"), 1);
    EXPECT_EQ(found("tags", "\"p\""), 0);
    EXPECT_EQ(found("tags", "\"q\""), 1);
    EXPECT_EQ(found("code", "\"c\""), 0);
    EXPECT_EQ(found("code", "\"d\""), 1);
    EXPECT_EQ(found("places.x", "1"), 1);
    EXPECT_EQ(found("places.x", "2"), 1);
    EXPECT_EQ(found("place.x", "7"), 0);
    EXPECT_EQ(found("place.x", "null"), 1);
    documents().update(things, by_id(1), {{Do::set, "place.x", value("8")}});
    EXPECT_EQ(found("place.x", "8"), 1);
    EXPECT_EQ(documents().remove(things, by_id(1)), 1);
    EXPECT_EQ(found("place.x", "8") + found("size", "2") + found("tags", "\"q\"") + found("places.x", "2"), 0);
}

ON_EVERY_ENGINE(Changes);

}  // namespace
}  // namespace contract
