// Derived members and removal: what parents show of their edges, and what goes with a document.
#include "fixture.hpp"
#include "store/removal.hpp"

namespace contract {
namespace {

using sample::Club, sample::ClubId, sample::Membership, sample::Note, sample::Person, sample::PersonId, sample::Reply;
using sample::Status;
using store::eq, store::inc, store::set;

class DeriveContract : public OnEngine {
protected:
    ClubId make_club() {
        Club club{.name = "chess"};
        store::of<Club>(documents()).insert(club);
        return club._id;
    }
    Membership join(ClubId club, std::int64_t stars = 3, Status status = Status::active) {
        Membership edge{.club = club, .person = PersonId::make(), .status = status, .stars = stars};
        store::of<Membership>(documents()).insert(edge);
        return edge;
    }
    Club read(ClubId club) { return store::of<Club>(documents()).get(club); }
    store::CollectionOf<Membership> edges() { return store::of<Membership>(documents()); }
    void expect_no_drift(ClubId club) {
        const auto stored = documents().find(clubs, is("_id", Value::of(club.value)));
        for (const auto& drift : store::recount(documents(), sample::all, clubs, *stored)) ADD_FAILURE() << drift.member;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, DeriveContract, testing::ValuesIn(engines()), name_of_engine);

TEST_P(DeriveContract, CountsFollowTheirEdges) {
    const auto club = make_club();
    const auto first = join(club);
    join(club);
    join(club, 1, Status::waiting);
    EXPECT_EQ(read(club).memberCount, 2);
    EXPECT_EQ(read(club).waitingCount, 1);
    edges().remove({eq<&Membership::_id>(first._id)});
    EXPECT_EQ(read(club).memberCount, 1);
    expect_no_drift(club);
}

TEST_P(DeriveContract, AverageStaysExact) {
    const auto club = make_club();
    const auto one = join(club, 5);
    const auto two = join(club, 2);
    EXPECT_DOUBLE_EQ(read(club).rating, 3.5);
    EXPECT_EQ(read(club).ratingCount, 2);
    edges().update(two._id, {set<&Membership::stars>(4)});
    EXPECT_DOUBLE_EQ(read(club).rating, 4.5);
    EXPECT_DOUBLE_EQ(read(club).ratingSum, 9);
    edges().remove({eq<&Membership::club>(club)});
    EXPECT_DOUBLE_EQ(read(club).rating, 0);
    EXPECT_EQ(read(club).ratingCount, 0);
    expect_no_drift(club);
}

TEST_P(DeriveContract, AMoveLeavesOneParentAndReachesTheOther) {
    const auto from = make_club();
    const auto to = make_club();
    const auto edge = join(from, 4);
    edges().update(edge._id, {set<&Membership::club>(to)});
    EXPECT_EQ(read(from).memberCount, 0);
    EXPECT_DOUBLE_EQ(read(from).rating, 0);
    EXPECT_EQ(read(to).memberCount, 1);
    EXPECT_DOUBLE_EQ(read(to).rating, 4);
    edges().update(edge._id, {set<&Membership::status>(Status::waiting)});
    EXPECT_EQ(read(to).memberCount, 0);
    EXPECT_EQ(read(to).waitingCount, 1);
    EXPECT_EQ(read(to).ratingCount, 0);
    edges().update(edge._id, {set<&Membership::remark>("nothing that counts")});
    EXPECT_EQ(read(to).waitingCount, 1);
    expect_no_drift(from);
    expect_no_drift(to);
}

TEST_P(DeriveContract, WhatFailsChangesNoCount) {
    const auto club = make_club();
    const auto edge = join(club);
    auto again = edge;
    again._id = {};
    EXPECT_EQ(fault_of([&] { edges().insert(again); }), Fault::conflict);
    EXPECT_FALSE(edges().update({eq<&Membership::_id>(edge._id), eq<&Membership::status>(Status::waiting)},
                                {set<&Membership::stars>(1)}));
    EXPECT_EQ(edges().remove({eq<&Membership::person>(PersonId::make())}), 0);
    EXPECT_EQ(fault_of([&] {
        documents().transact([&](Documents&) {
            join(club);
            throw base::Failure{Fault::forbidden, "no"};
        });
    }), Fault::forbidden);
    EXPECT_EQ(read(club).memberCount, 1);
    expect_no_drift(club);
}

TEST_P(DeriveContract, AParentThatIsNotThereIsNoError) {
    const auto edge = join(ClubId::make());
    EXPECT_TRUE(edges().update(edge._id, {set<&Membership::stars>(1)}));
    EXPECT_EQ(edges().remove({eq<&Membership::_id>(edge._id)}), 1);
}

TEST_P(DeriveContract, RemovingManyChangesEachParentRight) {
    const auto one = make_club();
    const auto two = make_club();
    const auto person = PersonId::make();
    for (int i = 0; i < 20; ++i) join(one);
    for (const auto club : {one, two}) {
        Membership edge{.club = club, .person = person, .stars = 5};
        edges().insert(edge);
    }
    EXPECT_EQ(edges().remove({eq<&Membership::person>(person)}), 2);
    EXPECT_EQ(read(one).memberCount, 20);
    EXPECT_EQ(edges().remove({eq<&Membership::club>(one)}, 7), 7);
    EXPECT_EQ(read(one).memberCount, 13);
    EXPECT_EQ(read(two).memberCount, 0);
    expect_no_drift(one);
    expect_no_drift(two);
}

TEST_P(DeriveContract, AWholeDocumentCarriesItsLists) {
    const auto club = make_club();
    const auto first = join(club, 1);
    join(club, 2, Status::waiting);
    const auto second = join(club, 3);
    const auto stored = *documents().find(clubs, is("_id", Value::of(club.value)));
    const auto whole = schema::from_bson<Club>(store::assemble(documents(), sample::all, clubs, stored));
    ASSERT_EQ(whole.members.size(), 2u);
    EXPECT_EQ(whole.members[0].person, first.person);
    EXPECT_EQ(whole.members[0]._id, first._id.value) << "an element's _id is its edge's";
    EXPECT_EQ(whole.members[1].stars, second.stars);
    EXPECT_EQ(whole.memberCount, 2);
    Person person{._id = first.person, .name = "Ada"};
    store::of<Person>(documents()).insert(person);
    const auto& people = schema::collection<Person>;
    const auto assembled = store::assemble(documents(), sample::all, people, schema::to_bson(person));
    EXPECT_EQ(schema::from_bson<Person>(assembled).clubs, (std::vector{club}));
}

TEST_P(DeriveContract, ARecountFindsAndRepairsADrift) {
    const auto club = make_club();
    join(club, 4);
    documents().update(clubs, is("_id", Value::of(club.value)), {{Do::set, "memberCount", whole(7)}});
    const auto drifts = store::recount(documents(), sample::all, clubs, *documents().find(clubs, is("_id", Value::of(club.value))));
    ASSERT_EQ(drifts.size(), 1u);
    EXPECT_EQ(drifts[0].member, "memberCount");
    EXPECT_EQ(drifts[0].stored, whole(7));
    EXPECT_EQ(drifts[0].counted, whole(1));
    documents().update(clubs, is("_id", Value::of(club.value)), {{Do::set, drifts[0].member, drifts[0].counted}});
    expect_no_drift(club);
}

class RemovalContract : public DeriveContract {
protected:
    Note write(ClubId club, std::optional<PersonId> author = {}) {
        Note note{.club = club, .author = author, .title = "note"};
        if (author) note.readers = {*author, PersonId::make()};
        store::of<Note>(documents()).insert(note);
        Reply reply{.note = note._id, .text = "reply"};
        store::of<Reply>(documents()).insert(reply);
        return note;
    }
    std::int64_t count(const schema::Collection& in) { return documents().count(in, {}); }
};
INSTANTIATE_TEST_SUITE_P(Engines, RemovalContract, testing::ValuesIn(engines()), name_of_engine);

const auto& replies = schema::collection<Reply>;
const auto& memberships = schema::collection<Membership>;
const auto& removals = schema::collection<store::Removal>;

TEST_P(RemovalContract, WhatBelongsToADocumentGoesWithIt) {
    const auto club = make_club();
    const auto other = make_club();
    for (int i = 0; i < 3; ++i) write(club), join(club);
    write(other);
    EXPECT_TRUE(store::remove_with(documents(), sample::all, clubs, club.value));
    EXPECT_EQ(count(clubs), 1);
    EXPECT_EQ(count(notes), 1);
    EXPECT_EQ(count(replies), 1);
    EXPECT_EQ(count(memberships), 0);
    EXPECT_EQ(count(removals), 0);
    EXPECT_FALSE(store::remove_with(documents(), sample::all, clubs, club.value));
}

TEST_P(RemovalContract, WhatOnlyNamesItLosesTheName) {
    const auto club = make_club();
    Person person{.name = "Ada"};
    store::of<Person>(documents()).insert(person);
    const auto note = write(club, person._id);
    Membership edge{.club = club, .person = person._id};
    edges().insert(edge);
    EXPECT_EQ(read(club).memberCount, 1);
    store::remove_with(documents(), sample::all, schema::collection<Person>, person._id.value);
    const auto after = store::of<Note>(documents()).get(note._id);
    EXPECT_FALSE(after.author);
    EXPECT_EQ(after.readers, (std::vector{note.readers[1]}));
    EXPECT_EQ(count(replies), 1);
    EXPECT_EQ(read(club).memberCount, 0) << "its memberships went through the derivation";
}

TEST_P(RemovalContract, WhatTheBudgetLeavesIsDoneLater) {
    const auto club = make_club();
    for (int i = 0; i < 30; ++i) write(club);
    EXPECT_TRUE(store::remove_with(documents(), sample::all, clubs, club.value, 10));
    EXPECT_EQ(count(clubs), 0);
    EXPECT_GT(count(notes) + count(replies), 40);
    EXPECT_GT(count(removals), 0);
    int rounds = 0;
    for (bool more = true; more; ++rounds) {
        ASSERT_LT(rounds, 100);
        if (rounds == 2) close(), open();
        more = store::sweep(documents(), sample::all, 10);
    }
    EXPECT_GE(rounds, 4);
    EXPECT_EQ(count(notes), 0);
    EXPECT_EQ(count(replies), 0);
    EXPECT_EQ(count(removals), 0);
    EXPECT_FALSE(store::sweep(documents(), sample::all, 10));
}

TEST_P(RemovalContract, EveryReferenceWithARuleHasAnIndex) {
    EXPECT_EQ(store::unindexed_references(sample::all), std::vector<std::string>{});
    auto bare = memberships;
    bare.indexes = std::span{schema::membership_indexes}.first(1);
    const std::array collections{static_cast<const schema::Collection*>(&bare)};
    const auto problems = store::unindexed_references(collections);
    ASSERT_EQ(problems.size(), 2u) << "as a reference and as an edge";
    EXPECT_NE(problems[0].find("memberships needs an index that begins with person"), std::string::npos) << problems[0];
}

}  // namespace
}  // namespace contract
