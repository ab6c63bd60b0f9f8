// Indexes of every shape: their order, their cursors, what they refuse.
#include <algorithm>
#include <cmath>

#include "fixture.hpp"

namespace contract {
namespace {

using Labels = std::vector<std::string>;

const auto* by_kind = &schema::thing_indexes[0];
const auto* by_size = &schema::thing_indexes[1];
const auto* by_count = &schema::thing_indexes[2];
const auto* by_code = &schema::thing_indexes[3];
const auto* by_tags = &schema::thing_indexes[4];
const auto* by_places = &schema::thing_indexes[5];

class IndexContract : public OnEngine {
protected:
    Bson insert(std::initializer_list<Pair> members) {
        auto made = document(members);
        documents().insert(things, made);
        return made;
    }
    Labels listed(store::Query query, int limit = 2) {
        query.limit = limit;
        return all_labels(documents(), things, query);
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, IndexContract, testing::ValuesIn(engines()), name_of_engine);

TEST_P(IndexContract, AllTypesComeInMongoDBsOrder) {
    const std::vector<std::pair<const char*, Value>> values{
        {"null", null()}, {"minus", number(-1e300)}, {"-1", whole(-1)}, {"0", number(-0.0)}, {"1.5", number(1.5)},
        {"2^53", number(0x1p53)}, {"2^53+1", int64((std::int64_t{1} << 53) + 1)}, {"inf", number(INFINITY)},
        {"empty", text("")}, {"a", text("a")}, {"a0", text(std::string_view{"a\0", 2})}, {"aa", text("aa")}, {"b", text("b")},
        {"object", object({{"x", whole(1)}})}, {"id", Value::of(ObjectId::make())}, {"false", Value::of(false)},
        {"true", Value::of(true)}, {"past", Value::of(base::Instant{std::chrono::milliseconds{-5}})},
        {"now", Value::of(base::now())}};
    Labels expected;
    for (const auto& [label, value] : values) expected.emplace_back(label);
    auto shuffled = values;
    for (std::size_t i = 0; i < shuffled.size(); ++i) std::swap(shuffled[i], shuffled[(i * 7 + 3) % shuffled.size()]);
    for (const auto& [label, value] : shuffled) insert({{"size", value}, {"label", text(label)}});
    EXPECT_EQ(listed({.by = by_size}), expected);
    std::ranges::reverse(expected);
    EXPECT_EQ(listed({.by = by_size, .backwards = true}), expected);
}

TEST_P(IndexContract, CompoundKeysWithADescendingPart) {
    for (const auto* kind : {"a", "b"})
        for (int size = 0; size < 3; ++size)
            for (const auto* end : {"x", "y"})
                insert({{"kind", text(kind)}, {"size", whole(size)}, {"label", text(kind + std::to_string(size) + end)}});
    EXPECT_EQ(listed({.by = by_kind, .where = is("kind", text("a"))}), (Labels{"a2x", "a2y", "a1x", "a1y", "a0x", "a0y"}));
    EXPECT_EQ(listed({.by = by_kind, .where = is("kind", text("b")), .backwards = true}, 1),
              (Labels{"b0y", "b0x", "b1y", "b1x", "b2y", "b2x"}));
    EXPECT_EQ(listed({.by = by_kind, .where = {{"kind", Is::equal, text("a")}, {"size", Is::equal, whole(1)}}}),
              (Labels{"a1x", "a1y"}));
}

TEST_P(IndexContract, BoundsOnADescendingKey) {
    for (int size = 0; size < 5; ++size)
        insert({{"kind", text("a")}, {"size", whole(size)}, {"label", text(std::to_string(size))}});
    insert({{"kind", text("a")}, {"size", text("5")}, {"label", text("text")}});
    insert({{"kind", text("a")}, {"label", text("none")}});
    const auto bounded = [&](std::vector<store::Condition> bounds) {
        Filter where = is("kind", text("a"));
        where.insert(where.end(), bounds.begin(), bounds.end());
        return listed({.by = by_kind, .where = where});
    };
    EXPECT_EQ(bounded({{"size", Is::greater, whole(2)}}), (Labels{"4", "3"}));
    EXPECT_EQ(bounded({{"size", Is::at_least, whole(2)}}), (Labels{"4", "3", "2"}));
    EXPECT_EQ(bounded({{"size", Is::less, whole(2)}}), (Labels{"1", "0"}));
    EXPECT_EQ(bounded({{"size", Is::at_most, whole(2)}}), (Labels{"2", "1", "0"}));
    EXPECT_EQ(bounded({{"size", Is::greater, whole(1)}, {"size", Is::less, whole(4)}}), (Labels{"3", "2"}));
    EXPECT_EQ(bounded({{"size", Is::greater, whole(3)}, {"size", Is::less, whole(3)}}), (Labels{}));
}

TEST_P(IndexContract, EqualKeysKeepTheirOrderAcrossPages) {
    Labels expected;
    for (int i = 0; i < 7; ++i) {
        insert({{"size", whole(1)}, {"label", text(std::to_string(i))}});
        expected.push_back(std::to_string(i));
    }
    EXPECT_EQ(listed({.by = by_size, .where = is("size", whole(1))}), expected);
    std::ranges::reverse(expected);
    EXPECT_EQ(listed({.by = by_size, .where = is("size", whole(1)), .backwards = true}), expected);
}

TEST_P(IndexContract, APageThatEndsExactlyHasNoNext) {
    for (int i = 0; i < 4; ++i) insert({{"size", whole(i)}});
    EXPECT_FALSE(documents().list(things, {.by = by_size, .limit = 4}).next);
    EXPECT_FALSE(documents().list(things, {.by = by_size, .limit = 5}).next);
    const auto page = documents().list(things, {.by = by_size, .limit = 2});
    ASSERT_TRUE(page.next);
    EXPECT_FALSE(documents().list(things, {.by = by_size, .after = page.next, .limit = 2}).next);
}

TEST_P(IndexContract, CursorsSurviveInsertsAndRemovals) {
    std::vector<Bson> rows;
    for (int i = 0; i < 6; ++i) rows.push_back(insert({{"size", whole(i * 10)}, {"label", text(std::to_string(i * 10))}}));
    const auto page = documents().list(things, {.by = by_size, .limit = 3});
    EXPECT_EQ(labels(page), (Labels{"0", "10", "20"}));
    documents().remove(things, by_id(rows[2]));
    documents().remove(things, by_id(rows[3]));
    insert({{"size", whole(5)}, {"label", text("before")}});
    insert({{"size", whole(25)}, {"label", text("after")}});
    EXPECT_EQ(labels(documents().list(things, {.by = by_size, .after = page.next, .limit = 10})),
              (Labels{"after", "40", "50"}));
}

TEST_P(IndexContract, ADocumentWithSeveralKeysComesOnce) {
    insert({{"tags", list({text("b"), text("a"), text("a")})}, {"size", whole(1)}, {"label", text("1")}});
    insert({{"tags", list({text("c"), text("a")})}, {"size", whole(2)}, {"label", text("2")}});
    insert({{"tags", list({})}, {"label", text("empty")}});
    insert({{"label", text("none")}});
    insert({{"tags", text("b")}, {"size", whole(3)}, {"label", text("plain")}});
    EXPECT_EQ(listed({.by = by_tags}, 1), (Labels{"empty", "none", "2", "1", "plain"}));
    EXPECT_EQ(listed({.by = by_tags, .backwards = true}, 1), (Labels{"2", "1", "plain", "none", "empty"}));
    EXPECT_EQ(listed({.by = by_tags, .where = is("tags", text("a"))}), (Labels{"2", "1"}));
    EXPECT_EQ(listed({.by = by_tags, .where = {one_of("tags", {text("b"), text("a")})}}, 1), (Labels{"2", "1", "plain"}));
    EXPECT_EQ(listed({.by = by_tags, .where = {{"tags", Is::greater, text("a")}}}, 1), (Labels{"plain", "1", "2"}));
    EXPECT_EQ(documents().count(things, {one_of("tags", {text("b"), text("a"), text("c")})}), 3);
    EXPECT_EQ(documents().count(things, {{"tags", Is::at_least, text("a")}}), 3);
}

TEST_P(IndexContract, KeysFollowTheirDocument) {
    const auto one = insert({{"kind", text("a")}, {"tags", list({text("x"), text("y")})}, {"label", text("1")}});
    documents().update(things, by_id(one), {{Do::push, "tags", text("z")}, {Do::set, "kind", text("b")}});
    EXPECT_EQ(listed({.by = by_tags, .where = is("tags", text("z"))}), (Labels{"1"}));
    EXPECT_EQ(documents().count(things, is("kind", text("a"))), 0);
    documents().update(things, by_id(one), {{Do::pull, "tags", text("x")}});
    EXPECT_EQ(documents().count(things, is("tags", text("x"))), 0);
    EXPECT_EQ(documents().count(things, is("tags", text("y"))), 1);
    documents().update(things, by_id(one), {{Do::set, "places", list({object({{"x", whole(4)}})})}});
    EXPECT_EQ(listed({.by = by_places, .where = is("places.x", whole(4))}), (Labels{"1"}));
}

TEST_P(IndexContract, AUniqueIndexThatIsSparse) {
    insert({{"label", text("1")}});
    insert({{"label", text("2")}});
    const auto a = insert({{"code", text("A")}, {"label", text("3")}});
    const auto taken = [&] { insert({{"code", text("A")}}); };
    EXPECT_EQ(fault_of(taken), Fault::conflict);
    EXPECT_NE(message_of(taken).find("code_1"), std::string::npos) << message_of(taken);
    const auto b = insert({{"code", text("B")}, {"label", text("4")}});
    EXPECT_EQ(fault_of([&] { documents().update(things, by_id(b), {{Do::set, "code", text("A")}}); }), Fault::conflict);
    EXPECT_EQ(*documents().find(things, is("code", text("B"))), b) << "the failed change left nothing behind";
    EXPECT_TRUE(documents().update(things, by_id(b), {{Do::set, "code", text("B")}}));
    documents().remove(things, by_id(a));
    insert({{"code", text("A")}, {"label", text("5")}});
    EXPECT_EQ(listed({.by = by_code}), (Labels{"5", "4"})) << "documents without a code are not in it";
    EXPECT_EQ(fault_of([&] { documents().count(things, is("code", null())); }), Fault::invalid);
}

TEST_P(IndexContract, AlternativesAreReadInTheOrderOfTheIndex) {
    for (int i = 0; i < 9; ++i)
        insert({{"kind", text(i % 2 ? "odd" : "even")}, {"size", whole(i)}, {"label", text(std::to_string(i))}});
    const Filter where{{"kind", Is::equal, text("odd")}, one_of("size", {whole(7), whole(1), number(3), whole(7), whole(2)})};
    EXPECT_EQ(listed({.by = by_kind, .where = where}, 2), (Labels{"7", "3", "1"}));
    EXPECT_EQ(listed({.by = by_kind, .where = where, .backwards = true}, 1), (Labels{"1", "3", "7"}));
    EXPECT_EQ(documents().count(things, where), 3);
    const Filter both{one_of("kind", {text("odd"), text("even"), text("none")}), {"size", Is::less, whole(3)}};
    EXPECT_EQ(listed({.by = by_kind, .where = both}, 2), (Labels{"2", "0", "1"}));
    EXPECT_EQ(listed({.by = by_kind, .where = {one_of("kind", {})}}), Labels{});
}

TEST_P(IndexContract, ManyByTheirIds) {
    Filter where{one_of("_id", {})};
    for (int i = 0; i < 10; ++i) {
        const auto made = insert({{"label", text(std::to_string(i))}});
        if (i % 3 == 0) where[0].any.push_back(Value{Document{made}.find("_id")});
    }
    where[0].any.push_back(Value::of(ObjectId::make()));
    EXPECT_EQ(listed({.where = where}, 2), (Labels{"0", "3", "6", "9"}));
    EXPECT_EQ(listed({.where = {}, .backwards = true}, 4).size(), 10u);
}

TEST_P(IndexContract, OtherConditionsAreCheckedOnTheDocument) {
    for (int i = 0; i < 10; ++i)
        insert({{"size", whole(i)}, {"label", text(std::to_string(i))}, {"kind", text(i % 3 == 0 ? "a" : "b")}});
    EXPECT_EQ(listed({.by = by_size, .also = is("kind", text("a"))}), (Labels{"0", "3", "6", "9"}));
    EXPECT_EQ(listed({.by = by_count, .also = {{"label", Is::less, text("2")}}}), (Labels{"0", "1"}));
}

TEST_P(IndexContract, APageLooksAtALimitedNumberOfDocuments) {
    documents().transact([&](Documents& inside) {
        for (int i = 0; i <= store::most_examined; ++i) inside.insert(things, document({{"size", whole(i)}}));
    });
    const auto page = documents().list(things, {.by = by_size, .also = is("label", text("never")), .limit = 1});
    EXPECT_TRUE(page.documents.empty());
    ASSERT_TRUE(page.next) << "there is more to look at";
    EXPECT_FALSE(documents().list(things, {.by = by_size, .also = is("label", text("x")), .after = page.next, .limit = 1}).next);
}

/// The collection of things as an older or newer program may declare it.
schema::Collection with_indexes(std::span<const schema::Index> indexes) {
    auto out = things;
    out.indexes = indexes;
    return out;
}

TEST(IndexLifeContract, IndexesAreBuiltLaterAndDroppedWhenNoLongerDeclared) {
    const Directory directory;
    const auto without = with_indexes(std::span{schema::thing_indexes}.first(1));
    const std::array old_ones{&without};
    {
        const auto store = store::open(directory.path(), old_ones);
        for (int i = 0; i < 10; ++i) store->documents().insert(without, document({{"size", whole(i)}, {"kind", text("a")}}));
    }
    {
        const auto store = store::open(directory.path(), sample::all);
        EXPECT_EQ(store->documents().count(things, {{"size", Is::less, whole(4)}}), 4);
        EXPECT_EQ(store->documents().count(things, is("kind", text("a"))), 10);
        store->documents().remove(things, {{"size", Is::less, whole(4)}});
    }
    {
        const auto store = store::open(directory.path(), old_ones);
        store->documents().insert(without, document({{"size", whole(1)}}));
        EXPECT_EQ(fault_of([&] { store->documents().count(without, is("size", whole(1))); }), Fault::invalid);
    }
    const auto store = store::open(directory.path(), sample::all);
    EXPECT_EQ(store->documents().count(things, is("size", whole(1))), 1) << "it was built again";
}

TEST(IndexLifeContract, AUniqueIndexOverDocumentsThatBreakItIsRefused) {
    const Directory directory;
    const auto without = with_indexes({});
    const std::array old_ones{&without};
    {
        const auto store = store::open(directory.path(), old_ones);
        for (int i = 0; i < 2; ++i) store->documents().insert(without, document({{"code", text("same")}}));
    }
    EXPECT_EQ(fault_of([&] { store::open(directory.path(), sample::all); }), Fault::conflict);
    EXPECT_EQ(store::open(directory.path(), old_ones)->documents().count(without, {}), 2);
}

}  // namespace
}  // namespace contract
