// Finding, inserting, changing and removing documents, on every engine.
#include "fixture.hpp"

namespace contract {
namespace {

using Labels = std::vector<std::string>;

class DocumentsContract : public OnEngine {
protected:
    Bson insert(std::initializer_list<Pair> members) {
        auto made = document(members);
        documents().insert(things, made);
        return made;
    }
    Bson read(const Bson& one) { return documents().find(things, by_id(one)).value_or(Bson{}); }
    /// The document after the change.
    Bson change(const Bson& one, const Change& steps) {
        EXPECT_TRUE(documents().update(things, by_id(one), steps));
        return read(one);
    }
    std::int64_t count(Filter where) { return documents().count(things, where); }
};
INSTANTIATE_TEST_SUITE_P(Engines, DocumentsContract, testing::ValuesIn(engines()), name_of_engine);

TEST_P(DocumentsContract, WhatIsInsertedIsFoundByItsIdByteForByte) {
    const auto one = insert({{"kind", text("a")}, {"unknown", object({{"deep", number(1.5)}})}});
    EXPECT_EQ(read(one), one);
    EXPECT_FALSE(documents().find(things, by_id(document({}))));
}

TEST_P(DocumentsContract, AnIdOfAnyTypeIsTakenOnlyOnce) {
    schema::Writer out;
    out.add("_id", "a@example.org");
    const auto claim = out.take();
    documents().insert(claims, claim);
    EXPECT_EQ(fault_of([&] { documents().insert(claims, claim); }), Fault::conflict);
    EXPECT_TRUE(documents().find(claims, is("_id", text("a@example.org"))));
    EXPECT_FALSE(documents().find(claims, is("_id", text("a@example.or"))));
}

TEST_P(DocumentsContract, EqualityTreatsMissingAsNullAndNumbersAlike) {
    insert({{"kind", text("a")}, {"size", whole(2)}});
    insert({{"kind", text("a")}, {"size", number(2.0)}});
    insert({{"kind", text("a")}, {"size", int64(2)}});
    insert({{"kind", text("a")}});
    insert({{"kind", text("a")}, {"size", null()}});
    insert({{"kind", text("a")}, {"size", text("2")}});
    for (const auto& two : {whole(2), number(2.0), int64(2)}) {
        EXPECT_EQ(count(is("size", two)), 3);
        EXPECT_EQ(count({{"kind", Is::equal, text("a")}, {"size", Is::not_equal, two}}), 3);
    }
    EXPECT_EQ(count(is("size", null())), 2);
    EXPECT_EQ(count({{"kind", Is::equal, text("a")}, {"size", Is::not_equal, null()}}), 4);
}

TEST_P(DocumentsContract, OrderNeverCrossesTypes) {
    for (const auto& value : {whole(1), whole(3), text("1"), text("3"), null(), number(2.5), Value::of(true)})
        insert({{"size", value}});
    EXPECT_EQ(count({{"size", Is::greater, whole(1)}}), 2);
    EXPECT_EQ(count({{"size", Is::at_least, whole(1)}}), 3);
    EXPECT_EQ(count({{"size", Is::less, text("3")}}), 1);
    EXPECT_EQ(count({{"size", Is::at_most, text("3")}}), 2);
    EXPECT_EQ(count({{"size", Is::less, number(2.5)}}), 1);
    EXPECT_EQ(count({{"size", Is::greater, null()}}), 0);
    EXPECT_EQ(count({{"size", Is::greater, whole(0)}, {"size", Is::less, text("x")}}), 0);
}

TEST_P(DocumentsContract, NumbersBeyondDoublesAreComparedExactly) {
    const auto big = (std::int64_t{1} << 53) + 1;
    insert({{"size", int64(big)}});
    insert({{"size", int64(big - 1)}});
    insert({{"size", number(0x1p53)}});
    insert({{"size", int64(std::numeric_limits<std::int64_t>::max())}});
    insert({{"size", number(0x1p63)}});
    EXPECT_EQ(count(is("size", number(0x1p53))), 2);
    EXPECT_EQ(count(is("size", int64(big))), 1);
    EXPECT_EQ(count({{"size", Is::greater, number(0x1p53)}}), 3);
    EXPECT_EQ(count({{"size", Is::less, number(0x1p63)}}), 4);
    EXPECT_EQ(count({{"size", Is::at_least, int64(big)}}), 3);
}

TEST_P(DocumentsContract, AConditionOnAListHoldsForOneElement) {
    insert({{"tags", list({text("red"), text("blue")})}, {"label", text("1")}});
    insert({{"tags", list({text("red")})}, {"label", text("2")}});
    insert({{"tags", list({})}, {"label", text("3")}});
    insert({{"label", text("4")}});
    EXPECT_EQ(count(is("tags", text("red"))), 2);
    EXPECT_EQ(count(is("tags", text("blue"))), 1);
    EXPECT_EQ(count(is("tags", null())), 1);
    EXPECT_EQ(count({one_of("tags", {text("red"), text("blue")})}), 2);
    EXPECT_EQ(count({{"tags", Is::equal, text("red")}, {"tags", Is::equal, text("blue")}}), 1);
    EXPECT_EQ(count({{"tags", Is::equal, text("red")}, {"tags", Is::not_equal, text("blue")}}), 1);
    EXPECT_EQ(count({{"tags", Is::greater, text("a")}, {"tags", Is::less, text("c")}}), 1);
}

TEST_P(DocumentsContract, BoundsOnAListMayHoldForDifferentElements) {
    insert({{"tags", list({text("a"), text("z")})}});
    EXPECT_EQ(count({{"tags", Is::greater, text("m")}, {"tags", Is::less, text("c")}}), 1);
}

TEST_P(DocumentsContract, PathsGoIntoObjectsAndThroughLists) {
    insert({{"place", object({{"x", whole(1)}})}, {"places", list({object({{"x", whole(1)}}), object({{"x", whole(2)}})})}});
    insert({{"place", whole(7)}, {"places", list({object({})})}});
    insert({});
    EXPECT_EQ(count(is("place.x", whole(1))), 1);
    EXPECT_EQ(count(is("place.x", null())), 2);
    EXPECT_EQ(count(is("places.x", whole(2))), 1);
    EXPECT_EQ(count(is("places.x", null())), 2);
    EXPECT_EQ(count({{"places.x", Is::at_least, whole(1)}}), 1);
}

TEST_P(DocumentsContract, SetReplacesInPlaceAndAppendsWhatIsNew) {
    const auto one = insert({{"kind", text("a")}, {"stranger", whole(9)}, {"size", whole(1)}});
    const auto after = change(one, {{Do::set, "kind", text("b")}, {Do::set, "label", text("new")}});
    EXPECT_EQ(after, document({{"kind", text("b")}, {"stranger", whole(9)}, {"size", whole(1)}, {"label", text("new")}},
                              id_of(one)));
}

TEST_P(DocumentsContract, UnsetTakesAwayAndKeepsTheRest) {
    const auto one = insert({{"kind", text("a")}, {"stranger", whole(9)}, {"size", whole(1)}});
    EXPECT_EQ(change(one, {{Do::unset, "size"}, {Do::unset, "label"}}),
              document({{"kind", text("a")}, {"stranger", whole(9)}}, id_of(one)));
}

TEST_P(DocumentsContract, IncCountsFromNothingAndKeepsWholeNumbersSmall) {
    const auto one = insert({{"size", number(1.5)}});
    EXPECT_EQ(change(one, {{Do::inc, "count", whole(2)}, {Do::inc, "size", number(0.5)}}),
              document({{"size", whole(2)}, {"count", whole(2)}}, id_of(one)));
    const auto big = change(one, {{Do::inc, "count", whole(2'147'483'647)}});
    EXPECT_EQ(Value{Document{big}.find("count")}, number(2'147'483'649.0));
    EXPECT_EQ(Value{Document{change(one, {{Do::inc, "count", whole(-2'147'483'648)}})}.find("count")}, whole(1));
}

TEST_P(DocumentsContract, MaxOnlyGrows) {
    const auto one = insert({{"size", whole(5)}});
    EXPECT_EQ(change(one, {{Do::max, "size", whole(3)}}), one);
    EXPECT_EQ(change(one, {{Do::max, "size", number(5.5)}, {Do::max, "count", whole(1)}}),
              document({{"size", number(5.5)}, {"count", whole(1)}}, id_of(one)));
}

TEST_P(DocumentsContract, PushAppendsAndKeepsTheNewest) {
    const auto one = insert({});
    EXPECT_EQ(change(one, {{Do::push, "tags", text("a")}}), document({{"tags", list({text("a")})}}, id_of(one)));
    const store::Step two{Do::push, "tags", {}, {text("b"), text("c")}, 3};
    EXPECT_EQ(change(one, {two}), document({{"tags", list({text("a"), text("b"), text("c")})}}, id_of(one)));
    const auto sliced = change(one, {{Do::push, "tags", text("d"), {}, 3}});
    EXPECT_EQ(sliced, document({{"tags", list({text("b"), text("c"), text("d")})}, {"__v", whole(1)}}, id_of(one)));
}

TEST_P(DocumentsContract, AddToSetAddsOnlyWhatIsNotThere) {
    const auto one = insert({{"tags", list({text("a")})}});
    EXPECT_EQ(change(one, {{Do::add_to_set, "tags", text("a")}}), one);
    EXPECT_EQ(change(one, {{Do::add_to_set, "tags", {}, {text("a"), text("b"), text("b")}}}),
              document({{"tags", list({text("a"), text("b")})}}, id_of(one)));
}

TEST_P(DocumentsContract, PullRemovesEqualElementsAndObjectsThatCarryTheValues) {
    const auto one = insert({{"tags", list({text("a"), text("b"), text("a")})},
                             {"places", list({object({{"x", whole(1)}, {"y", whole(1)}}), object({{"x", whole(2)}})})}});
    EXPECT_EQ(change(one, {{Do::pull, "tags", text("z")}}), one);
    EXPECT_EQ(change(one, {{Do::pull, "tags", text("a")}, {Do::pull, "places", object({{"x", number(1)}})}}),
              document({{"tags", list({text("b")})}, {"places", list({object({{"x", whole(2)}})})}, {"__v", whole(1)}},
                       id_of(one)));
    EXPECT_EQ(change(one, {{Do::pull, "code", text("a")}}), read(one));
}

TEST_P(DocumentsContract, WhatMovesPositionsInAListRaisesTheVersion) {
    const auto one = insert({{"__v", whole(4)}, {"tags", list({text("a")})}});
    const auto version = [&](const Bson& b) { return Document{b}.find("__v").whole(); };
    EXPECT_EQ(version(change(one, {{Do::push, "tags", text("b")}})), 4);
    EXPECT_EQ(version(change(one, {{Do::set, "label", text("x")}})), 4);
    EXPECT_EQ(version(change(one, {{Do::set, "tags", list({text("c")})}})), 5);
    EXPECT_EQ(version(change(one, {{Do::set, "tags", list({text("c")})}})), 5);
    EXPECT_EQ(version(change(one, {{Do::unset, "tags"}})), 6);
    EXPECT_EQ(version(change(one, {{Do::set, "tags", list({})}})), 6);
}

TEST_P(DocumentsContract, NestedMembersAreChangedInTheirObject) {
    const auto one = insert({{"place", object({{"x", whole(1)}, {"z", text("kept")}})}});
    EXPECT_EQ(change(one, {{Do::set, "place.y", whole(2)}, {Do::inc, "place.x", whole(1)}}),
              document({{"place", object({{"x", whole(2)}, {"z", text("kept")}, {"y", whole(2)}})}}, id_of(one)));
    const auto other = insert({});
    EXPECT_EQ(change(other, {{Do::set, "place.y", whole(2)}, {Do::unset, "place.x"}}),
              document({{"place", object({{"y", whole(2)}})}}, id_of(other)));
}

TEST_P(DocumentsContract, AStepThatDoesNotFitChangesNothing) {
    const auto one = insert({{"size", text("big")}, {"place", whole(1)}});
    const auto refused = [&](const store::Step& step) {
        return fault_of([&] { documents().update(things, by_id(one), {{Do::set, "kind", text("z")}, step}); });
    };
    EXPECT_EQ(refused({Do::inc, "size", whole(1)}), Fault::invalid);
    EXPECT_EQ(refused({Do::push, "size", whole(1)}), Fault::invalid);
    EXPECT_EQ(refused({Do::pull, "size", whole(1)}), Fault::invalid);
    EXPECT_EQ(refused({Do::add_to_set, "size", whole(1)}), Fault::invalid);
    EXPECT_EQ(refused({Do::set, "place.x", whole(1)}), Fault::invalid);
    EXPECT_EQ(refused({Do::inc, "count", text("1")}), Fault::invalid);
    EXPECT_EQ(read(one), one);
}

TEST_P(DocumentsContract, AGuardInTheFilterDecides) {
    const auto one = insert({{"count", whole(1)}});
    auto guarded = by_id(one);
    guarded.push_back({"count", Is::less, whole(2)});
    EXPECT_TRUE(documents().update(things, guarded, {{Do::inc, "count", whole(1)}}));
    EXPECT_FALSE(documents().update(things, guarded, {{Do::inc, "count", whole(1)}}));
    EXPECT_EQ(Document{read(one)}.find("count").whole(), 2);
}

TEST_P(DocumentsContract, UpdateChangesOneAndRemoveAllOrAsManyAsSaid) {
    for (int i = 0; i < 5; ++i) insert({{"kind", text("a")}, {"size", whole(i)}});
    EXPECT_TRUE(documents().update(things, is("kind", text("a")), {{Do::set, "label", text("x")}}));
    EXPECT_EQ(count({{"kind", Is::equal, text("a")}, {"label", Is::equal, text("x")}}), 1);
    EXPECT_EQ(documents().remove(things, is("kind", text("a")), 2), 2);
    EXPECT_EQ(count(is("kind", text("a"))), 3);
    EXPECT_EQ(documents().remove(things, is("kind", text("a"))), 3);
    EXPECT_EQ(documents().remove(things, is("kind", text("a"))), 0);
    EXPECT_EQ(count({{"size", Is::at_least, whole(0)}}), 0) << "no other index may still know them";
}

TEST_P(DocumentsContract, ADocumentOnlyReadTwiceIsNotWrittenTwice) {
    const auto one = insert({{"kind", text("a")}});
    EXPECT_TRUE(documents().update(things, by_id(one), {{Do::set, "kind", text("a")}}));
    EXPECT_EQ(read(one), one);
}

}  // namespace
}  // namespace contract
