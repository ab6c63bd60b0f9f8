// What the contract refuses: undeclared members, unserved queries, sizes and depths beyond the limits.
#include "fixture.hpp"

namespace contract {
namespace {

const auto* by_kind = &schema::thing_indexes[0];
const auto* by_size = &schema::thing_indexes[1];

class LimitsContract : public OnEngine {
protected:
    std::optional<Fault> finding(const Filter& where) {
        return fault_of([&] { documents().find(things, where); });
    }
    std::optional<Fault> listing(const store::Query& query) {
        return fault_of([&] { documents().list(things, query); });
    }
    std::optional<Fault> changing(const Change& change) {
        return fault_of([&] { documents().update(things, is("_id", Value::of(ObjectId::make())), change); });
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, LimitsContract, testing::ValuesIn(engines()), name_of_engine);

TEST_P(LimitsContract, EveryPathIsDeclared) {
    EXPECT_EQ(finding({{"_id", Is::equal, whole(1)}, {"colour", Is::equal, whole(1)}}), Fault::invalid);
    EXPECT_EQ(finding({{"_id", Is::equal, whole(1)}, {"place.z", Is::equal, whole(1)}}), Fault::invalid);
    EXPECT_EQ(finding({{"_id", Is::equal, whole(1)}, {"size.x", Is::equal, whole(1)}}), Fault::invalid);
    EXPECT_EQ(finding({{"_id", Is::equal, whole(1)}, {"__v", Is::equal, whole(1)}, {"places.y", Is::less, whole(1)}}), std::nullopt);
    EXPECT_EQ(listing({.by = by_size, .also = is("colour", whole(1))}), Fault::invalid);
    EXPECT_EQ(changing({{Do::set, "colour", text("red")}}), Fault::invalid);
    EXPECT_EQ(changing({{Do::set, "place.z", whole(1)}}), Fault::invalid);
    EXPECT_EQ(changing({{Do::set, "places.x", whole(1)}}), Fault::invalid) << "no step goes through a list";
    EXPECT_EQ(changing({{Do::set, "place.x", whole(1)}, {Do::inc, "__v", whole(1)}}), std::nullopt);
}

TEST_P(LimitsContract, EveryQueryIsServedByAnIndex) {
    EXPECT_EQ(finding(is("label", text("x"))), Fault::invalid) << "that index is only promised to the seed";
    EXPECT_EQ(finding({{"kind", Is::not_equal, text("x")}}), Fault::invalid);
    EXPECT_EQ(finding(is("tags", list({text("x")}))), Fault::invalid) << "an index holds elements, not lists";
    EXPECT_EQ(finding(is("kind", text("x"))), std::nullopt);
    EXPECT_EQ(finding({}), std::nullopt);
    EXPECT_EQ(fault_of([&] { documents().count(things, is("label", text("x"))); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().remove(things, is("label", text("x"))); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().update(things, is("label", text("x")), {{Do::unset, "kind"}}); }), Fault::invalid);
    const auto why = message_of([&] { documents().find(things, is("label", text("secret"))); });
    EXPECT_NE(why.find("things"), std::string::npos);
    EXPECT_NE(why.find("label ="), std::string::npos) << why;
    EXPECT_EQ(why.find("secret"), std::string::npos) << "values have no place in a log";
}

TEST_P(LimitsContract, AListKeepsToItsIndex) {
    EXPECT_EQ(listing({.by = by_kind, .where = is("size", whole(1))}), Fault::invalid) << "the first key is open";
    EXPECT_EQ(listing({.by = by_kind, .where = {{"kind", Is::less, text("x")}, {"size", Is::equal, whole(1)}}}), Fault::invalid);
    EXPECT_EQ(listing({.where = is("kind", text("x"))}), Fault::invalid);
    EXPECT_EQ(listing({.by = &schema::note_indexes[0]}), Fault::invalid) << "an index of another collection";
    EXPECT_EQ(listing({.by = &schema::thing_indexes[7]}), Fault::invalid) << "an index for the seed only";
    EXPECT_EQ(listing({.by = by_kind, .limit = 0}), Fault::invalid);
    EXPECT_EQ(listing({.by = by_kind, .limit = store::most_listed + 1}), Fault::invalid);
    EXPECT_EQ(listing({.by = by_kind, .after = "x"}), Fault::invalid) << "no position of ours";
    EXPECT_EQ(listing({.by = by_kind, .limit = store::most_listed}), std::nullopt);
}

TEST_P(LimitsContract, AlternativesAreLimited) {
    Filter where{one_of("kind", std::vector<Value>(store::most_alternatives, text("x")))};
    EXPECT_EQ(finding(where), std::nullopt);
    where[0].any.push_back(text("y"));
    EXPECT_EQ(finding(where), Fault::invalid);
}

TEST_P(LimitsContract, AnIdIsThereAndNeverChanges) {
    EXPECT_EQ(fault_of([&] { documents().insert(things, schema::Writer{}.take()); }), Fault::invalid);
    EXPECT_EQ(changing({{Do::set, "_id", whole(1)}}), Fault::invalid);
    EXPECT_EQ(changing({}), Fault::invalid);
    EXPECT_EQ(changing({{Do::set, "kind", text("x")}, {Do::unset, "kind"}}), Fault::invalid) << "two steps, one member";
    EXPECT_EQ(changing({{Do::set, "place.x", whole(1)}, {Do::unset, "place"}}), Fault::invalid);
}

TEST_P(LimitsContract, ADocumentIsAtMost16MB) {
    const std::string big(store::most_bytes - 100, 'x');
    const auto one = document({{"label", text(big)}});
    documents().insert(things, one);
    EXPECT_EQ(documents().find(things, by_id(one))->size(), one.size());
    EXPECT_EQ(fault_of([&] { documents().insert(things, document({{"label", text(big + big)}})); }), Fault::too_large);
    EXPECT_EQ(fault_of([&] {
        documents().update(things, by_id(one), {{Do::set, "kind", text(std::string(200, 'y'))}});
    }), Fault::too_large);
    EXPECT_EQ(*documents().find(things, by_id(one)), one);
}

Value nested(int levels) {
    auto out = object({{"x", whole(1)}});
    for (int i = 1; i < levels; ++i) out = object({{"x", out}});
    return out;
}

TEST_P(LimitsContract, ADocumentIsAtMost100LevelsDeep) {
    const auto deep = document({{"place", nested(store::deepest - 1)}});
    documents().insert(things, deep);
    EXPECT_EQ(*documents().find(things, by_id(deep)), deep);
    EXPECT_EQ(fault_of([&] { documents().insert(things, document({{"place", nested(store::deepest)}})); }), Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().update(things, by_id(deep), {{Do::set, "place", nested(store::deepest)}}); }),
              Fault::invalid);
    EXPECT_EQ(fault_of([&] { documents().update(things, by_id(deep), {{Do::set, "place.x", nested(store::deepest - 1)}}); }),
              Fault::invalid);
}

TEST_P(LimitsContract, DamagedBytesAreRefused) {
    auto damaged = document({{"label", text("x")}});
    damaged.pop_back();
    EXPECT_EQ(fault_of([&] { documents().insert(things, damaged); }), Fault::invalid);
}

}  // namespace
}  // namespace contract
