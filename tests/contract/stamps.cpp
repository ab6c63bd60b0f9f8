// Stamps: every change of a document, or of an edge that it shows, tells; where an engine keeps them at all.
#include "base/stamps.hpp"

#include "engines.hpp"

namespace contract {
namespace {

using namespace sample;
using store::eq;
using store::of;
using store::set;

class Stamping : public OnEveryEngine {
protected:
    void SetUp() override {
        if (!documents().stamps()) GTEST_SKIP() << "others may write to this engine's database: it has no stamps";
        of<Club>(documents()).insert(club);
        of<Club>(documents()).insert(other);
        of<Person>(documents()).insert(person);
    }
    /// Whether f changes what is made from this document of T's collection.
    template <class T, class Id, class F>
    bool tells(Id id, F f) {
        base::Sources sources{documents().stamps()};
        sources.add(schema::collection<T>.name, id.value);
        f();
        return !sources.unchanged();
    }

    Club club{.name = "club"}, other{.name = "other"};
    Person person{.name = "person"};
};

TEST_P(Stamping, TellsOfInsertChangeAndRemoval) {
    EXPECT_TRUE(tells<Club>(club._id, [&] { of<Club>(documents()).update(club._id, {set<&Club::name>("new")}); }));
    EXPECT_FALSE(tells<Club>(club._id, [&] { of<Club>(documents()).update(club._id, {set<&Club::name>("new")}); }))
        << "nothing changed";
    EXPECT_FALSE(tells<Club>(club._id, [&] { of<Club>(documents()).update(other._id, {set<&Club::name>("x")}); }));
    EXPECT_TRUE(tells<Person>(person._id, [&] { of<Person>(documents()).remove({eq<&Person::_id>(person._id)}); }));
    EXPECT_TRUE(tells<Person>(person._id, [&] { of<Person>(documents()).insert(person); }));
}

TEST_P(Stamping, TellsParentsOfTheirEdges) {
    Membership edge{.club = club._id, .person = person._id, .stars = 1};
    const auto memberships = of<Membership>(documents());
    EXPECT_TRUE(tells<Club>(club._id, [&] { memberships.insert(edge); }));
    // A remark counts nowhere, but a club's page may show it.
    EXPECT_TRUE(tells<Club>(club._id, [&] { memberships.update(edge._id, {set<&Membership::remark>("late")}); }));
    EXPECT_TRUE(tells<Club>(other._id, [&] {
        EXPECT_TRUE(tells<Club>(club._id, [&] { memberships.update(edge._id, {set<&Membership::club>(other._id)}); }));
    }));
    EXPECT_TRUE(tells<Club>(other._id, [&] { memberships.remove({eq<&Membership::_id>(edge._id)}); }));
}

TEST_P(Stamping, InsideATransactionNothingMayBeKept) {
    EXPECT_TRUE(tells<Club>(club._id, [&] {
        documents().transact([&](Documents& inside) {
            EXPECT_FALSE(inside.stamps());
            EXPECT_FALSE(documents().stamps());
            of<Club>(inside).update(club._id, {set<&Club::name>("inside")});
        });
    }));
}

TEST_P(Stamping, WhatIsUndoneTellsNothingWrong) {
    EXPECT_THROW(documents().transact([&](Documents& inside) {
        of<Club>(inside).update(club._id, {set<&Club::name>("undone")});
        throw Failure{Fault::conflict, "no"};
    }),
                 Failure);
    base::Sources sources{documents().stamps()};
    sources.add(schema::collection<Club>.name, club._id.value);
    EXPECT_EQ(of<Club>(documents()).get(club._id).name, "club");
    EXPECT_TRUE(sources.unchanged());
}

ON_EVERY_ENGINE(Stamping);

}  // namespace
}  // namespace contract
